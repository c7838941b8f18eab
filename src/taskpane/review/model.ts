import type { Coding } from '../../engine/coding'
import type { Override } from '../../sheets/rerun/overrides'
import { followSelection, type SelectedRow } from '../../workbook/log/follow-selection'
import {
  markAnswered,
  readAnswers,
  readWorkbookOverrides,
  setOverride,
  type NewOverride,
} from '../../workbook/results/answers'
import { quietTurns } from '../../workbook/host/turns'
import type { Session } from '../session/session'
import { holds, wordsOf } from './find'
import { entrySteps, groupsOf, type Entry, type Group } from './groups'
import { RowsOfCoding, type Explained } from './selected'

/** Findings of a kind that are added to the list at a time: a pane with thousands of entries would be slow to use. */
export const step = 20

/** What needs a person, of the last coding, and what was said about it. */
export class ReviewModel {
  /** What was answered, by key. */
  answers: ReadonlyMap<string, string> = new Map()
  /** By the key of the line. */
  overrides: ReadonlyMap<string, Override> = new Map()
  /** Where the user is in the workbook, and what the row there became. */
  selected: { readonly row: SelectedRow; readonly explained: Explained | null } | null = null
  /** What the list is narrowed to. */
  typed = ''
  private readonly words = new Map<Entry, string>()
  private readonly opened = new Map<string, number>()
  private of: Coding | null = null
  /** Null while they are gathered. */
  private entries: readonly Entry[] | null = null
  private made: readonly Group[] = []
  private madeOf: { readonly answers: ReadonlyMap<string, string>; readonly typed: string } | null = null
  private rows: RowsOfCoding | null = null

  constructor(private readonly session: Session) {
    void session.attempt(() =>
      followSelection(
        () => session.view === 'review' && session.coded !== null && session.busy === null,
        (row) => {
          this.select(row)
        },
      ),
    )
  }

  /** Kinds with findings that nobody answered. */
  groups(): readonly Group[] {
    const { answers, typed, madeOf } = this
    if (madeOf?.answers !== answers || madeOf.typed !== typed) {
      this.madeOf = { answers, typed }
      const entries = (this.entries ?? []).filter((entry) => this.isFound(entry))
      this.made = groupsOf(entries, (key) => answers.has(key))
    }
    return this.made
  }

  /** Narrows the list to findings of visits, patients, payers, drugs, nurses, or kinds with these words. */
  find(typed: string): void {
    this.typed = typed
    this.session.changed()
  }

  private isFound(entry: Entry): boolean {
    if (this.typed.trim() === '') return true
    let words = this.words.get(entry)
    if (words === undefined) {
      words = wordsOf(entry, this.of?.log ?? null)
      this.words.set(entry, words)
    }
    return holds(words, this.typed)
  }

  /** Findings that were answered. */
  answered(): readonly Entry[] {
    return (this.entries ?? []).filter((entry) => this.answers.has(entry.key))
  }

  /** How many findings of a kind are shown. */
  shownOf(heading: string): number {
    return this.opened.get(heading) ?? step
  }

  showMore(heading: string): void {
    this.opened.set(heading, this.shownOf(heading) + step)
    this.session.changed()
  }

  /** Whether the last coding was looked through. */
  get isReady(): boolean {
    return this.entries !== null && this.of === (this.session.coded?.coding ?? null)
  }

  /** Looks through the last coding, and reads what people wrote into our tables. */
  async read(): Promise<void> {
    await this.follow()
    await this.session.attempt(async () => {
      await Excel.run(async (context) => {
        const answers = await readAnswers(context)
        const { overrides, problems } = await readWorkbookOverrides(context)
        this.answers = answers
        this.overrides = new Map(overrides.map((one) => [one.key, one]))
        if (problems.length > 0) this.session.say({ kind: 'problem', text: problems.join(' ') }, 'review')
      })
      this.session.changed()
    })
  }

  /** Marks a finding as answered, or takes the mark away where the answer is empty. */
  async answer(key: string, answer: string): Promise<void> {
    await this.session.attempt(async () => {
      await markAnswered(key, answer)
      const answers = new Map(this.answers)
      if (answer === '') answers.delete(key)
      else answers.set(key, answer)
      this.answers = answers
      this.session.say(
        { kind: 'done', text: answer === '' ? 'Open again.' : 'Marked as answered, in the sheet too.' },
        'review',
      )
    })
  }

  /** Puts something else in place of a line; null takes it back. */
  async override(key: string, override: NewOverride | null): Promise<void> {
    await this.session.attempt(async () => {
      await setOverride(key, override)
      await this.read()
      const text = override === null ? 'Ours again.' : 'Override saved, on the sheet Claim lines.'
      this.session.say({ kind: 'done', text }, 'review')
    })
  }

  private select(row: SelectedRow): void {
    const { coded } = this.session
    if (coded === null || this.session.expects(row) || !this.isReady || this.rows === null) return
    if (row.key !== null) this.selected = { row, explained: this.rows.ofKey(row.key) }
    else if (row.sheetId === coded.log.sheetId) this.selected = { row, explained: this.rows.ofRow(row.row) }
    else return
    this.session.changed()
  }

  /** Starts anew where there is another coding; the page gets its turns, since a year has thousands of visits. */
  private async follow(): Promise<void> {
    const coding = this.session.coded?.coding ?? null
    if (coding === this.of) return
    this.of = coding
    this.entries = null
    this.words.clear()
    this.madeOf = null
    this.rows = null
    this.selected = null
    if (coding === null) return
    const turns = quietTurns()
    const entries = await turns.take(entrySteps(coding), 'coding', () => 0)
    const rows = await turns.take(RowsOfCoding.steps(coding), 'coding', () => 0)
    // Another run may have ended meanwhile: it gathers its own.
    if (this.of !== coding) return
    this.entries = entries
    this.rows = rows
    this.madeOf = null
    this.session.changed()
  }
}
