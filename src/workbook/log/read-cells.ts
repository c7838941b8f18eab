import type { Cell } from '../../basics/cell'
import { WorkbookProblem } from '../host/host-errors'

/** A sheet's used cells and where they start; rows and columns count from 0. */
export interface SheetCells {
  readonly sheetId: string
  readonly sheetName: string
  readonly firstRow: number
  readonly firstColumn: number
  readonly cells: readonly (readonly Cell[])[]
}

/** Rows a read: of twenty columns well under the 5 MB that Excel on the web hands over, and taken in without a stop. */
const rowsPerBlock = 2500

/**
 * The used cells of a sheet, in blocks; formatting alone does not count.
 *
 * @param afterBlock - called between blocks with the part read, 0 to 1
 * @throws WorkbookProblem where the sheet is empty
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  afterBlock: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<SheetCells> {
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  sheet.load('id,name')
  await context.sync()
  if (used.isNullObject)
    throw new WorkbookProblem(`The sheet ${sheet.name} is empty. Open the sheet with the infusion log.`)
  const cells = await readArea(context, sheet, used, afterBlock)
  return { sheetId: sheet.id, sheetName: sheet.name, firstRow: used.rowIndex, firstColumn: used.columnIndex, cells }
}

/** Where cells stand; rows and columns count from 0. */
export interface CellArea {
  readonly rowIndex: number
  readonly columnIndex: number
  readonly rowCount: number
  readonly columnCount: number
}

/**
 * The cells of an area in blocks.
 *
 * @param sheet - with its name loaded
 * @param afterBlock - called between blocks with the part read, 0 to 1
 */
export async function readArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellArea,
  afterBlock: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<Cell[][]> {
  const cells: Cell[][] = []
  for (let row = 0; row < area.rowCount; row += rowsPerBlock) {
    const height = Math.min(rowsPerBlock, area.rowCount - row)
    const block = sheet.getRangeByIndexes(area.rowIndex + row, area.columnIndex, height, area.columnCount)
    block.load('values')
    await context.sync()
    for (const cellsOfRow of valuesOf(block, sheet.name)) cells.push(cellsOfRow)
    await afterBlock((row + height) / area.rowCount)
  }
  return cells
}

/** Beyond its limit Excel answers null without an error: nothing is coded then, rather than half of the log. */
function valuesOf(block: Excel.Range, name: string): Cell[][] {
  const values = block.values as Cell[][] | null
  if (values === null) {
    throw new WorkbookProblem(
      `Excel did not hand over the cells of ${name}. Clear unused columns next to the log and try again.`,
    )
  }
  return values
}
