import { trimmed } from '../../basics/cell'
import { findingKinds } from '../../findings'
import type { Coding } from '../../engine/coding'
import type { ClaimState } from '../../engine/claim/claim-state'
import type { Proposal, Severity } from '../../findings/define'
import { dateText } from '../../findings/words'
import { statusWords } from '../../sheets/claim/claim-lines'
import { findingRows, readProposal, type FindingRow } from '../../sheets/claim/findings'
import { visitOfKey } from '../../sheets/claim/keys'

/** One finding that needs a person, as plain data: the same from a run and from the sheet `Findings` of an earlier one. */
export interface Item {
  readonly key: string
  /** The finding's kind. */
  readonly id: string
  readonly heading: string
  readonly severity: Severity
  /** Its visit, as keys name it. */
  readonly visit: string
  readonly encounter: string | null
  readonly patient: string | null
  /** `11/3/2026`; empty for an undated visit. */
  readonly date: string
  /** Null for a finding about the whole log. */
  readonly state: ClaimState | null
  readonly payer: string
  readonly drug: string
  readonly staff: string
  readonly rows: readonly number[]
  readonly text: string
  readonly ask: string
  /** What complete documentation could support; empty where the finding is about something else. */
  readonly codes: readonly string[]
  /** Dollars; null where nobody can tell. */
  readonly atStake: number | null
  /** What would mend the log; null where nobody can tell. */
  readonly proposal: Proposal | null
  /** The question to whoever documented; null where it is one for the biller. */
  readonly question: string | null
}

/** Errors and warnings of a coding, a visit a step; what is only information stays on the sheet. */
export function* itemSteps(coding: Coding): Generator<undefined, Item[]> {
  const items: Item[] = []
  for (const rows of findingRows(coding).rows()) {
    items.push(...rows.flatMap((row) => itemOf(row) ?? []))
    yield
  }
  return items
}

/** The item of a row of the sheet; null for information, and for what is resolved. */
export function itemOf(row: FindingRow): Item | null {
  const severity = trimmed(row.Severity)
  if ((severity !== 'error' && severity !== 'warning') || trimmed(row.State) !== '') return null
  const id = trimmed(row.Id)
  const kind = findingKinds.get(id)
  const stake = row['At stake']
  return {
    key: trimmed(row.Key),
    id,
    heading: kind?.heading ?? trimmed(row.Finding),
    severity,
    visit: visitOfKey(trimmed(row.Key)),
    encounter: trimmed(row.Encounter) || null,
    patient: trimmed(row.Patient) || null,
    date: typeof row.Date === 'number' ? dateText(row.Date) : '',
    state: stateOf(trimmed(row.Status)),
    payer: trimmed(row.Payer),
    drug: trimmed(row.Drug),
    staff: trimmed(row.Staff),
    rows: trimmed(row.Rows)
      .split(',')
      .map(Number)
      .filter((number) => number > 0),
    text: trimmed(row.Text),
    ask: trimmed(row.Ask),
    codes: trimmed(row.Supportable)
      .split(', ')
      .filter((code) => code !== ''),
    atStake: typeof stake === 'number' ? stake : null,
    proposal: readProposal(trimmed(row.Proposal)),
    question: trimmed(row.Question) || null,
  }
}

/** The state that a cell of the column Status names. */
export function stateOf(status: string): ClaimState | null {
  const states: readonly ClaimState[] = ['ready', 'review', 'hold']
  return states.find((state) => statusWords[state] === status) ?? null
}

/** An item's visit as a card names it: number, patient, date; empty for a finding about the whole log. */
export const visitWords = ({ encounter, patient, date }: Pick<Item, 'encounter' | 'patient' | 'date'>): string =>
  [encounter === null ? '' : `visit ${encounter}`, patient === null ? '' : `patient ${patient}`, date]
    .filter((part) => part !== '')
    .join(' · ')
