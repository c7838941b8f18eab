import type { Cell } from '../engine/log/cell'
import { readLog, type CodingOptions, type Log } from '../engine/coding'
import { findColumns, type Role } from '../engine/log/columns'
import type { Setting } from '../rules/rule'
import { daysToAdd, withDates1900 } from './date-system'
import { WorkbookProblem } from './host-errors'
import { ourSheetNames } from './our-sheets'
import { readSheet, type SheetCells } from './read-cells'

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

/**
 * Finds the log on the active sheet.
 *
 * @throws WorkbookProblem with a sentence where there is none
 */
export async function findLog(context: Excel.RequestContext, options: LogOptions): Promise<WorkbookLog> {
  const sheet = context.workbook.worksheets.getActiveWorksheet()
  const read = await readSheet(context, sheet)
  if (ourSheetNames.has(read.sheetName)) {
    throw new WorkbookProblem(`${read.sheetName} is one of our results. Open the sheet with the infusion log.`)
  }
  const cells = await cellsOf1900(context, read)
  const log = readLog(cells, { ...options, firstRow: read.firstRow + 1 })
  if ('problem' in log) throw new WorkbookProblem(`Sheet ${read.sheetName}: ${log.problem}`)
  return { sheet: { ...read, cells }, log }
}

async function cellsOf1900(context: Excel.RequestContext, read: SheetCells): Promise<readonly (readonly Cell[])[]> {
  const days = await daysToAdd(context)
  if (days === 0) return read.cells
  const columns = findColumns(read.cells)
  if ('problem' in columns) return read.cells
  const at = new Set(dated.map((role) => columns.at.get(role)).filter((column) => column !== undefined))
  return withDates1900(read.cells, days, at)
}
