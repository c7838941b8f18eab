import type { ChangedRow, Difference } from '../../sheets/rerun/difference'
import type { SheetRow } from '../../sheets/model/table'
import { layoutOf, placed } from '../../sheets/rerun/standing-rows'
import type { Change } from '../change/change'
import { closingGap } from '../change/close-gap'
import { withoutDrawing } from '../host/quiet'
import type { Turns } from '../host/turns'
import { ValueBlocks, type HostCell } from '../sheets/value-blocks'
import { forAll } from '../sheets/write-sheet'
import { columnFormats, hostCell, type OurTable } from './our-table'
import { demandInPlace, isThere, movedMeanwhile, placesOf } from './rows-in-place'
import { markGone } from './mark-gone'

/** Changed rows with no more rows between them than this are written together; null leaves a cell as it is. */
const gapInBlock = 20
const rowsInBlock = 500

/**
 * Brings a table that stands up to date: only rows that differ are written, only into our own columns; new rows follow the
 * last one, and what is gone is marked, and taken out when everything stands. The order of the rows, the columns of others and what people wrote stay.
 */
export async function updateTable(
  change: Change,
  found: OurTable,
  difference: Difference,
  daysToTake: number,
  turns: Turns,
): Promise<void> {
  const { changed, added, gone } = difference
  const total = changed.length + added.length + gone.length
  if (total === 0) return
  let done = 0
  const after = async (rows: number): Promise<void> => {
    done += rows
    await turns.give('writing', Math.min(1, done / total), true)
  }
  const { context } = change
  const whole = await withAllColumns(change, found)
  const showTotals = async (show: boolean): Promise<void> => {
    whole.table.showTotals = show
    await context.sync()
  }
  if (whole.showTotals) {
    change.takesBack(async () => {
      if (await isThere(context, whole)) await showTotals(true)
    })
    await showTotals(false)
  }
  for (const block of blocksOf(changed)) {
    await writeBlock(change, whole, block, daysToTake)
    await after(block.length)
  }
  if (added.length > 0) await append(change, whole, added, daysToTake, after)
  if (gone.length > 0) await markGone(change, whole, gone, after)
  if (whole.showTotals) await showTotals(true)
  if (whole.filtered) whole.table.reapplyFilters()
  await context.sync()
}

/** The table with every column of ours; one that the office took out, or an earlier version did not have, joins at the end. */
async function withAllColumns({ context, takesBack }: Change, found: OurTable): Promise<OurTable> {
  const { columns, at } = found.layout
  const missing = columns.filter(({ header }) => !at.has(header))
  if (missing.length === 0) return found
  takesBack(async () => {
    if (!(await isThere(context, found))) return
    const made = missing.map(({ header }) => found.table.columns.getItemOrNullObject(header))
    await context.sync()
    for (const column of made) if (!column.isNullObject) column.delete()
    await context.sync()
  })
  for (const { header, format } of missing) {
    const made = found.table.columns.add(undefined, undefined, header)
    made.getDataBodyRange().numberFormat = forAll(columnFormats[format])
  }
  const headers = found.table.getHeaderRowRange()
  headers.load('values')
  await context.sync()
  return { ...found, layout: layoutOf(columns, headers.values[0] as string[]) }
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
  { context, takesBack }: Change,
  found: OurTable,
  block: readonly ChangedRow[],
  daysToTake: number,
): Promise<void> {
  const { sheet, firstRow, firstColumn, layout } = found
  const first = block[0]!.at
  const height = block.at(-1)!.at - first + 1
  const range = sheet.getRangeByIndexes(firstRow + first, firstColumn, height, layout.width)
  range.load('formulas')
  await context.sync()
  const old = range.formulas as HostCell[][]
  demandInPlace(found, block, ({ at }) => old[at - first]![layout.at.get('Key') ?? 0])
  const cells: HostCell[][] = Array.from({ length: height }, () => new Array<null>(layout.width).fill(null))
  const back: HostCell[][] = []
  for (const { at, cells: ours } of block) {
    const before = new Array<HostCell>(layout.width).fill(null)
    for (const [column, place] of placed(layout)) {
      if (column.kept === true) continue
      cells[at - first]![place] = hostCell(ours[column.header] ?? null, column, daysToTake)
      before[place] = old[at - first]![place]!
    }
    back.push(before)
  }
  // By their keys: who sorted the table meanwhile has each row back where it stands now.
  takesBack(async () => {
    const keys = block.map(({ key, cells: ours }) => [key, String(ours['Key'] ?? '')])
    const now = await placesOf(context, found, keys)
    for (const [index, place] of now.places.entries()) {
      if (place === null) continue
      sheet.getRangeByIndexes(now.firstRow + place, firstColumn, 1, layout.width).formulas = [back[index]!]
    }
    await context.sync()
  })
  withoutDrawing(context)
  range.values = cells
  await context.sync()
}

async function append(
  change: Change,
  found: OurTable,
  added: readonly SheetRow[],
  daysToTake: number,
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const { context, takesBack } = change
  const { table, sheet, sheetName, firstRow, firstColumn, layout, rows } = found
  const top = firstRow + rows
  const place = (row: number, height: number): Excel.Range =>
    sheet.getRangeByIndexes(top + row, firstColumn, height, layout.width)
  // What stands below the table moves down: it is somebody's own.
  const below = sheet.getRangeByIndexes(top, firstColumn, 1_048_576 - top, layout.width).getUsedRangeOrNullObject(true)
  below.load('rowIndex')
  const body = table.getDataBodyRange()
  body.load('rowIndex,rowCount')
  await context.sync()
  if (body.rowIndex !== firstRow || body.rowCount !== rows) throw movedMeanwhile(found)
  let madeRoom = false
  let cleared = false
  takesBack(async () => {
    if (!(await isThere(context, found))) return
    // Resized first: a table does not give up rows that are taken out from below it one by one.
    table.resize(sheet.getRangeByIndexes(firstRow - 1, firstColumn, rows + 1, layout.width))
    await context.sync()
    if (below.isNullObject) place(0, added.length).clear()
    else if (madeRoom && !cleared) place(0, added.length).delete('Up')
    await context.sync()
    cleared = true
  })
  if (!below.isNullObject) {
    const gap = { sheet: sheetName, row: top, column: firstColumn, rows: added.length, columns: layout.width }
    await change.keepsAlso([closingGap({ ...gap, next: below.rowIndex })])
    // The only change of its request: where it fails nothing moved.
    place(0, added.length).insert('Down')
    await context.sync()
    madeRoom = true
  }
  table.resize(sheet.getRangeByIndexes(firstRow - 1, firstColumn, rows + added.length + 1, layout.width))
  for (const [column, at] of placed(layout)) {
    sheet.getRangeByIndexes(top, firstColumn + at, added.length, 1).numberFormat = forAll(columnFormats[column.format])
  }
  await context.sync()
  let told = 0
  const blocks = new ValueBlocks(context, place, async (written) => {
    await after(written - told)
    told = written
  })
  for (const row of added) {
    // A cell of others is left alone, so that a column that Excel fills by itself keeps its formula.
    const cells = new Array<HostCell>(layout.width).fill(null)
    for (const [column, at] of placed(layout)) cells[at] = hostCell(row[column.header] ?? null, column, daysToTake)
    await blocks.add(cells)
  }
  await blocks.write()
}
