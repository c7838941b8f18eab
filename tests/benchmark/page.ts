import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { writeCsv } from '../../src/files/csv'
import { PreviewPage } from '../browser/preview-page'
import { buildAddIn } from '../workbook/built-add-in'
import { benchmarkLog } from './log'

/**
 * How long the page of the add-in is blocked while it codes a large log in a real browser:
 * `node --import tsx tests/benchmark/page.ts [rows]`. The longest task is given by the clock and by the processor time that it
 * took, which other programs on the machine do not lengthen. Office.js, the pane and the preview's own grid share one thread
 * here; in Excel the grid has its own.
 */
const rows = Number(process.argv[2] ?? 100_000)
const root = join(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'infusion-bench-'))

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly tid: number
  readonly pid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

try {
  const log = join(folder, 'log.csv')
  await writeFile(log, writeCsv(benchmarkLog(rows).map((row) => row.map((cell) => cell ?? null))))
  const built = await buildAddIn()
  const workbook = relative(root, log)
  const preview = await PreviewPage.open({ root, addIn: built.folder, manifest: 'manifest.xml', workbook, port: 3620 })
  try {
    const button = preview.pane.getByRole('button', { name: 'Code this log' })
    await button.waitFor({ timeout: 300_000 })
    for (const run of ['first', 'second']) {
      const heap = (): Promise<number> =>
        preview.page.evaluate(
          () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
        )
      await preview.page
        .context()
        .browser()
        ?.startTracing(preview.page, {
          categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
        })
      const before = performance.now()
      if (run === 'first') await button.click()
      else await preview.pane.getByRole('button', { name: /again/i }).first().click()
      await preview.page.waitForTimeout(2000)
      await preview.pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 900_000 })
      const seconds = (performance.now() - before) / 1000
      const trace = await preview.page.context().browser()!.stopTracing()
      const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
      const main = traceEvents.filter((one) => one.name === 'thread_name' && one.args?.name === 'CrRendererMain')
      const tasks = traceEvents
        .filter((one) => /RunTask/.test(one.name) && main.some(({ pid, tid }) => pid === one.pid && tid === one.tid))
        .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1000, processor: tdur / 1000 }))
      const longest = (by: 'clock' | 'processor'): string =>
        tasks
          .map((task) => task[by])
          .sort((a, b) => b - a)
          .slice(0, 8)
          .map((ms) => ms.toFixed(0))
          .join(', ')
      console.log(
        `${run} run of ${rows} rows: ${seconds.toFixed(0)} s, ${tasks.length} tasks, heap ${((await heap()) / 1e6).toFixed(0)} MB`,
      )
      console.log(`  longest tasks, processor ms: ${longest('processor')}; clock ms: ${longest('clock')}`)
    }
    console.log(
      await preview.pane
        .locator('main')
        .first()
        .innerText()
        .catch(() => ''),
    )
  } finally {
    await preview.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
