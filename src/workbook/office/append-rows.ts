import { freeName } from '../../basics/free-name'
import type { Cell } from '../../basics/cell'
import type { OfficeTable } from '../../sheets/office/office-tables'
import { safeText } from '../../sheets/model/table'
import { WorkbookProblem } from '../host/host-errors'
import type { FoundTable } from './office-tables'
import { tableName } from '../sheets/our-sheets'

/** Rows of a worksheet. */
export const rowsOfSheet = 1_048_576

/** Rows a block: of fourteen columns they stay well under the 5 MB that Excel on the web takes at once. */
const rowsPerBlock = 4000

const formats = { text: '@', number: 'General', date: 'm/d/yyyy', money: '$#,##0.00' } as const

/**
 * Appends rows to a table of ours wherever its columns stand now, or makes it on a sheet of its own. What fails on the way
 * takes its rows out again.
 *
 * @param table - the table where there is one already
 * @param rows - cells in the order of `known.columns`
 * @param afterBlock - called between blocks with the rows written; may throw to stop
 */
export async function appendRows(
  context: Excel.RequestContext,
  known: OfficeTable,
  table: FoundTable | null,
  rows: readonly (readonly Cell[])[],
  afterBlock: (rows: number) => Promise<void>,
): Promise<void> {
  const place = table === null ? await newSheet(context, known) : await spaceBelow(context, known, table, rows.length)
  const { sheet, area, at } = place
  let written = 0
  try {
    while (written < rows.length) {
      const block = rows.slice(written, written + rowsPerBlock)
      const top = area.rowIndex + area.rowCount + written
      known.columns.forEach((column, index) => {
        const cells = sheet.getRangeByIndexes(top, area.columnIndex + at[index]!, block.length, 1)
        cells.numberFormat = formats[column.format] as unknown as string[][]
      })
      const range = sheet.getRangeByIndexes(top, area.columnIndex, block.length, area.columnCount)
      range.values = block.map((row) => cellsAt(row, at, area.columnCount))
      await context.sync()
      written += block.length
      await afterBlock(written)
    }
  } catch (error) {
    if (table === null) sheet.delete()
    else {
      const added = sheet.getRangeByIndexes(
        area.rowIndex + area.rowCount,
        area.columnIndex,
        rows.length,
        area.columnCount,
      )
      added.delete(Excel.DeleteShiftDirection.up)
    }
    await context.sync()
    throw error
  }
  const whole = sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, area.rowCount + rows.length, area.columnCount)
  if (table === null) {
    const made = sheet.tables.add(whole, true)
    made.name = tableName(known)
    made.style = 'TableStyleLight9'
  } else if (table.tableName !== null) {
    context.workbook.tables.getItem(table.tableName).resize(whole)
  }
  await context.sync()
}

interface AppendPlace {
  readonly sheet: Excel.Worksheet
  readonly area: FoundTable['area']
  /** Where each column stands within the area. */
  readonly at: readonly number[]
}

/** Null leaves a cell as it is: columns that the office added are not ours to fill. */
function cellsAt(row: readonly Cell[], at: readonly number[], width: number): (Cell | null)[] {
  const cells = Array.from({ length: width }, (): Cell => null)
  at.forEach((column, index) => {
    const cell = row[index]
    cells[column] = typeof cell === 'string' ? safeText(cell) : (cell ?? '')
  })
  return cells
}

async function newSheet(context: Excel.RequestContext, known: OfficeTable): Promise<AppendPlace> {
  const sheets = context.workbook.worksheets
  sheets.load('items/name')
  await context.sync()
  const taken = sheets.items.map((sheet) => sheet.name)
  const sheet = sheets.add(freeName(known.name, taken))
  const width = known.columns.length
  sheet.getRangeByIndexes(0, 0, 1, width).values = [known.columns.map((column) => column.header)]
  known.columns.forEach((column, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = column.width * 6
  })
  sheet.freezePanes.freezeRows(1)
  await context.sync()
  const area = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: width }
  return { sheet, area, at: known.columns.map((_, index) => index) }
}

/** Room under the table: what stands below is pushed down, never written over. */
async function spaceBelow(
  context: Excel.RequestContext,
  known: OfficeTable,
  { sheetId, sheetName, area }: FoundTable,
  rows: number,
): Promise<AppendPlace> {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const headers = sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, 1, area.columnCount)
  headers.load('values')
  const used = sheet.getUsedRange(true)
  used.load('rowIndex,rowCount')
  await context.sync()
  const names = (headers.values[0] as Cell[]).map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  )
  const at = known.columns.map((column) => names.indexOf(column.header.toLowerCase()))
  const lost = known.columns.filter((_, index) => at[index] === -1).map((column) => column.header)
  if (lost.length > 0) {
    throw new WorkbookProblem(
      `The sheet ${sheetName} has no column ${lost.join(', ')} any more. Put it back, or delete the sheet and load the files again.`,
    )
  }
  const below = area.rowIndex + area.rowCount
  if (used.rowIndex + used.rowCount > below) {
    sheet.getRangeByIndexes(below, area.columnIndex, rows, area.columnCount).insert(Excel.InsertShiftDirection.down)
    await context.sync()
  }
  return { sheet, area, at }
}
