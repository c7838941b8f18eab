import type { ComponentType } from 'preact'
import type { CodeLogOptions, Progress } from '../../workbook/results/code-log'
import { limitsOfFormula } from '../../workbook/formulas/column-formula'
import { settleWorkbook } from '../../workbook/change/settle'
import { codingOptions, type GatheredOptions } from '../../workbook/office/coding-options'
import { findFormulaColumns } from '../../workbook/formulas/formula-columns'
import { sentenceOf } from '../../workbook/host/host-errors'
import type { LogPlace } from '../../workbook/log/find-logs'
import { findLog } from '../../workbook/log/log'
import { logBehind } from '../../workbook/log/log-behind'
import type { BesideKind } from '../../workbook/beside/beside-log'
import type { Removed } from '../../workbook/results/remove-results'
import { selectRow } from '../../workbook/log/select-row'
import { changeSettings, type WorkbookSettings } from '../../workbook/host/settings'
import { quietTurns } from '../../workbook/host/turns'
import { changeText } from './change-words'
import { summaryOf } from './log-summary'
import { SecondPress } from './second-press'
import type { Busy, CodedLog, LogState, Note } from './state'
import { unitSteps } from './units'
import { stateSteps } from './visit-states'

/** The pane's tabs, by the names that the ribbon and the views use. */
export type ViewId = 'code' | 'review' | 'claims' | 'audit' | 'forecast' | 'setup'

/** What a piece of work may say and ask while it runs. */
export interface Turn {
  /** @param done - 0 to 1, null where nobody can tell */
  readonly progress: (task: string, done: number | null, secondsLeft?: number | null) => void
  readonly cancelled: () => boolean
}

/** Fetched when something is written or taken away. */
const results = () => import(/* webpackChunkName: "results" */ './results')

const parts: Readonly<Record<Progress['part'], string>> = {
  reading: 'Reading the log',
  coding: 'Coding',
  writing: 'Writing the results',
}

/**
 * What all views share: the log of the active sheet, the last coding, the office's choices, and the one piece of work that
 * is under way. Without a page: every action ends in a state, every failure in a sentence. Views only show it.
 */
export class Session {
  view: ViewId = 'code'
  log: LogState = { is: 'looking' }
  coded: CodedLog | null = null
  /** What this workbook decides beyond the log; null until it was read. */
  gathered: GatheredOptions | null = null
  busy: Busy | null = null
  /** When the last piece of work ended, by the page's clock. */
  workedAt = -Infinity
  /** The log was changed since it was coded. */
  isStale = false
  /** Which log, where the user chose one of several. */
  private place: LogPlace | null = null
  /** The log that is meant while a sheet of results is in sight. */
  private behind: LogPlace | null = null
  /** The log that was found last. */
  private last: LogPlace | null = null
  private readonly notes = new Map<ViewId, Note>()
  /** Shown above every tab until it is dismissed: what a new version changed. */
  notice: ComponentType | null = null
  /** What is done after each piece of work; a failure of it is nobody's business. */
  afterWork: (() => Promise<void>) | null = null
  /** The sheet of the log that an earlier pane coded. */
  private lastSheet: string | null = null
  private cancelWanted = false
  /** Counts looks at the sheet, so that a late answer never overwrites a newer one. */
  private looks = 0
  private readonly secondPress = new SecondPress()
  /** The row of the log that the pane selected last. */
  private went: number | null = null

  /** @param changed - shows the session anew; a view's model calls it when it changed something itself */
  constructor(readonly changed: () => void) {}

  /** Goes to a tab. */
  show(view: ViewId): void {
    this.view = view
    this.changed()
  }

  /** What the last action said on a tab. */
  noteOf(view: ViewId): Note | null {
    return this.notes.get(view) ?? null
  }

  /** Says something on the tab that is shown; null takes it back. */
  say(note: Note | null, view = this.view): void {
    if (note === null) this.notes.delete(view)
    else this.notes.set(view, note)
    this.changed()
  }

  /**
   * Does one piece of work with progress and Cancel; a second one has to wait for its button. A failure is said as a sentence
   * on the tab that began it.
   *
   * @returns what the work gave, null where it failed, was cancelled or could not begin
   */
  async work<Result>(task: string, does: (turn: Turn) => Promise<Result>): Promise<Result | null> {
    if (this.busy !== null) return null
    const { view } = this
    this.cancelWanted = false
    this.busy = { task, done: null, secondsLeft: null }
    this.say(null, view)
    try {
      return await does({
        progress: (now, done, secondsLeft = null) => {
          // Who pressed Cancel sees that it was heard, not how far the work would be.
          if (this.cancelWanted) return
          this.busy = { task: now, done, secondsLeft }
          this.changed()
        },
        cancelled: () => this.cancelWanted,
      })
    } catch (error) {
      this.notes.set(view, { kind: 'problem', text: sentenceOf(error) })
      return null
    } finally {
      this.busy = null
      this.workedAt = performance.now()
      this.changed()
      this.afterWork?.().catch(() => undefined)
    }
  }

