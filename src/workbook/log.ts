import type { Cell } from '../engine/log/cell'
import { readLogSteps, type CodingOptions, type Log } from '../engine/coding'
import { findColumns, type Columns, type Role } from '../engine/log/columns'
import type { Setting } from '../rules/rule'
import { daysToAdd, withDates1900 } from './date-system'
import { WorkbookProblem } from './host-errors'
import { ourSheetNames } from './our-sheets'
import { readSheet, type SheetCells } from './read-cells'
import { Turns } from './turns'

/** The log on a sheet, read and understood; nothing coded yet. */
export interface WorkbookLog {
  readonly sheet: SheetCells
  readonly log: Log
}

/** What the log does not say itself; see `codingOptions`. */
export interface LogOptions extends Omit<CodingOptions, 'firstRow'> {
  readonly setting: Setting
}

/** Columns whose numbers are dates, or times that may carry one. */
const dated: readonly Role[] = ['Date', 'Start', 'Stop', 'Time']

/** Where numbers are dates, or times that may carry one. */
export const datedColumns = (columns: Columns): ReadonlySet<number> =>
  new Set(dated.map((role) => columns.at.get(role)).filter((column) => column !== undefined))

/**
 * Finds the log on the active sheet.
 *
 * @param turns - of a run that shows how far it is; without one the page gets its turns all the same
 * @throws WorkbookProblem with a sentence where there is none
 */
export async function findLog(
  context: Excel.RequestContext,
  options: LogOptions,
  turns = new Turns(
    () => undefined,
    () => false,
  ),
): Promise<WorkbookLog> {
  const sheet = context.workbook.worksheets.getActiveWorksheet()
  const read = await readSheet(context, sheet, (done) => turns.give('reading', done / 2))
  if (ourSheetNames.has(read.sheetName)) {
    throw new WorkbookProblem(`${read.sheetName} is one of our results. Open the sheet with the infusion log.`)
  }
  const cells = await cellsOf1900(context, read)
  const log = await turns.take(readLogSteps(cells, { ...options, firstRow: read.firstRow + 1 }), 'reading', () => 0.5)
  if ('problem' in log) throw new WorkbookProblem(`Sheet ${read.sheetName}: ${log.problem}`)
  return { sheet: { ...read, cells }, log }
}

async function cellsOf1900(context: Excel.RequestContext, read: SheetCells): Promise<readonly (readonly Cell[])[]> {
  const days = await daysToAdd(context)
  if (days === 0) return read.cells
  const columns = findColumns(read.cells)
  if ('problem' in columns) return read.cells
  return withDates1900(read.cells, days, datedColumns(columns))
}
