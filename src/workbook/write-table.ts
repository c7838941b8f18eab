import type { SheetColumn, SheetTable } from '../sheets/sheet-table'
import { safeText } from '../sheets/sheet-table'
import { tableName } from './our-sheets'

/** Characters a block of values may have as JSON: a fifth of the 5 MB that Excel on the web takes at once. */
const charactersPerBlock = 1_000_000
const mostRowsPerBlock = 5000

const formats: Readonly<Record<SheetColumn['format'], string>> = {
  text: '@',
  number: '0',
  date: 'm/d/yyyy',
  money: '$#,##0.00',
}

/**
 * Writes one of our tables to a new sheet: formats of whole columns first, so that text stays text, then values in
 * blocks, then the table.
 *
 * @param sheetName - free in this workbook
 * @param afterBlock - called between blocks with the rows written; may throw to stop
 */
export async function writeTable(
  context: Excel.RequestContext,
  table: SheetTable,
  sheetName: string,
  daysToTake: number,
  afterBlock: (rows: number) => Promise<void>,
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(sheetName)
  const height = table.rows.length + 1
  table.columns.forEach((column, index) => {
    const range = sheet.getRangeByIndexes(0, index, height, 1)
    range.numberFormat = forAll(formats[column.format])
    range.format.columnWidth = column.width * pointsPerCharacter
  })
  sheet.getRangeByIndexes(0, 0, 1, table.columns.length).values = [table.columns.map((column) => column.header)]
  await context.sync()
  let row = 0
  while (row < table.rows.length) {
    const block = blockFrom(table, row, daysToTake)
    sheet.getRangeByIndexes(row + 1, 0, block.length, table.columns.length).values = block
    await context.sync()
    row += block.length
    await afterBlock(row)
  }
  const range = sheet.getRangeByIndexes(0, 0, Math.max(2, height), table.columns.length)
  const made = sheet.tables.add(range, true)
  made.name = tableName(table)
  made.style = 'TableStyleLight9'
  sheet.freezePanes.freezeRows(1)
  await context.sync()
  return sheet
}

/** One value for every cell of a range: Excel takes it plain, although its types ask for a rectangle. */
const forAll = (value: string): string[][] => value as unknown as string[][]

/** Widths are points in Excel; a character of the default font takes about six. */
const pointsPerCharacter = 6

function blockFrom(table: SheetTable, from: number, daysToTake: number): (string | number)[][] {
  const block: (string | number)[][] = []
  let size = 0
  for (let row = from; row < table.rows.length && block.length < mostRowsPerBlock; row++) {
    const cells = table.rows[row]!.map((cell, column): string | number => {
      if (cell === null) return ''
      if (typeof cell === 'string') return safeText(cell)
      return table.columns[column]!.format === 'date' ? cell - daysToTake : cell
    })
    size += cells.reduce<number>((sum, cell) => sum + String(cell).length + 3, 0)
    if (block.length > 0 && size > charactersPerBlock) break
    block.push(cells)
  }
  return block
}