  /** Stops the work under way at its next turn; what was written is taken back first. */
  cancel(): void {
    if (this.busy === null || this.cancelWanted) return
    this.cancelWanted = true
    this.busy = { task: 'Canceling', done: null, secondsLeft: null }
    this.changed()
  }

  /** Excel does not answer, or answers again: most often a cell is being edited. */
  waits(waiting: boolean): void {
    if (this.busy === null) return
    const task = waiting ? 'Finish the cell you are editing: press Enter or Esc in the sheet' : 'Going on'
    this.busy = { task, done: null, secondsLeft: null }
    this.changed()
  }

  /** Takes back or finishes what an earlier pane left in this workbook. */
  async settle(): Promise<void> {
    await this.attempt(async () => {
      const text = await settleWorkbook()
      if (text !== null) this.say({ kind: 'done', text }, 'code')
    })
  }

  /** Cancel was pressed, and the work has not ended yet. */
  get cancelling(): boolean {
    return this.cancelWanted && this.busy !== null
  }

  /** A short action, without progress: a failure is said as a sentence. */
  async attempt(does: () => Promise<void>): Promise<void> {
    const { view } = this
    try {
      await does()
    } catch (error) {
      this.say({ kind: 'problem', text: sentenceOf(error) }, view)
    }
  }

  /**
   * Looks for the log on the active sheet, with the choices that this workbook keeps.
   *
   * @param place - one log of several, which the user chose; it holds while its sheet is the active one
   */
  async look(place = this.place): Promise<void> {
    if (this.busy !== null) return
    const look = ++this.looks
    const seen = await Excel.run(async (context): Promise<Pick<Session, 'log' | 'gathered'>> => {
      this.place = place
      const gathered = await this.gatherFor(context, null)
      try {
        const found = await findLog(context, { ...gathered.options, place: this.place ?? this.behind })
        this.last = found.place
        return { gathered, log: { is: 'found', log: summaryOf(found, await findFormulaColumns(context)) } }
      } catch (error) {
        return { gathered, log: { is: 'none', problem: sentenceOf(error) } }
      }
    }).catch((error: unknown) => ({
      gathered: this.gathered,
      log: { is: 'none', problem: sentenceOf(error) } as const,
    }))
    if (look !== this.looks) return
    this.log = seen.log
    this.gathered = seen.gathered
    this.changed()
  }

  /** Keeps choices in the workbook and reads them back, so that what is shown is what holds. */
  async choose(changes: Partial<WorkbookSettings>): Promise<void> {
    await this.attempt(async () => {
      this.gathered = await Excel.run(async (context) => {
        await changeSettings(context, changes)
        return await codingOptions(context)
      })
      this.changed()
    })
  }

  /**
   * Codes the log on the active sheet into our sheets.
   *
   * @param write - `new`: only visits with rows that are not coded yet
   * @param place - which log, whatever sheet is in sight
   */
  async code(write: CodeLogOptions['write'] = 'all', place: LogPlace | null = null): Promise<void> {
    this.looks++
    const began = performance.now()
    const coded = await this.work('Reading the log', async (turn): Promise<CodedLog> => {
      const gathered = await Excel.run((context) => this.gatherFor(context, place))
      this.gathered = gathered
      const { codeActiveLog } = await results()
      const result = await codeActiveLog(
        { ...gathered.options, place: place ?? this.place ?? this.behind, write },
        progressOf(turn),
        turn.cancelled,
      )
      // All is written: a late press on Cancel takes nothing of it back.
      const units = await quietTurns().take(unitSteps(result.coding), 'writing', () => 1)
      const states = await quietTurns().take(stateSteps(result.coding), 'writing', () => 1)
      const formulaColumns = this.log.is === 'found' ? this.log.log.formulaColumns : []
      const log = summaryOf(result.found, formulaColumns)
      return { ...result, log, units, states, seconds: (performance.now() - began) / 1000 }
    })
    if (coded === null) return
    this.coded = coded
    this.isStale = false
    this.last = coded.found.place
    this.log = { is: 'found', log: coded.log }
    this.changed()
  }

