import type { SheetColumn, SheetCell } from '../../sheets/model/table'
import { cellText } from '../../sheets/model/table'
import { numberFormats } from '../../sheets/model/living-sheet'
import { layoutOf, type Layout } from '../../sheets/rerun/standing-rows'
import { tableName } from '../sheets/our-sheets'
import { supports } from '../host/quiet'

/** A table of ours that stands in the workbook. Rows and columns count from 0. */
export interface OurTable<Header extends string = string> {
  readonly table: Excel.Table
  readonly sheet: Excel.Worksheet
  readonly sheetName: string
  readonly name: string
  readonly layout: Layout<Header>
  /** The first row below the headers. */
  readonly firstRow: number
  readonly firstColumn: number
  readonly rows: number
  readonly filtered: boolean
  readonly protected: boolean
  readonly showTotals: boolean
}

/** @returns null where the workbook has no such table of ours */
export async function findOurTable<Header extends string>(
  context: Excel.RequestContext,
  name: string,
  columns: readonly SheetColumn<Header>[],
): Promise<OurTable<Header> | null> {
  const table = context.workbook.tables.getItemOrNullObject(tableName({ name }))
  table.load('name,showHeaders,showTotals')
  await context.sync()
  if (table.isNullObject) return null
  const sheet = table.worksheet
  sheet.load('id,name')
  sheet.protection.load('protected')
  const body = table.getDataBodyRange()
  body.load('rowIndex,columnIndex,rowCount')
  const filter = supports('1.9') ? table.autoFilter : null
  filter?.load('isDataFiltered')
  if (!table.showHeaders) table.showHeaders = true
  const headers = table.getHeaderRowRange()
  headers.load('values')
  await context.sync()
  return {
    table,
    sheet,
    sheetName: sheet.name,
    name,
    layout: layoutOf(columns, headers.values[0] as SheetCell[]),
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
    rows: body.rowCount,
    filtered: filter?.isDataFiltered ?? false,
    protected: sheet.protection.protected,
    showTotals: table.showTotals,
  }
}

/** Keys a read: a million characters and more. */
const keysPerRead = 20_000

/** The cells of one column of a table of ours. @param at - the sheet's column, from 0 */
export const readColumn = async (
  context: Excel.RequestContext,
  found: Pick<OurTable, 'sheet' | 'firstRow' | 'rows'>,
  at: number,
): Promise<SheetCell[]> => (await readColumns(context, found, [at])).map((row) => row[0] ?? null)

/** The cells of some columns, row by row: a row is read in one request, so that its cells belong together. */
export async function readColumns(
  context: Excel.RequestContext,
  { sheet, firstRow, rows }: Pick<OurTable, 'sheet' | 'firstRow' | 'rows'>,
  at: readonly number[],
): Promise<SheetCell[][]> {
  const cells: SheetCell[][] = []
  for (let row = 0; row < rows; row += keysPerRead) {
    const height = Math.min(keysPerRead, rows - row)
    const blocks = at.map((column) => sheet.getRangeByIndexes(firstRow + row, column, height, 1))
    for (const block of blocks) block.load('values')
    await context.sync()
    for (let index = 0; index < height; index++)
      cells.push(blocks.map((block) => (block.values as SheetCell[][])[index]?.[0] ?? null))
  }
  return cells
}

/** The place of a column, counted from the sheet's first; null for one that is gone. */
export function columnOf<Header extends string>(found: OurTable<Header>, header: NoInfer<Header>): number | null {
  const at = found.layout.at.get(header)
  return at === undefined ? null : found.firstColumn + at
}

/** How the columns of our tables show their cells. */
export const columnFormats: Readonly<Record<SheetColumn['format'], string>> = {
  text: numberFormats.text,
  number: numberFormats.plain,
  date: numberFormats.date,
  money: numberFormats.money,
}

/** A cell of ours as Excel takes it; null is an empty cell, since Excel leaves a cell alone where null stands. */
export function hostCell(cell: SheetCell, column: SheetColumn, daysToTake: number): string | number {
  if (cell === null) return ''
  if (typeof cell === 'string') return cellText(cell)
  return column.format === 'date' ? cell - daysToTake : cell
}
