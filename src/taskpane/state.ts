import type { Coding } from '../engine/coding'
import type { Role } from '../engine/log/columns'
import type { Progress } from '../workbook/code-log'
import type { FormulaColumn } from '../workbook/formula-columns'
import type { Setting } from '../rules/rule'

/** What the pane knows of the log on the active sheet; nothing of any patient. */
export interface LogSummary {
  readonly sheetId: string
  readonly sheetName: string
  readonly rows: number
  readonly visits: number
  /** Role → header as the sheet writes it. */
  readonly columns: readonly { readonly role: Role; readonly header: string }[]
  readonly settingColumn: boolean
  readonly formulaColumns: readonly FormulaColumn[]
  /** One formula over the log's columns, to offer in place of many. */
  readonly columnFormula: string | null
}

/** The pane's one state; every view is one of these. */
export type PaneState =
  | { readonly view: 'looking' }
  | { readonly view: 'no-log'; readonly problem: string }
  | { readonly view: 'ready'; readonly log: LogSummary; readonly note: string | null }
  | { readonly view: 'busy'; readonly log: LogSummary; readonly progress: Progress; readonly started: number }
  | {
      readonly view: 'done'
      readonly log: LogSummary
      readonly coding: Coding
      readonly sheets: readonly string[]
      readonly seconds: number
      readonly note: string | null
    }

export interface Choices {
  readonly setting: Setting
}
