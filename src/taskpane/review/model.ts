import type { Coding } from '../../engine/coding'
import type { ClaimState } from '../../engine/claim/claim-state'
import { lateEntryHeaders, type LateEntryRow } from '../../sheets/claim/late-entry-cells'
import { allowedAt } from '../../sheets/claim/claim-lines'
import type { Override } from '../../sheets/rerun/overrides'
import { readOverride } from '../../sheets/rerun/read-override'
import { readSettings } from '../../workbook/host/settings'
import { quietTurns } from '../../workbook/host/turns'
import { followSelection, type SelectedRow } from '../../workbook/log/follow-selection'
import { markSeveral, readWorkbookOverrides, setOverride, type NewOverride } from '../../workbook/results/answers'
import { readFilledFindings, readFindings, readLines } from '../../workbook/results/read-results'
import type { Session } from '../session/session'
import { plural } from '../words'
import { readGiven, type Given } from './given'
import { readAccepted, type AcceptedProposal } from './proposals'
import { choicesOf, fits, noFilters, visitFits, type Filters, type Listed } from './filters'
import { groupsOf, type Group } from './groups'
import { itemOf, itemSteps, type Item } from './items'
import { RowsOfCoding, type Explained, type ExplainedRows } from './selected'
import { explainedHeaders, RowsOfSheets } from './selected-rows'
import { visitSteps, visitsOfRows, type Visit } from './visits'

/** Findings of a kind that are added to the list at a time: a pane with thousands of entries would be slow to use. */
export const step = 20

/** What needs a person: of the last coding, or as the workbook's own sheets hold it from an earlier one. */
interface Worklist {
  /** Null where it was read from the sheets. */
  readonly of: Coding | null
  readonly items: readonly Item[]
  readonly visits: readonly Visit[]
  readonly rows: ExplainedRows
}

/** The worklist, what it is narrowed to, and what people said about it. */
export class ReviewModel {
  /** What was answered and entered, by the findings' keys. */
  given: ReadonlyMap<string, Given> = new Map()
  lateEntries: readonly LateEntryRow[] = []
  /** Proposals that were accepted and stand in the log. */
  accepted: readonly AcceptedProposal[] = []
  /** By the key of the line. */
  overrides: ReadonlyMap<string, Override> = new Map()
  /** Where the user is in the workbook, and what the row there became. */
  selected: { readonly row: SelectedRow; readonly explained: Explained | null } | null = null
  filters: Filters = noFilters
  /** Keys of the findings that are ticked. */
  ticked: ReadonlySet<string> = new Set()
  /** Nothing was coded here, and no sheet of an earlier run is there. */
  isEmpty = false
  private readonly opened = new Map<string, number>()
  private list: Worklist | null = null
  private gathering: Coding | 'sheets' | null = null
  private made: { readonly from: readonly unknown[]; readonly groups: readonly Group[] } | null = null

  constructor(private readonly session: Session) {
    void session.attempt(() =>
      followSelection(
        () => session.view === 'review' && this.list !== null && session.busy === null,
        (row) => {
          this.select(row)
        },
      ),
    )
  }

  /** Whether there is a list; that of the run before is shown until the next one is gathered, so that nothing folds up meanwhile. */
  get isReady(): boolean {
    return this.list !== null && (this.session.coded !== null || this.list.of === null)
  }

  /** Whether the list comes from the sheets of an earlier run. */
  get isRemembered(): boolean {
    return this.list?.of === null
  }

  /** Findings that nobody answered and that fit what the list is narrowed to. */
  shown(): readonly Item[] {
    return this.groups().flatMap((group) => group.entries)
  }

  /** The same by kind. */
  groups(): readonly Group[] {
    const from = [this.list, this.given, this.filters]
    if (this.made?.from.every((one, index) => one === from[index]) !== true) {
      const open = (this.list?.items ?? []).filter((item) => !this.isAnswered(item) && fits(item, this.filters))
      this.made = { from, groups: groupsOf(open) }
    }
    return this.made.groups
  }

  /** What a filter offers, with the open findings of each. */
  choices(name: Listed): readonly (readonly [string, number])[] {
    return choicesOf(
      (this.list?.items ?? []).filter((item) => !this.isAnswered(item)),
      name,
    )
  }

  /** Visits that fit, in the order of the claim lines. */
  visits(): readonly Visit[] {
    return (this.list?.visits ?? []).filter((visit) => visitFits(visit, this.filters))
  }

  /** How many visits of the whole list are in a state. */
  countOf(state: ClaimState): number {
    return (this.list?.visits ?? []).filter((visit) => visit.state === state).length
  }

  isAnswered(item: Item): boolean {
    const given = this.given.get(item.key)
    return given !== undefined && given.answered !== ''
  }

  narrow(filters: Partial<Filters>): void {
    this.filters = { ...this.filters, ...filters }
    this.ticked = new Set()
    this.session.changed()
  }

  tick(key: string, isOn: boolean): void {
    const ticked = new Set(this.ticked)
    if (isOn) ticked.add(key)
    else ticked.delete(key)
    this.ticked = ticked
    this.session.changed()
  }

