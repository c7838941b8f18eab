import type { Cell } from '../../basics/cell'
import { numberFormats } from '../../sheets/model/living-sheet'
import { safeText, type SheetColumn } from '../../sheets/model/table'
import type { OfficeTable } from '../../sheets/office/office-tables'
import type { Change } from '../change/change'
import { closingGap } from '../change/close-gap'
import { WorkbookProblem } from '../host/host-errors'
import { ValueBlocks, type HostCell } from '../sheets/value-blocks'
import { forAll } from '../sheets/write-sheet'
import type { FoundTable } from './office-tables'

const formats: Readonly<Record<SheetColumn['format'], string>> = {
  text: numberFormats.text,
  number: numberFormats.general,
  date: numberFormats.date,
  money: numberFormats['plain money'],
}

/**
 * Appends rows to a table wherever its columns stand now. What stands below it is pushed down, never written over.
 *
 * @param rows - cells in the order of `known.columns`
 * @param after - called between blocks with the rows written; may throw to stop
 */
export async function appendRows(
  change: Change,
  known: OfficeTable,
  found: FoundTable,
  rows: readonly (readonly Cell[])[],
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const { context, takesBack } = change
  const { area, sheetId, sheetName, tableName } = found
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const at = await columnsAt(context, known, found)
  const top = area.rowIndex + area.rowCount
  const place = (row: number, height: number): Excel.Range =>
    sheet.getRangeByIndexes(top + row, area.columnIndex, height, area.columnCount)
  const resize = async (height: number): Promise<void> => {
    if (tableName === null) return
    const whole = sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, height, area.columnCount)
    context.workbook.tables.getItem(tableName).resize(whole)
    await context.sync()
  }
  const below = sheet
    .getRangeByIndexes(top, area.columnIndex, 1_048_576 - top, area.columnCount)
    .getUsedRangeOrNullObject(true)
  below.load('rowIndex')
  await context.sync()
  let madeRoom = false
  if (tableName !== null) await change.keepsAlso([{ do: 'tidy tables', tables: [tableName] }])
  takesBack(async () => {
    await resize(area.rowCount)
    if (below.isNullObject) place(0, rows.length).clear()
    else if (madeRoom) place(0, rows.length).delete('Up')
    await context.sync()
    madeRoom = false
  })
  if (!below.isNullObject) {
    const gap = { sheet: sheetName, row: top, column: area.columnIndex, rows: rows.length, columns: area.columnCount }
    await change.keepsAlso([closingGap({ ...gap, next: below.rowIndex })])
    // The only change of its request: where it fails nothing moved.
    place(0, rows.length).insert('Down')
    await context.sync()
    madeRoom = true
  }
  // Before the values: what is half written is then found in the table.
  await resize(area.rowCount + rows.length)
  for (const [index, { format }] of known.columns.entries()) {
    sheet.getRangeByIndexes(top, area.columnIndex + at[index]!, rows.length, 1).numberFormat = forAll(formats[format])
  }
  await context.sync()
  const blocks = new ValueBlocks(context, place, after)
  for (const row of rows) {
    // A column that the office added is not ours to fill.
    const cells = new Array<HostCell>(area.columnCount).fill(null)
    at.forEach((column, index) => {
      const cell = row[index]
      cells[column] = typeof cell === 'string' ? safeText(cell) : (cell ?? '')
    })
    await blocks.add(cells)
  }
  await blocks.write()
}

/** Where each column stands within the table. */
async function columnsAt(
  context: Excel.RequestContext,
  known: OfficeTable,
  { sheetId, sheetName, area }: FoundTable,
): Promise<number[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const headers = sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, 1, area.columnCount)
  headers.load('values')
  sheet.protection.load('protected')
  await context.sync()
  if (sheet.protection.protected) {
    throw new WorkbookProblem(
      `The sheet ${sheetName} is protected. Unprotect it (Review, Unprotect Sheet) and load the files again.`,
    )
  }
  const names = (headers.values[0] as Cell[]).map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  )
  const at = known.columns.map((column) => names.indexOf(column.header.toLowerCase()))
  const lost = known.columns.filter((_, index) => at[index] === -1).map((column) => column.header)
  if (lost.length === 0) return at
  throw new WorkbookProblem(
    `The sheet ${sheetName} has no column ${lost.join(', ')} any more. Put it back, or delete the sheet and load the files again.`,
  )
}
