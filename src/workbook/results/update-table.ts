import type { ChangedRow, Difference } from '../../sheets/rerun/difference'
import type { SheetRow } from '../../sheets/model/table'
import { layoutOf, placed } from '../../sheets/rerun/standing-rows'
import type { Change } from '../change/change'
import { closingGap } from '../change/close-gap'
import type { Turns } from '../host/turns'
import { ValueBlocks, type HostCell } from '../sheets/value-blocks'
import { forAll } from '../sheets/write-sheet'
import { columnFormats, hostCell, type OurTable } from './our-table'
import { changeKeys, keysBack, type NewKey } from './change-keys'
import { isThere, movedMeanwhile } from './rows-in-place'
import { insertRows } from './insert-rows'
import { takingAdded } from './take-added'
import { goneMark } from './take-out'
import { writeKeyed } from './write-keyed'

/**
 * Brings a table that stands up to date: only rows that differ are written, only into our own columns; new rows go among
 * those of their visit, or follow the last one, and what is gone is marked, and taken out when everything stands. The order of the rows, the columns of others and what people wrote stay.
 */
export async function updateTable(
  change: Change,
  found: OurTable,
  difference: Difference,
  daysToTake: number,
  turns: Turns,
): Promise<void> {
  const { changed, inserted, gone } = difference
  // Excel moves no cells of a filtered table: there new rows follow the last one.
  const behindLast = inserted.filter(({ at }) => found.filtered || at >= found.rows)
  const among = inserted.filter((one) => !behindLast.includes(one))
  const added = [...behindLast.map(({ cells }) => cells), ...difference.added]
  const total = changed.length + added.length + among.length + gone.length
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
  if (changed.length > 0) await writeChanged(change, whole, changed, daysToTake, after)
  if (added.length > 0) await append(change, whole, added, daysToTake, after)
  if (gone.length > 0) {
    const marks = gone.map(({ at, key }) => ({ at, key, now: goneMark + key }))
    await giveKeys(change, whole, marks, after)
  }
  // Last of all: until here every row has the place at which it was seen.
  if (among.length > 0) await insertRows(change, whole, among, daysToTake, after)
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

/**
 * Writes rows that stand, each by its key. A key of an earlier version is changed when the rest stands: until then it tells
 * the row.
 */
async function writeChanged(
  { context, takesBack }: Pick<Change, 'context' | 'takesBack'>,
  found: OurTable,
  changed: readonly ChangedRow[],
  daysToTake: number,
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const { layout } = found
  const none = (): HostCell[] => new Array<HostCell>(layout.width).fill(null)
  const ours = placed(layout).filter(([{ kept, header }]) => kept !== true && header !== 'Key')
  const rows = changed.map(({ at, key, cells }) => {
    const row = none()
    for (const [column, place] of ours) row[place] = hostCell(cells[column.header] ?? null, column, daysToTake)
    return { at, key, cells: row }
  })
  const stood = new Map<string, readonly HostCell[]>()
  takesBack(async () => {
    const back = [...stood].map(([key, was], at) => {
      const row = none()
      for (const [, place] of ours) row[place] = was[place] ?? ''
      return { at, key, cells: row }
    })
    await writeKeyed(context, found, back, { restores: true })
  })
  const before = (key: string, row: readonly HostCell[]): void => {
    if (key !== '' && !stood.has(key)) stood.set(key, row)
  }
  await writeKeyed(context, found, rows, { before, after })
  const keys = changed.map(({ at, key, cells }) => ({ at, key, now: String(cells['Key'] ?? key) }))
  await giveKeys({ context, takesBack }, found, keys)
}

async function giveKeys(
  { context, takesBack }: Pick<Change, 'context' | 'takesBack'>,
  found: OurTable,
  keys: readonly NewKey[],
  after?: (rows: number) => Promise<void>,
): Promise<void> {
  takesBack(() => changeKeys(context, found, keysBack(keys), { restores: true }))
  await changeKeys(context, found, keys, after === undefined ? {} : { after })
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
  const keys = new Set(added.map((row) => String(row['Key'])))
  const next = below.isNullObject ? null : below.rowIndex
  takesBack(takingAdded(context, found, { keys, count: added.length, next }))
  if (!below.isNullObject) {
    const gap = { sheet: sheetName, row: top, column: firstColumn, rows: added.length, columns: layout.width }
    await change.keepsAlso([closingGap({ ...gap, next: below.rowIndex })])
    // The only change of its request: where it fails nothing moved.
    place(0, added.length).insert('Down')
    await context.sync()
  }
  // The table grows in the request that fills what it grows by: who sorts it meanwhile moves whole rows only.
  const grown = (row: number, height: number): Excel.Range => {
    table.resize(sheet.getRangeByIndexes(firstRow - 1, firstColumn, rows + row + height + 1, layout.width))
    for (const [column, at] of placed(layout)) {
      sheet.getRangeByIndexes(top + row, firstColumn + at, height, 1).numberFormat = forAll(
        columnFormats[column.format],
      )
    }
    return place(row, height)
  }
  let told = 0
  const blocks = new ValueBlocks(context, grown, async (written) => {
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
