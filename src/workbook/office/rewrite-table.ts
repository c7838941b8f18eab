import { normalised, type Cell, type Cells } from '../../basics/cell'
import { numberFormats } from '../../sheets/model/living-sheet'
import { safeText } from '../../sheets/model/table'
import type { OfficeTable } from '../../sheets/office/office-tables'
import type { Change } from '../change/change'
import { closingGap } from '../change/close-gap'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import type { CellArea } from '../log/read-cells'
import { forAll } from '../sheets/write-sheet'
import { ValueBlocks, type HostCell } from '../sheets/value-blocks'
import type { FoundTable } from './office-tables'

/** A table as it stood before it was written anew, formulas and all. */
export interface TableBefore {
  readonly sheetId: string
  readonly tableName: string | null
  readonly area: CellArea
  readonly formulas: readonly (readonly unknown[])[]
}

const formats = {
  text: numberFormats.text,
  number: numberFormats.general,
  date: numberFormats.date,
  money: numberFormats['plain money'],
} as const

/**
 * Puts other rows into a table where it stands: columns by their headers, those that it lacks at its right; what stands below is
 * pushed down, never written over. Columns that the rows do not have are emptied.
 *
 * @param cells - header row first, dates counted from 1900
 */
export async function rewriteTable(
  change: Change,
  known: OfficeTable,
  found: FoundTable,
  cells: Cells,
): Promise<TableBefore> {
  const { context } = change
  const before = await standing(context, found)
  const { headers, rows } = await inColumns(context, known, before, cells)
  const { area } = before
  const next = { ...area, rowCount: rows.length + 1, columnCount: headers.length }
  await demandRoom(context, found, next)
  await makeRoom(change, found, next)
  change.takesBack(() => putBack(context, before, next))
  await resize(context, before, next)
  const sheet = context.workbook.worksheets.getItem(found.sheetId)
  for (const [column, header] of headers.entries()) {
    const format = known.columns.find((one) => normalised(one.header) === normalised(header))?.format
    if (format === undefined || rows.length === 0) continue
    const whole = sheet.getRangeByIndexes(area.rowIndex + 1, area.columnIndex + column, rows.length, 1)
    whole.numberFormat = forAll(formats[format])
  }
  const blocks = new ValueBlocks(context, (row, height) =>
    sheet.getRangeByIndexes(area.rowIndex + row, area.columnIndex, height, headers.length),
  )
  await blocks.add([...headers])
  for (const row of rows) await blocks.add([...row])
  await blocks.write()
  const left = area.rowCount - next.rowCount
  if (left > 0) {
    sheet.getRangeByIndexes(area.rowIndex + next.rowCount, area.columnIndex, left, area.columnCount).clear('Contents')
    await context.sync()
  }
  return before
}

/** Puts a table back as it stood. @param now - the cells that it has meanwhile */
export async function putBack(context: Excel.RequestContext, before: TableBefore, now: CellArea): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(before.sheetId)
  const { rowIndex, columnIndex, rowCount, columnCount } = before.area
  sheet.getRangeByIndexes(rowIndex, columnIndex, now.rowCount, now.columnCount).clear('Contents')
  sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).formulas = before.formulas.map((row) => [
    ...row,
  ]) as string[][]
  await context.sync()
  await resize(context, before, before.area)
}

async function standing(context: Excel.RequestContext, { sheetId, sheetName, tableName, area }: FoundTable) {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const { rowIndex, columnIndex, rowCount, columnCount } = area
  const range = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount)
  range.load('formulas')
  sheet.protection.load('protected')
  await context.sync()
  if (sheet.protection.protected) {
    throw new WorkbookProblem(
      `The sheet ${sheetName} is protected. Unprotect it (Review, Unprotect Sheet) and load again.`,
    )
  }
  return { sheetId, tableName, area, formulas: range.formulas as readonly (readonly unknown[])[] }
}

/** The rows in the table's own columns. */
async function inColumns(
  context: Excel.RequestContext,
  known: OfficeTable,
  { formulas }: TableBefore,
  [loaded = [], ...rows]: Cells,
): Promise<{ readonly headers: readonly string[]; readonly rows: readonly (readonly HostCell[])[] }> {
  const days = await daysToAdd(context)
  const own = (formulas[0] ?? []).map((cell) => String(cell))
  const written = loaded.map((cell) => String(cell ?? '').trim())
  const isOwn = (header: string): boolean => own.some((one) => normalised(one) === normalised(header))
  const headers = [...own, ...written.filter((header) => header !== '' && !isOwn(header))]
  const at = headers.map((header) => written.findIndex((one) => normalised(one) === normalised(header)))
  const dated = headers.map(
    (header) => known.columns.find((one) => normalised(one.header) === normalised(header))?.format === 'date',
  )
  const hostCell = (cell: Cell, column: number): HostCell => {
    if (typeof cell === 'string') return safeText(cell)
    if (typeof cell === 'number' && dated[column] === true) return cell - days
    return cell ?? ''
  }
  return { headers, rows: rows.map((row) => at.map((from, column) => hostCell(from < 0 ? null : row[from], column))) }
}

/** Columns that come at the right must not meet what stands there. */
async function demandRoom(context: Excel.RequestContext, { sheetId, sheetName, area }: FoundTable, next: CellArea) {
  if (next.columnCount <= area.columnCount) return
  const beside = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(
      area.rowIndex,
      area.columnIndex + area.columnCount,
      Math.max(area.rowCount, next.rowCount),
      next.columnCount - area.columnCount,
    )
    .getUsedRangeOrNullObject(true)
  beside.load('address')
  await context.sync()
  if (beside.isNullObject) return
  throw new WorkbookProblem(
    `On the sheet ${sheetName} something is at the right of the table, where columns of the file would go. Move it and load again.`,
  )
}

/** Room below for rows that the table does not have yet. */
async function makeRoom(change: Change, { sheetId, sheetName, area, tableName }: FoundTable, next: CellArea) {
  const { context } = change
  const more = next.rowCount - area.rowCount
  if (more <= 0) return
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const top = area.rowIndex + area.rowCount
  const columns = Math.max(area.columnCount, next.columnCount)
  const below = sheet.getRangeByIndexes(top, area.columnIndex, 1_048_576 - top, columns).getUsedRangeOrNullObject(true)
  below.load('rowIndex')
  await context.sync()
  if (below.isNullObject) return
  if (tableName !== null) await change.keepsAlso([{ do: 'tidy tables', tables: [tableName] }])
  const gap = { sheet: sheetName, row: top, column: area.columnIndex, rows: more, columns, next: below.rowIndex }
  await change.keepsAlso([closingGap(gap)])
  const room = (): Excel.Range => sheet.getRangeByIndexes(top, area.columnIndex, more, columns)
  let made = false
  change.takesBack(async () => {
    if (made) room().delete('Up')
    await context.sync()
    made = false
  })
  room().insert('Down')
  await context.sync()
  made = true
}

async function resize(context: Excel.RequestContext, { sheetId, tableName }: TableBefore, to: CellArea): Promise<void> {
  if (tableName === null) return
  const { rowIndex, columnIndex, columnCount } = to
  // A table of Excel's keeps one row below its headers.
  const rows = Math.max(2, to.rowCount)
  const whole = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(rowIndex, columnIndex, rows, columnCount)
  context.workbook.tables.getItem(tableName).resize(whole)
  await context.sync()
}