  /** Somebody changed a cell of the log that was coded. */
  logChanged(): void {
    this.isStale = true
    this.changed()
  }

  /** Codes the log that was coded last once more, after a change of its cells, whichever sheet is in sight. */
  async codeChanges(): Promise<void> {
    await this.code('all', this.coded?.found.place ?? null)
    if (this.noteOf(this.view)?.kind !== 'problem') {
      const text = 'The log changed and was coded again.'
      this.say({ kind: 'done', text: [text, ...this.changesInWords()].join(' ') })
    }
  }

  /** What coding needs beyond the log, and which log is meant: the one in sight, or the one behind a sheet of results. */
  private async gatherFor(context: Excel.RequestContext, place: LogPlace | null): Promise<GatheredOptions> {
    const active = context.workbook.worksheets.getActiveWorksheet()
    active.load('id,name')
    const gathered = await codingOptions(context)
    if (place !== null) return gathered
    if (this.place?.sheetId !== active.id) this.place = null
    const { mapping } = gathered.options
    this.behind = this.place === null ? await logBehind(context, active.name, this.last, mapping) : null
    return gathered
  }

  /** What the last run changed, a visit a sentence, as far as one reads. */
  private changesInWords(): string[] {
    const visits = this.coded?.changes.find(({ visits: own }) => own.some(({ lines }) => lines !== null))?.visits ?? []
    return visits.slice(0, 3).map((visit) => `${changeText(visit)}.`)
  }

  /** Writes the last run's codes and findings as columns beside the log. */
  async writeBeside(kind: BesideKind): Promise<void> {
    const { coded } = this
    if (coded === null) return
    await this.work('Writing next to the log', async (turn) => {
      const { writeBesideLog } = await results()
      const at = await writeBesideLog(coded, kind, progressOf(turn), turn.cancelled)
      const limits = kind === 'formula' ? limitsOfFormula(coded.found.log) : null
      this.say({ kind: 'done', text: [`Written at ${at}.`, limits].filter((one) => one !== null).join(' ') })
    })
  }

  /** Takes our results out of the workbook; where people wrote into them, by a second press. */
  async remove(): Promise<void> {
    const filled = await this.work('Looking for what people typed', async () => (await results()).filledInResults())
    if (filled === null) return
    const where = this.secondPress.ask('remove', filled)
    if (where !== null) {
      const text = `Somebody typed in ${where}. Deleting the results deletes that too: copy what you need first, or press again.`
      this.say({ kind: 'problem', text }, 'code')
      return
    }
    await this.work('Deleting the results', async () => {
      const { removeResults } = await results()
      const removed = await Excel.run(removeResults)
      this.coded = null
      this.notes.set('code', { kind: 'done', text: removedText(removed) })
    })
  }

  /** The sheet of the log that was coded last here, else of the one that is in sight. */
  logSheet(): string | null {
    return this.coded?.log.sheetId ?? this.lastSheet ?? (this.log.is === 'found' ? this.log.log.sheetId : null)
  }

  /** Keeps which sheet an earlier run coded, so that rows lead there. */
  async rememberSheet(context: Excel.RequestContext, name = 'Log'): Promise<void> {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name)
    sheet.load('id')
    await context.sync()
    this.lastSheet = sheet.isNullObject ? null : sheet.id
  }

  /** A failure as a sentence, for a form that says it beside its fields. */
  readonly sentenceOf = sentenceOf

  /** Selects a row of the log in its sheet. */
  async goTo(row: number): Promise<void> {
    const sheet = this.logSheet()
    if (sheet === null) return
    this.went = row
    await this.attempt(() => selectRow(sheet, row))
  }

  /** Whether a selection is the one that the pane itself just made: what is shown stays where it is then. */
  expects({ sheetId, row }: { readonly sheetId: string; readonly row: number }): boolean {
    const expected = this.went === row && sheetId === this.logSheet()
    this.went = null
    return expected
  }
}

/** A run's progress in the words of the pane. */
export const progressOf =
  (turn: Turn) =>
  ({ part, done, secondsLeft }: Progress): void => {
    turn.progress(parts[part], done, secondsLeft)
  }

function removedText({ sheets, stayed, columns, forecast }: Removed): string {
  const none = sheets.length + stayed.length + columns === 0
  return [
    none ? 'This workbook has no results to delete.' : 'Results deleted. Your log was not changed.',
    stayed.length === 0 ? '' : `${stayed.join(' and ')} were kept because you typed in them.`,
    forecast ? 'The forecast was kept; delete it on the tab Forecast.' : '',
  ]
    .filter((one) => one !== '')
    .join(' ')
}