  tickAll(keys: readonly string[]): void {
    this.ticked = new Set(keys)
    this.session.changed()
  }

  /** Findings that were answered. */
  answered(): readonly Item[] {
    return (this.list?.items ?? []).filter((item) => this.isAnswered(item))
  }

  /** How many findings of a kind are shown. */
  shownOf(heading: string): number {
    return this.opened.get(heading) ?? step
  }

  showMore(heading: string): void {
    this.opened.set(heading, this.shownOf(heading) + step)
    this.session.changed()
  }

  /** Looks through the last coding, or the sheets of an earlier one, and reads what people wrote into our tables. */
  async read(): Promise<void> {
    await this.session.attempt(async () => {
      await this.follow()
      await this.readWritten()
    })
  }

  /** Reads what people wrote into our tables. */
  async readWritten(): Promise<void> {
    await Excel.run(async (context) => {
      this.given = await readGiven(context)
      this.lateEntries = await readFilledFindings(context, 'Late entry', lateEntryHeaders)
      this.accepted = await readAccepted(context)
      const { overrides, problems } = await readWorkbookOverrides(context)
      this.overrides = new Map(overrides.map((one) => [one.key, one]))
      if (problems.length > 0) this.session.say({ kind: 'problem', text: problems.join(' ') }, 'review')
    })
    this.session.changed()
  }

  /** Marks findings as answered, or takes the mark away where the answer is empty. */
  async answer(keys: readonly string[], answer: string): Promise<void> {
    await this.session.attempt(async () => {
      await markSeveral(keys, answer).finally(() => this.readWritten())
      this.ticked = new Set()
      const many = keys.length === 1 ? '' : `${plural(keys.length, 'item')} `
      const text =
        answer === '' ? 'Reopened.' : keys.length === 1 ? 'Marked as answered.' : `${many}marked as answered.`
      this.session.say({ kind: 'done', text }, 'review')
    })
  }

  /**
   * Puts something else in place of a line; null takes it back.
   *
   * @returns a sentence for the form: what was done, or why not
   */
  async override(
    key: string,
    override: NewOverride | null,
  ): Promise<{ readonly done: boolean; readonly text: string }> {
    try {
      await setOverride(key, override, this.allowedFor(key, override))
      await this.readWritten()
      return { done: true, text: override === null ? 'Override removed.' : 'Override saved.' }
    } catch (error) {
      return { done: false, text: this.session.sentenceOf(error) }
    }
  }

  /** What the payer allows for what goes out in a line's place; null where nothing was coded here. */
  private allowedFor(key: string, override: NewOverride | null): number | null {
    const coding = this.session.coded?.coding
    if (coding === undefined) return null
    const read = override === null ? null : readOverride(override.written)
    return read !== null && 'problem' in read ? null : allowedAt(coding, key, read?.lines ?? null)
  }

  private select(row: SelectedRow): void {
    const { list } = this
    if (list === null || this.session.expects(row) || !this.isReady) return
    if (row.key !== null) this.selected = { row, explained: list.rows.ofKey(row.key) }
    else if (row.sheetId === this.session.logSheet()) this.selected = { row, explained: list.rows.ofRow(row.row) }
    else return
    this.session.changed()
  }

  /** Starts anew where there is another coding; the page gets its turns, since a year has thousands of visits. */
  private async follow(): Promise<void> {
    const coding = this.session.coded?.coding ?? null
    if (this.list !== null && this.list.of === coding) return
    this.gathering = coding ?? 'sheets'
    if (coding === null) this.list = null
    this.isEmpty = false
    const list = coding === null ? await fromSheets(this.session) : await fromCoding(coding)
    // Another run may have ended meanwhile: it gathers its own.
    if (this.gathering !== (coding ?? 'sheets')) return
    this.list = list
    this.selected = null
    this.ticked = new Set()
    this.isEmpty = list === null
    this.session.changed()
  }
}

async function fromCoding(coding: Coding): Promise<Worklist> {
  const turns = quietTurns()
  const items = await turns.take(itemSteps(coding), 'coding', () => 0)
  const visits = await turns.take(visitSteps(coding), 'coding', () => 0)
  const rows = await turns.take(RowsOfCoding.steps(coding), 'coding', () => 0)
  return { of: coding, items, visits, rows }
}

/** What an earlier run left; null where there is nothing, or too much to read when a pane opens. */
const fromSheets = (session: Session): Promise<Worklist | null> =>
  Excel.run(async (context) => {
    const findings = await readFindings(context)
    const lines = findings === null ? null : await readLines(context, explainedHeaders, ['Assumed'])
    if (findings === null || lines === null) return null
    const { trail } = await readSettings(context)
    await session.rememberSheet(context, trail?.sheet)
    const items = findings.flatMap((row) => itemOf(row) ?? [])
    return { of: null, items, visits: visitsOfRows(lines, items), rows: new RowsOfSheets(lines, items) }
  })
