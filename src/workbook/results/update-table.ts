import type { ChangedRow, Difference } from '../../sheets/rerun/difference'
import type { SheetRow } from '../../sheets/model/table'
import { layoutOf, placed } from '../../sheets/rerun/standing-rows'
import type { Turns } from '../host/turns'
import { Block, forAll, numberFormats } from '../sheets/write-table'
import { hostCell, type OurTable } from './our-table'
import { withoutDrawing } from '../host/quiet'
import type { Undo } from './undo'

/** Changed rows with no more rows between them than this are written together; null leaves a cell as it is. */
const gapInBlock = 20
const rowsInBlock = 500
/** Runs of rows taken out a request. */
const runsPerRequest = 200

type HostCells = (string | number | null)[][]

/**
 * Brings a table that stands up to date: only rows that differ are written, only into our own columns; new rows follow the
 * last one, and what is gone is taken out last. The order of the rows, the columns of others and what people wrote stay.
 *
 * @param undo - gets what takes it back
 */
export async function updateTable(
  context: Excel.RequestContext,
  found: OurTable,
  difference: Difference,
  daysToTake: number,
  undo: Undo,
  turns: Turns,
): Promise<void> {
  const { changed, added, gone } = difference
  const total = Math.max(1, changed.length + added.length + gone.length)
  let done = 0
  const after = async (rows: number): Promise<void> => {
    done += rows
    await turns.give('writing', Math.min(1, done / total), true)
  }
  if (total === 1 && changed.length + added.length + gone.length === 0) return
  const whole = await withAllColumns(context, found, undo)
  if (whole.showTotals) {
    whole.table.showTotals = false
    await context.sync()
    undo.add(async () => {
      whole.table.showTotals = true
      await context.sync()
    })
  }
  for (const block of blocksOf(changed)) {
    await writeBlock(context, whole, block, daysToTake, undo)
    await after(block.length)
  }
  if (added.length > 0) await append(context, whole, added, daysToTake, undo, after)
  if (gone.length > 0) await takeOut(context, whole, whole.rows + added.length, gone, undo, after)
  if (whole.showTotals) whole.table.showTotals = true
  if (whole.filtered) whole.table.reapplyFilters()
  await context.sync()
}

/** The table with every column of ours; one that the office took out, or an earlier version did not have, joins at the end. */
async function withAllColumns(context: Excel.RequestContext, found: OurTable, undo: Undo): Promise<OurTable> {
  const missing = found.layout.columns.filter(({ header }) => !found.layout.at.has(header))
  if (missing.length === 0) return found
  for (const column of missing) {
    const made = found.table.columns.add(undefined, undefined, column.header)
    made.getDataBodyRange().numberFormat = forAll(numberFormats[column.format])
  }
  undo.add(async () => {
    for (const column of missing) found.table.columns.getItem(column.header).delete()
    await context.sync()
  })
  const headers = found.table.getHeaderRowRange()
  headers.load('values')
  await context.sync()
  return { ...found, layout: layoutOf(found.layout.columns, headers.values[0] as string[]) }
}

function* blocksOf(changed: readonly ChangedRow[]): Generator<ChangedRow[]> {
  let block: ChangedRow[] = []
  for (const row of changed) {
    const first = block[0]
    const last = block.at(-1)
    if (first !== undefined && (row.at - last!.at > gapInBlock || row.at - first.at >= rowsInBlock)) {
      yield block
      block = []
    }
    block.push(row)
  }
  if (block.length > 0) yield block
}

async function writeBlock(
  context: Excel.RequestContext,
  { sheet, firstRow, firstColumn, layout }: OurTable,
  block: readonly ChangedRow[],
  daysToTake: number,
  undo: Undo,
): Promise<void> {
  const first = block[0]!.at
  const height = block.at(-1)!.at - first + 1
  const range = (): Excel.Range => sheet.getRangeByIndexes(firstRow + first, firstColumn, height, layout.width)
  const before = range()
  before.load('formulas')
  await context.sync()
  const old = before.formulas as HostCells
  const cells: HostCells = Array.from({ length: height }, () => new Array<null>(layout.width).fill(null))
  const back: HostCells = cells.map((row) => [...row])
  for (const { at, cells: ours } of block) {
    for (const [column, place] of placed(layout)) {
      if (column.kept === true) continue
      cells[at - first]![place] = hostCell(ours[column.header] ?? null, column, daysToTake)
      back[at - first]![place] = old[at - first]![place]!
    }
  }
  undo.add(async () => {
    range().formulas = back
    await context.sync()
  })
  withoutDrawing(context)
  range().values = cells
  await context.sync()
}

