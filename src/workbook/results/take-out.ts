import type { Change } from '../change/change'
import { withoutDrawing } from '../host/quiet'
import type { HostCell } from '../sheets/value-blocks'
import type { OurTable } from './our-table'

/** Runs of rows taken out a request. */
const runsPerRequest = 200

/** Rows next to each other that were taken out, with all that stood in them. */
interface TakenRun {
  readonly at: number
  readonly height: number
  readonly cells: HostCell[][]
  readonly formats: string[][]
  back: boolean
}

/** Takes rows out of a table of ours, from below; the table is never without one. */
export async function takeOut(
  { context, takesBack }: Change,
  { table, sheet, firstRow, firstColumn, layout }: OurTable,
  rows: number,
  gone: readonly number[],
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const range = (at: number, height: number): Excel.Range =>
    sheet.getRangeByIndexes(firstRow + at, firstColumn, height, layout.width)
  const emptied = gone.length === rows ? gone[0]! : null
  const runs = runsOf(emptied === null ? gone : gone.slice(1)).reverse()
  const taken: TakenRun[] = []
  let lost: TakenRun[] | null = null
  takesBack(async () => {
    if (lost === null) {
      const body = table.getDataBodyRange()
      body.load('rowCount')
      await context.sync()
      lost = lostOf(taken, rows - body.rowCount)
    }
    // From above, each run where it stood; one in each request, which is done or not.
    for (const run of lost) {
      if (run.back) continue
      range(run.at, run.height).insert('Down')
      await context.sync()
      run.back = true
    }
    table.resize(range(-1, rows + 1))
    await context.sync()
    for (const { at, height, cells, formats } of lost) {
      // First the formats: text that looks like a number stays text.
      range(at, height).numberFormat = formats
      range(at, height).formulas = cells
    }
    await context.sync()
  })
  for (let from = 0; from < runs.length; from += runsPerRequest) {
    const some = runs.slice(from, from + runsPerRequest)
    const before = some.map(({ at, height }) => range(at, height))
    for (const one of before) one.load('formulas,numberFormat')
    await context.sync()
    before.forEach((one, index) =>
      taken.push({
        ...some[index]!,
        cells: one.formulas as HostCell[][],
        formats: one.numberFormat as string[][],
        back: false,
      }),
    )
    withoutDrawing(context)
    for (const { at, height } of some) range(at, height).delete('Up')
    await context.sync()
    await after(some.reduce((sum, run) => sum + run.height, 0))
  }
  if (emptied === null) return
  const last = range(emptied, 1)
  last.load('formulas')
  await context.sync()
  const cells = last.formulas as HostCell[][]
  takesBack(async () => {
    range(emptied, 1).formulas = cells
    await context.sync()
  })
  range(emptied, 1).clear('Contents')
  await context.sync()
}

/** The runs that are gone, from above. @param missing - rows; the first runs went first, from below */
function lostOf(taken: readonly TakenRun[], missing: number): TakenRun[] {
  const lost: TakenRun[] = []
  for (let run = 0, rows = 0; rows < missing && run < taken.length; run++) {
    lost.push(taken[run]!)
    rows += taken[run]!.height
  }
  return lost.reverse()
}

/** Neighbouring places as runs, ascending. */
function runsOf(places: readonly number[]): { readonly at: number; readonly height: number }[] {
  const runs: { at: number; height: number }[] = []
  for (const at of places) {
    const last = runs.at(-1)
    if (last !== undefined && last.at + last.height === at) last.height++
    else runs.push({ at, height: 1 })
  }
  return runs
}
