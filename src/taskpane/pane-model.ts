import { codeActiveLog } from '../workbook/code-log'
import { columnFormula } from '../workbook/column-formula'
import { findFormulaColumns } from '../workbook/formula-columns'
import { sentenceOf } from '../workbook/host-errors'
import { findLog, type WorkbookLog } from '../workbook/log'
import { removeResults } from '../workbook/results/remove-results'
import { selectRow } from '../workbook/select-row'
import { shownRoles } from './words'
import type { Choices, LogSummary, PaneState } from './state'

/**
 * What the pane does, without a page: every action ends in one state, every failure in a sentence. Views only show it.
 */
export class PaneModel {
  state: PaneState = { view: 'looking' }
  choices: Choices = { setting: 'office' }
  private cancelled = false
  /** Counts looks at the sheet, so that a late answer never overwrites a newer one. */
  private looks = 0

  constructor(private readonly show: () => void) {}

  private set(state: PaneState): void {
    this.state = state
    this.show()
  }

  /** Looks for the log on the active sheet. */
  async look(): Promise<void> {
    if (this.state.view === 'busy') return
    const look = ++this.looks
    try {
      const log = await Excel.run(async (context) => {
        const found = await findLog(context, this.choices)
        return summaryOf(found, await findFormulaColumns(context))
      })
      if (look === this.looks) this.set({ view: 'ready', log, note: null })
    } catch (error) {
      if (look === this.looks) this.set({ view: 'no-log', problem: sentenceOf(error) })
    }
  }

  choose(choices: Partial<Choices>): void {
    this.choices = { ...this.choices, ...choices }
    this.show()
  }

  /** Codes the log into our sheets. */
  async code(): Promise<void> {
    const { state } = this
    if (state.view !== 'ready' && state.view !== 'done') return
    const { log } = state
    const started = performance.now()
    this.cancelled = false
    this.looks++
    this.set({ view: 'busy', log, progress: { part: 'reading', done: 0, secondsLeft: null }, started })
    try {
      const { found, coding, sheets } = await codeActiveLog(
        this.choices,
        (progress) => {
          this.set({ view: 'busy', log, progress, started })
        },
        () => this.cancelled,
      )
      const seconds = (performance.now() - started) / 1000
      this.set({ view: 'done', log: summaryOf(found, log.formulaColumns), coding, sheets, seconds, note: null })
    } catch (error) {
      this.set({ view: 'ready', log, note: sentenceOf(error) })
    }
  }

  cancel(): void {
    this.cancelled = true
  }

  /** Takes our sheets out of the workbook. */
  async remove(): Promise<void> {
    const { state } = this
    if (state.view !== 'done' && state.view !== 'ready') return
    try {
      const { sheets, stayed, columns } = await Excel.run(removeResults)
      const note =
        sheets.length + stayed.length + columns === 0
          ? 'There are no results of ours in this workbook.'
          : 'Our results are gone; the log is as it was.'
      this.set({ view: 'ready', log: state.log, note })
    } catch (error) {
      this.set({ ...state, note: sentenceOf(error) })
    }
  }

  /** Selects a row of the log in the sheet. */
  async goTo(row: number): Promise<void> {
    const { state } = this
    if (state.view !== 'done') return
    try {
      await selectRow(state.log.sheetId, row)
    } catch (error) {
      this.set({ ...state, note: sentenceOf(error) })
    }
  }
}

function summaryOf({ sheet, log }: WorkbookLog, formulaColumns: LogSummary['formulaColumns']): LogSummary {
  const headers = sheet.cells[log.columns.headerRow] ?? []
  return {
    sheetId: sheet.sheetId,
    sheetName: sheet.sheetName,
    rows: log.rows.count,
    visits: log.encounters.length,
    columns: shownRoles.flatMap((role) => {
      const at = log.columns.at.get(role)
      return at === undefined ? [] : [{ role, header: String(headers[at] ?? '') }]
    }),
    settingColumn: log.columns.at.has('Setting'),
    formulaColumns,
    columnFormula: columnFormula(
      log.columns,
      sheet.firstRow + log.columns.headerRow + 2,
      sheet.firstRow + sheet.cells.length,
      sheet.firstColumn,
    ),
  }
}