async function append(
  context: Excel.RequestContext,
  { table, sheet, firstRow, firstColumn, layout, rows }: OurTable,
  added: readonly SheetRow[],
  daysToTake: number,
  undo: Undo,
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const top = firstRow + rows
  const place = (row: number, height: number): Excel.Range =>
    sheet.getRangeByIndexes(top + row, firstColumn, height, layout.width)
  // What stands below the table moves down: it is somebody's own.
  const below = sheet.getRangeByIndexes(top, firstColumn, 1_048_576 - top, layout.width).getUsedRangeOrNullObject(true)
  below.load('address')
  await context.sync()
  const makesRoom = !below.isNullObject
  if (makesRoom) place(0, added.length).insert('Down')
  table.resize(sheet.getRangeByIndexes(firstRow - 1, firstColumn, rows + added.length + 1, layout.width))
  undo.add(async () => {
    // Resized first: a table does not give up rows that are taken out from below it one by one.
    table.resize(sheet.getRangeByIndexes(firstRow - 1, firstColumn, rows + 1, layout.width))
    if (makesRoom) place(0, added.length).delete('Up')
    else place(0, added.length).clear()
    await context.sync()
  })
  for (const [column, at] of placed(layout)) {
    sheet.getRangeByIndexes(top, firstColumn + at, added.length, 1).numberFormat = forAll(numberFormats[column.format])
  }
  await context.sync()
  const block = new Block(layout, daysToTake)
  let written = 0
  const write = async (): Promise<void> => {
    withoutDrawing(context)
    place(written, block.rows.length).values = block.rows
    await context.sync()
    const count = block.rows.length
    written += count
    block.clear()
    await after(count)
  }
  for (const row of added) {
    block.add(row)
    if (block.isFull) await write()
  }
  if (block.rows.length > 0) await write()
}

/** Takes rows out from below; the table is never without one. */
async function takeOut(
  context: Excel.RequestContext,
  { table, sheet, firstRow, firstColumn, layout }: OurTable,
  rows: number,
  gone: readonly number[],
  undo: Undo,
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const range = (at: number, height: number): Excel.Range =>
    sheet.getRangeByIndexes(firstRow + at, firstColumn, height, layout.width)
  const emptied = gone.length === rows ? gone[0]! : null
  const runs = runsOf(emptied === null ? gone : gone.slice(1)).reverse()
  const taken: TakenRun[] = []
  undo.add(async () => {
    const body = table.getDataBodyRange()
    body.load('rowCount')
    await context.sync()
    putBack(rows - body.rowCount, taken, range)
    table.resize(range(-1, rows + 1))
    await context.sync()
  })
  for (let from = 0; from < runs.length; from += runsPerRequest) {
    const some = runs.slice(from, from + runsPerRequest)
    const before = some.map(({ at, height }) => range(at, height))
    for (const one of before) one.load('formulas,numberFormat')
    await context.sync()
    before.forEach((one, index) =>
      taken.push({ ...some[index]!, cells: one.formulas as HostCells, formats: one.numberFormat as string[][] }),
    )
    withoutDrawing(context)
    for (const { at, height } of some) range(at, height).delete('Up')
    await context.sync()
    await after(some.reduce((sum, run) => sum + run.height, 0))
  }
  if (emptied !== null) {
    const last = range(emptied, 1)
    last.load('formulas')
    await context.sync()
    const cells = last.formulas as HostCells
    undo.add(async () => {
      range(emptied, 1).formulas = cells
      await context.sync()
    })
    range(emptied, 1).clear('Contents')
  }
  await context.sync()
}

/** Rows next to each other that were taken out, with all that stood in them. */
interface TakenRun {
  readonly at: number
  readonly height: number
  readonly cells: HostCells
  readonly formats: string[][]
}

/** Puts rows back where they stood. @param missing - how many are gone; the first runs went first, from below */
function putBack(
  missing: number,
  taken: readonly TakenRun[],
  range: (at: number, height: number) => Excel.Range,
): void {
  const gone: TakenRun[] = []
  for (let run = 0, rows = 0; rows < missing && run < taken.length; run++) {
    gone.push(taken[run]!)
    rows += taken[run]!.height
  }
  for (const { at, height, cells, formats } of gone.reverse()) {
    range(at, height).insert('Down')
    // First the formats: text that looks like a number stays text.
    range(at, height).numberFormat = formats
    range(at, height).formulas = cells
  }
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
