import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { writeCsv } from '../../src/files/csv'
import { PreviewPage } from '../browser/preview-page'
import { buildAddIn } from '../workbook/built-add-in'
import { benchmarkLog } from './log'
import { spreadOf, type Spread } from './measure'
import { blocksWhile } from './trace'

const root = join(import.meta.dirname, '../..')
const minutes = 60_000

/** What the add-in's page takes in a real browser, its workbook in memory and not shown, as Excel's is in a process of its own. */
export interface PageFigures {
  /** Milliseconds from the page's own beginning until its functions are known to the host, and until the pane shows its first button. */
  readonly functionsReadyMs: Spread
  readonly paneShownMs: Spread
  /** The longest piece of work of the add-in while a whole log is coded and written, in milliseconds of the processor. */
  readonly longestTaskMs: number
}

export async function pageFigures(rows: number, rounds: number): Promise<PageFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'infusion-bench-'))
  const log = join(folder, 'log.csv')
  await writeFile(log, writeCsv(benchmarkLog(rows).map((row) => row.map((cell) => cell ?? null))))
  const { folder: addIn } = await buildAddIn()
  const options = { root, addIn, manifest: 'manifest.xml', workbook: relative(root, log), port: 4721 }
  const preview = await PreviewPage.open(options, '?grid=none')
  try {
    await preview.page.addInitScript({ content: markMoments })
    const loads: Moments[] = []
    for (let round = 0; round < rounds; round++) loads.push(await momentsOf(preview))
    return {
      functionsReadyMs: spreadOf(loads.map(({ functions }) => functions)),
      paneShownMs: spreadOf(loads.map(({ pane }) => pane)),
      longestTaskMs: await longestTask(preview),
    }
  } finally {
    await preview.close()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Moments {
  readonly functions: number
  readonly pane: number
}

const [known, shown] = ['functions are known', 'pane is shown'] as const

/**
 * Runs in the page before anything else: marks when a function is first made known, and when the first button is there. A text,
 * since what runs these files may add calls of its own to a function.
 */
const markMoments = `
  let told = false
  const watch = new MutationObserver(() => {
    const functions = window.CustomFunctions
    if (!told && functions !== undefined) {
      told = true
      const associate = functions.associate
      functions.associate = function (...given) {
        const result = associate.apply(functions, given)
        performance.mark('${known}')
        return result
      }
    }
    if (document.querySelector('#pane button') === null) return
    watch.disconnect()
    performance.mark('${shown}')
  })
  watch.observe(document, { subtree: true, childList: true })
`

async function momentsOf({ page, pane }: PreviewPage): Promise<Moments> {
  await page.reload()
  await pane.getByRole('button', { name: 'Code this log' }).waitFor({ timeout: minutes })
  const at = (mark: string): Promise<number> =>
    pane.locator('body').evaluate((_, name) => performance.getEntriesByName(name).at(-1)?.startTime ?? NaN, mark)
  return { functions: await at(known), pane: await at(shown) }
}

async function longestTask({ page, pane }: { page: Page; pane: PreviewPage['pane'] }): Promise<number> {
  const blocks = await blocksWhile(page, async () => {
    await pane.getByRole('button', { name: 'Code this log' }).click()
    await pane.getByRole('heading', { name: 'Coded' }).waitFor({ timeout: 15 * minutes })
  })
  return Math.max(0, ...blocks.filter(({ of }) => of === 'add-in').map(({ processor }) => processor))
}
