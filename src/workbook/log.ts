import type { Cell } from '../engine/log/cell'
import { readLog, type CodingOptions, type Log } from '../engine/coding'
import { findColumns, type Mapping, type Role } from '../engine/log/columns'
import type { Setting } from '../rules/rule'
import { daysToAdd, withDates1900 } from './date-system'
import { narrowToLog, type LogPlace } from './find-logs'
import { WorkbookProblem } from './host-errors'
import { ourSheetNames } from './our-sheets'
import { readSheet, type SheetCells } from './read-cells'

/** The log on a sheet, read and understood; nothing coded yet. */
export interface WorkbookLog {
  readonly sheet: SheetCells
  readonly log: Log
  /** Where it stands. */
  readonly place: LogPlace | null
}

/** What the log does not say itself; see `codingOptions`. */
export interface LogOptions extends Omit<CodingOptions, 'firstRow'> {
  readonly setting: Setting
  /** Which log, where the user chose one of several; the best of the active sheet without. */
  readonly place?: LogPlace | null
}

/** Columns whose numbers are dates, or times that may carry one. */
const dated: readonly Role[] = ['Date', 'Start', 'Stop', 'Start-Stop', 'Stop date', 'Time']

/**
 * Finds the log on the active sheet, or the one that the user chose.
 *
 * @throws WorkbookProblem with a sentence where there is none
 */
export async function findLog(context: Excel.RequestContext, options: LogOptions): Promise<WorkbookLog> {
  const { worksheets } = context.workbook
  const chosen = options.place ?? null
  const sheet = chosen === null ? worksheets.getActiveWorksheet() : worksheets.getItem(chosen.sheetId)
  const whole = await readSheet(context, sheet)
  if (ourSheetNames.has(whole.sheetName)) {
    throw new WorkbookProblem(`${whole.sheetName} is one of our results. Open the sheet with the infusion log.`)
  }
  const { cells: read, place } = await narrowToLog(context, sheet, whole, options.mapping, chosen)
  const cells = await cellsOf1900(context, read, options.mapping)
  const log = readLog(cells, { ...options, firstRow: read.firstRow + 1 })
  if ('problem' in log) throw new WorkbookProblem(`Sheet ${read.sheetName}: ${log.problem}`)
  return { sheet: { ...read, cells }, log, place }
}

async function cellsOf1900(
  context: Excel.RequestContext,
  read: SheetCells,
  mapping: Mapping = {},
): Promise<readonly (readonly Cell[])[]> {
  const days = await daysToAdd(context)
  if (days === 0) return read.cells
  const columns = findColumns(read.cells, mapping)
  if ('problem' in columns) return read.cells
  const at = new Set(dated.map((role) => columns.at.get(role)).filter((column) => column !== undefined))
  return withDates1900(read.cells, days, at)
}
