import { officeTables, type OfficeColumn, type OfficeTableName } from '../../sheets/office/office-tables'
import { WorkbookProblem } from '../host/host-errors'
import { findOfficeTables } from './office-tables'

/** Rows that get formats and lists: a table that grows by typing takes them along. */
const preparedRows = 500

const formats: Readonly<Record<OfficeColumn['format'], string>> = {
  text: '@',
  number: 'General',
  date: 'm/d/yyyy',
  money: '$#,##0.00',
}

/**
 * Makes the office's table on a sheet of its own, empty, with lists to pick from where this Excel has them; where there is
 * one already it is shown, and nothing is made.
 *
 * @returns the name of its sheet, and whether it was made now
 * @throws WorkbookProblem where the name is taken by a sheet of something else
 */
export async function makeOfficeTable(
  context: Excel.RequestContext,
  name: OfficeTableName,
): Promise<{ readonly sheet: string; readonly made: boolean }> {
  const table = officeTables[name]
  const [found = null] = await findOfficeTables(context, [table])
  if (found !== null && 'problem' in found) throw new WorkbookProblem(found.problem)
  if (found !== null) {
    context.workbook.worksheets.getItem(found.sheetName).activate()
    await context.sync()
    return { sheet: found.sheetName, made: false }
  }
  const sheet = context.workbook.worksheets.add(name)
  const width = table.columns.length
  for (const [index, column] of table.columns.entries()) prepare(sheet, column, index)
  sheet.getRangeByIndexes(0, 0, 1, width).values = [table.columns.map((column) => column.header)]
  const made = sheet.tables.add(sheet.getRangeByIndexes(0, 0, 2, width), true)
  made.style = 'TableStyleLight9'
  sheet.freezePanes.freezeRows(1)
  sheet.activate()
  await context.sync()
  await nameTable(context, made, name.replaceAll(' ', '_'))
  return { sheet: name, made: true }
}

function prepare(sheet: Excel.Worksheet, column: OfficeColumn, index: number): void {
  const range = sheet.getRangeByIndexes(1, index, preparedRows, 1)
  range.numberFormat = formats[column.format] as unknown as string[][]
  sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = column.width * 6
  if (column.choices === undefined || !Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return
  range.dataValidation.rule = { list: { inCellDropDown: true, source: column.choices.join(',') } }
}

/** A short name reads well in a formula (`Fees[#All]`); where it is taken, Excel's own stays: the headers tell the table. */
async function nameTable(context: Excel.RequestContext, table: Excel.Table, name: string): Promise<void> {
  const [other, defined] = [
    context.workbook.tables.getItemOrNullObject(name),
    context.workbook.names.getItemOrNullObject(name),
  ]
  await context.sync()
  if (!other.isNullObject || !defined.isNullObject) return
  table.name = name
  await context.sync()
}
