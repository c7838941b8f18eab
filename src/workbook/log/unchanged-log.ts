import type { Cell } from '../../basics/cell'
import { daysToAdd, withDates1900 } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { datedColumns, type WorkbookLog } from './log'
import { readArea } from './read-cells'
import type { Turns } from '../host/turns'

/**
 * The sheet's rows that were edited since the log was read, by this person or by another who works in the workbook too.
 *
 * @returns row numbers, ascending; empty where all is as it was
 * @throws WorkbookProblem where the sheet is gone
 */
export async function editedRows(context: Excel.RequestContext, found: WorkbookLog, turns: Turns): Promise<number[]> {
  await turns.give('writing', 0, true)
  const { sheet: read } = found
  const now = await logNow(context, found, () => turns.give('writing', 0))
  const edited: number[] = []
  for (const [index, row] of now.entries()) {
    if (index % 1000 === 0) await turns.give('writing', 0)
    if (!sameCells(row, read.cells[index] ?? [])) edited.push(read.firstRow + index + 1)
  }
  return edited
}

/**
 * The cells where the log was read, as they are now.
 *
 * @throws WorkbookProblem where the sheet is gone
 */
export async function logNow(
  context: Excel.RequestContext,
  { sheet: read, log }: WorkbookLog,
  afterBlock: () => Promise<void>,
): Promise<Cell[][]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(read.sheetId)
  sheet.load('name')
  await context.sync()
  if (sheet.isNullObject) {
    throw new WorkbookProblem(
      `The sheet ${read.sheetName} was deleted while its log was coded. Nothing was written. Undo the deletion, or open another log.`,
    )
  }
  const area = {
    rowIndex: read.firstRow,
    columnIndex: read.firstColumn,
    rowCount: read.cells.length,
    columnCount: Math.max(...read.cells.slice(0, 50).map((row) => row.length)),
  }
  const days = await daysToAdd(context)
  const cells = await readArea(context, sheet, area, afterBlock)
  return days === 0 ? cells : withDates1900(cells, days, datedColumns(log.columns))
}

const sameCells = (one: readonly Cell[], other: readonly Cell[]): boolean => {
  for (let at = 0; at < one.length; at++) if ((one[at] ?? '') !== (other[at] ?? '')) return false
  return true
}
