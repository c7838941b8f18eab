import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { writeCsv } from '../../src/files/csv'
import { PreviewPage } from '../browser/preview-page'
import { buildAddIn } from '../workbook/built-add-in'
import { benchmarkLog } from './log'
import { blocksWhile, type Block } from './trace'

/**
 * How long the add-in's page is blocked while it codes a large log in a real browser, how soon Cancel answers, and what it
 * holds in memory afterwards: `node --import tsx tests/benchmark/page.ts [rows] [grid]`. Without `grid` the workbook lives in
 * memory and is not shown: the preview's grid shares the page's thread, in Excel it is a process of its own.
 */
const [rows = '100000', shown] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'infusion-bench-'))
const minutes = 60_000

async function measure(preview: PreviewPage): Promise<void> {
  const { page, pane } = preview
  const button = (name: string | RegExp) => pane.getByRole('button', { name }).first()
  const ended = () => pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 15 * minutes })
  await button('Code this log').waitFor({ timeout: 5 * minutes })
  const log = await page.evaluate(() => infusionPreview!.store.activeSheet())
  console.log(`${rows} rows, ${shown === 'grid' ? 'shown in the grid' : 'no grid'}`)

  for (const part of ['Coding', 'Writing']) {
    await button('Code this log').click()
    await pane
      .getByText(part)
      .first()
      .waitFor({ timeout: 5 * minutes })
    await page.waitForTimeout(300)
    console.log(`Cancel while ${part.toLowerCase()}: ${(await cancelled(preview)).toFixed(0)} ms until it answers`)
    await ended()
  }

  for (const run of ['first', 'second', 'third']) {
    await page.evaluate((sheet) => {
      infusionPreview!.store.activate(sheet)
    }, log)
    await pane.getByRole('tab', { name: 'Code' }).click()
    await button('Code this log').waitFor({ timeout: 5 * minutes })
    await told(`${run} run`, async () => {
      await button('Code this log').click()
      await button('Cancel').waitFor()
      await ended()
      await pane.getByRole('heading', { name: 'Coded' }).waitFor()
    })
    console.log(`  heap afterwards ${(await heap(preview)).toFixed(0)} MB`)
  }
  await told('tab Review', async () => {
    await pane.getByRole('tab', { name: 'Review' }).click()
    await pane.getByText(/findings? for a person/).waitFor({ timeout: 5 * minutes })
    await page.waitForTimeout(1000)
  })
  await told('tab Claims', async () => {
    await pane.getByRole('tab', { name: 'Claims' }).click()
    await pane.getByRole('heading', { name: /CMS-1500/ }).waitFor({ timeout: 5 * minutes })
    await button('Next').click()
  })
  await told('all visits to a sheet', async () => {
    await button('List all claims on a sheet').click()
    await pane.getByText(/The boxes of all visits stand/).waitFor({ timeout: 15 * minutes })
  })
  await told('columns beside the log', async () => {
    await pane.getByRole('tab', { name: 'Code' }).click()
    await button('Values only').click()
    await pane.getByText(/^Written at/).waitFor({ timeout: 15 * minutes })
  })
  await told('removal', async () => {
    await button('Delete results').click()
    await pane.getByText(/Results deleted/).waitFor({ timeout: 15 * minutes })
  })

  async function told(what: string, does: () => Promise<void>): Promise<void> {
    const before = performance.now()
    const blocks = await blocksWhile(page, does)
    console.log(`${what}: ${((performance.now() - before) / 1000).toFixed(1)} s`)
    for (const of of ['add-in', 'preview', null] as const) console.log(`  ${of ?? 'browser'}: ${longest(blocks, of)}`)
  }
}

/** Milliseconds from a press on Cancel until the pane shows that it was heard. */
async function cancelled({ pane }: PreviewPage): Promise<number> {
  return await pane.locator('body').evaluate(
    (body) =>
      new Promise<number>((resolve) => {
        const cancel = [...body.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')!
        const before = performance.now()
        const watch = new MutationObserver(() => {
          if (cancel.isConnected && cancel.textContent === 'Cancel' && cancel.ariaDisabled !== 'true') return
          watch.disconnect()
          requestAnimationFrame(() => {
            resolve(performance.now() - before)
          })
        })
        watch.observe(body, { subtree: true, childList: true, attributes: true, characterData: true })
        cancel.click()
      }),
  )
}

const longest = (blocks: readonly Block[], of: Block['of']): string => {
  const sorted = (by: 'processor' | 'clock' | 'clearing') =>
    blocks
      .filter((one) => one.of === of)
      .map((one) => one[by])
      .sort((a, b) => b - a)
      .slice(0, 5)
      .map((ms) => ms.toFixed(0))
      .join(', ')
  return `longest blocks ${sorted('processor')} ms of the processor; ${sorted('clock')} ms by the clock; most of it for clearing memory ${sorted('clearing')} ms`
}

/** Megabytes that remain in use after what nobody needs was thrown away. */
async function heap({ page }: PreviewPage): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

try {
  const log = join(folder, 'log.csv')
  await writeFile(log, writeCsv(benchmarkLog(Number(rows)).map((row) => row.map((cell) => cell ?? null))))
  const built = await buildAddIn()
  const preview = await PreviewPage.open(
    { root, addIn: built.folder, manifest: 'manifest.xml', workbook: relative(root, log), port: 4720 },
    shown === 'grid' ? '' : '?grid=none',
  )
  try {
    await measure(preview)
  } finally {
    await preview.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
