import type { ColumnRead } from '../../engine/log/columns/columns-read'
import type { ColumnGuess } from '../../engine/log/columns/describe-columns'
import type { CodeLogResult } from '../../workbook/results/code-log'
import type { FormulaColumn } from '../../workbook/formulas/formula-columns'
import type { UnitsByCode } from './units'
import type { VisitStates } from './visit-states'

/** What the pane knows of the log on the active sheet; nothing of any patient. */
export interface LogSummary {
  readonly sheetId: string
  readonly sheetName: string
  /** The sheet's row in which it begins, from 0. */
  readonly firstRow: number
  /** The sheet's column in which it begins, from 0. */
  readonly firstColumn: number
  /** Rows of its sheet are hidden or filtered. */
  readonly hiddenRows: boolean
  /** Filled rows right below the Excel table that the log is: no part of it, and not coded. */
  readonly rowsBelow: number
  readonly rows: number
  readonly visits: number
  /** Every column with a header, and what was made of it. */
  readonly columns: readonly ColumnRead[]
  /** What columns that were not read may be, by their cells; for a person to accept. */
  readonly guesses: readonly ColumnGuess[]
  readonly settingColumn: boolean
  readonly formulaColumns: readonly FormulaColumn[]
  /** One formula over the log's columns, to offer in place of many. */
  readonly columnFormula: string | null
}

/** Whether there is a log to code on the active sheet. */
export type LogState =
  | { readonly is: 'looking' }
  /** A sentence says why, and what to do. */
  | { readonly is: 'none'; readonly problem: string }
  | { readonly is: 'found'; readonly log: LogSummary }

/** The last run of this pane, for every view to read; it stays until the next run or until our results are removed. */
export interface CodedLog extends CodeLogResult {
  /** The log as it was then. */
  readonly log: LogSummary
  readonly seconds: number
  readonly units: UnitsByCode
  readonly states: VisitStates
}

/** Work that is under way; one at a time, whichever view began it. */
export interface Busy {
  /** What is done, as a biller would say it: `Coding`. */
  readonly task: string
  /** 0 to 1, null where nobody can tell. */
  readonly done: number | null
  /** A guess by the pace so far; null while nothing can be said. */
  readonly secondsLeft: number | null
}

/** What a view says once something was done or was refused. */
export interface Note {
  readonly kind: 'done' | 'problem'
  readonly text: string
}
