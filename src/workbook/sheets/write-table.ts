import type { ResultTable, SheetColumn, SheetRow } from '../../sheets/model/table'
import { layoutOf, placed, type Layout } from '../../sheets/rerun/standing-rows'
import { tableName } from './our-sheets'
import { hostCell } from '../results/our-table'
import { withoutDrawing } from '../host/quiet'

/** Characters a block of values may have as JSON: a tenth of the 5 MB that Excel on the web takes at once. */
const charactersPerBlock = 500_000
const mostRowsPerBlock = 2000

export const numberFormats: Readonly<Record<SheetColumn['format'], string>> = {
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
 * @param afterSteps - called between visits with how many were made; may throw to stop
 * @returns the sheet, its id loaded, and how many rows were written
 */
export async function writeTable(
  context: Excel.RequestContext,
  table: ResultTable,
  sheetName: string,
  daysToTake: number,
  afterSteps: (steps: number) => Promise<void>,
): Promise<{ readonly sheet: Excel.Worksheet; readonly rows: number }> {
  const sheet = context.workbook.worksheets.add(sheetName)
  sheet.load('id')
  const { columns } = table
  columns.forEach((column, index) => {
    const range = sheet.getRangeByIndexes(0, index, table.mostRows + 1, 1)
    range.numberFormat = forAll(numberFormats[column.format])
    range.format.columnWidth = column.width * pointsPerCharacter
  })
  const headers = columns.map((column) => column.header)
  sheet.getRangeByIndexes(0, 0, 1, columns.length).values = [headers]
  await context.sync()
  let row = 0
  let steps = 0
  const block = new Block(layoutOf(columns, headers), daysToTake)
  const write = async (): Promise<void> => {
    withoutDrawing(context)
    sheet.getRangeByIndexes(row + 1, 0, block.rows.length, columns.length).values = block.rows
    await context.sync()
    row += block.rows.length
    block.clear()
  }
  for (const rows of table.rows()) {
    for (const one of rows) {
      block.add(one)
      if (block.isFull) await write()
    }
    await afterSteps(++steps)
  }
  if (block.rows.length > 0) await write()
  const range = sheet.getRangeByIndexes(0, 0, Math.max(2, row + 1), columns.length)
  const made = sheet.tables.add(range, true)
  made.name = tableName(table)
  made.style = 'TableStyleLight9'
  sheet.freezePanes.freezeRows(1)
  await context.sync()
  return { sheet, rows: row }
}

/** One value for every cell of a range: Excel takes it plain, although its types ask for a rectangle. */
export const forAll = (value: string): string[][] => value as unknown as string[][]

/** Widths are points in Excel; a character of the default font takes about six. */
const pointsPerCharacter = 6

/** Rows on their way to Excel, as many as it takes at once. */
export class Block {
  rows: (string | number | null)[][] = []
  private size = 0

  /** @param layout - where the columns stand; a cell of any other is left alone, so that a column of formulas keeps them */
  constructor(
    private readonly layout: Layout,
    private readonly daysToTake: number,
  ) {}

  add(row: SheetRow): void {
    const cells = new Array<string | number | null>(this.layout.width).fill(null)
    for (const [column, at] of placed(this.layout)) {
      const cell = hostCell(row[column.header] ?? null, column, this.daysToTake)
      this.size += typeof cell === 'string' ? cell.length + 3 : 8
      cells[at] = cell
    }
    this.rows.push(cells)
  }

  get isFull(): boolean {
    return this.size > charactersPerBlock || this.rows.length >= mostRowsPerBlock
  }

  clear(): void {
    this.rows = []
    this.size = 0
  }
}
