import type { Cell } from '../../basics/cell'
import { withMergedCells } from '../../basics/merged-cells'
import { readLogSteps, type CodingOptions, type Log } from '../../engine/coding'
import { CodedDays } from '../../engine/layers/day/coded-days'
import { findColumns, type Columns, type Mapping, type Role } from '../../engine/log/columns/columns'
import type { Setting } from '../../rules/rule'
import { daysToAdd, withDates1900 } from '../host/date-system'
import { areaOf, narrowToLog, type LogPlace } from './find-logs'
import { WorkbookProblem } from '../host/host-errors'
import { mergedAreas } from './merged-areas'
import { ourSheetNames } from '../sheets/our-sheets'
import { readSheet, type SheetCells } from './read-cells'
import { quietTurns } from '../host/turns'

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

/** Visits that this pane coded, so that another run codes only what changed. */
const days = new CodedDays(100_000)

/** Columns whose numbers are dates, or times that may carry one. */
const dated: readonly Role[] = ['Date', 'Start', 'Stop', 'Start-Stop', 'Stop date', 'Time']

/** Where numbers are dates, or times that may carry one. */
export const datedColumns = (columns: Columns): ReadonlySet<number> =>
  new Set(dated.map((role) => columns.at.get(role)).filter((column) => column !== undefined))

/**
 * Finds the log on the active sheet, or the one that the user chose.
 *
 * @param turns - of a run that shows how far it is; without one the page gets its turns all the same
 * @throws WorkbookProblem with a sentence where there is none
 */
export async function findLog(
  context: Excel.RequestContext,
  options: LogOptions,
  turns = quietTurns(),
): Promise<WorkbookLog> {
  const { worksheets } = context.workbook
  const chosen = options.place ?? null
  const sheet = chosen === null ? worksheets.getActiveWorksheet() : worksheets.getItem(chosen.sheetId)
  const whole = await readSheet(context, sheet, (done) => turns.give('reading', done / 2))
  if (ourSheetNames.has(whole.sheetName)) {
    throw new WorkbookProblem(
      `${whole.sheetName} is one of Infusion Coder’s sheets. Open the sheet with the infusion log.`,
    )
  }
  const { cells: read, place } = await narrowToLog(context, sheet, whole, options.mapping, chosen)
  const cells = await cellsOf1900(context, read, options.mapping)
  const merged = place === null || place.table === null ? await mergedAreas(context, sheet, areaOf(read)) : []
  const held = withMergedCells(cells, merged)
  const log = await turns.take(
    readLogSteps(held, { days, ...options, firstRow: read.firstRow + 1 }),
    'reading',
    () => 0.5,
  )
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
  return withDates1900(read.cells, days, datedColumns(columns))
}
