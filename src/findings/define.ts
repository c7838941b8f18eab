import { capitalized } from './words'
import type { Compared, Worth } from './worth'

/**
 * A finding: what was read, and what to ask. Each kind is one file under this folder, `<topic>/<id>.ts` and is written
 * nowhere else: lists, headings, keys, the help page and the tests of the examples come from the files (`index.ts`, made
 * by `npm run index`). Ids are fixed by the contract; `npm run new -- finding NAME` writes the file of another one.
 */

export type Severity = 'error' | 'warning' | 'info'

/** What a finding says and what to ask. Pane, JSON, worksheet and functions share it. */
export interface FindingText {
  readonly text: string
  /** The question that completes the record, or what to do next. */
  readonly ask: string
}

/**
 * The question to whoever documented: what the chart shows, and an open question. Neither a code nor an amount nor what would
 * be billed: a query must not lead to an answer (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice).
 */
export interface NurseQuestion {
  readonly shows: string
  readonly asks: string
}

/** Other words for a cell of the log: a name that was misspelled, a code that was another on the date. */
export interface Proposal {
  readonly column: 'Drug'
  /** What of the cell is meant. */
  readonly written: string
  readonly instead: string
}

/** A log of which the engine makes the finding, and what it says there, word for word. */
export interface Example {
  /** The log, columns apart by bars, headers in row 1. */
  readonly log: string
  /** `hospital`, or policies like `overlap=any`, where it is not coded as everything is. */
  readonly how?: string
  /** The rows that the finding names; none for one about the whole log. */
  readonly rows: readonly number[]
  /** Where it is not that of the kind. */
  readonly severity?: Severity
  readonly says: string
  readonly asks: string
}

/** A finding of more than one log shows (what was billed, charges, a year of times): the test that shows it. */
export interface SeenIn {
  readonly seenIn: string
}
export const seenIn = (test: string): SeenIn => ({ seenIn: test })

/**
 * What a finding of the record means for what was billed: an open drug or a gap leaves a billed line open, or explains why
 * it is not supported; a difference is one between what was billed and what is supported, and has dollars.
 */
export type ForBilled =
  'nothing' | 'a difference' | 'an override' | 'a gap in times' | 'a gap in doses' | 'an open drug' | 'an unknown drug'

/** One kind of finding. */
export interface FindingKind<Id extends string = string, Facts = unknown> {
  readonly id: Id
  /** As a biller would say it, over the findings of this kind. */
  readonly heading: string
  readonly severity: Severity
  /** What its key is made of: its rows, its visit, a code of its visit, or nothing but its id in the whole log. */
  readonly about: 'rows' | 'visit' | 'code' | 'log'
  readonly forBilled: ForBilled
  // Methods, so that a kind of certain facts is a kind of some facts; only `defineFinding` puts facts and kind together.
  /** Where one may be graver or lighter than its kind: for its payer and date, by its edit. */
  severityOf?(facts: Facts): Severity
  /** What tells two findings of this kind about the same rows apart: a column, a code. Never what was worked out. */
  apart?(facts: Facts): string
  /** Of a difference: the lines billed and supported, and what it comes to. */
  lines?(facts: Facts): Compared
  worth?(facts: Facts): Worth | null
  /** The sentences, made when somebody reads them. Write it before the others: its facts are theirs. */
  says(facts: Facts, rows: readonly number[]): FindingText
  /** Left out where whoever documented has nothing to answer. */
  forNurse?(facts: Facts): NurseQuestion
  /** What would mend the log, where only one thing can be meant; for a person to accept. */
  proposes?(facts: Facts): Proposal | null
  readonly example: Example | SeenIn
}

/** A finding as it is carried until somebody reads it: plain facts beside its kind. */
export interface Finding<Facts = unknown> {
  readonly finding: string
  /** The log's own row numbers, ascending. Empty for a finding about the whole log. */
  readonly rows: readonly number[]
  readonly facts: Facts
  readonly kind: FindingKind<string, Facts>
}

/** Makes findings of one kind: `missingStop(rows, { drug, start })`. */
export interface FindingMaker<Id extends string, Facts> {
  (rows: readonly number[], facts: Facts): Finding<Facts>
  readonly kind: FindingKind<Id, Facts>
  /** Whether a finding is of this kind; its facts can be read then. */
  readonly is: (finding: Finding) => finding is Finding<Facts>
}

/** For a kind that its rows say all about. */
export type NoFacts = Readonly<Record<string, never>>

/** Defines a kind of finding; the facts are those that `says` takes. */
export function defineFinding<const Id extends string, Facts>(kind: FindingKind<Id, Facts>): FindingMaker<Id, Facts> {
  const make = (rows: readonly number[], facts: Facts): Finding<Facts> => ({
    finding: kind.id,
    rows: rows.length > 1 ? rows.toSorted((a, b) => a - b) : rows,
    facts,
    kind,
  })
  const is = (finding: Finding): finding is Finding<Facts> => finding.kind === (kind as FindingKind)
  return Object.assign(make, { kind, is })
}

/** How grave a finding is. */
export const severityOf = ({ kind, facts }: Finding): Severity => kind.severityOf?.(facts) ?? kind.severity

/** The sentences of a finding. */
export function findingText({ kind, facts, rows }: Finding): FindingText {
  const { text, ask } = kind.says(facts, rows)
  return { text: capitalized(text), ask: capitalized(ask) }
}

/** The question to whoever documented; null for a matter of billing alone. */
export function nurseQuestion({ kind, facts }: Finding): NurseQuestion | null {
  const question = kind.forNurse?.(facts)
  return question === undefined ? null : { shows: capitalized(question.shows), asks: capitalized(question.asks) }
}

/** What would mend the log; null where nobody can tell. */
export const proposalOf = ({ kind, facts }: Finding): Proposal | null => kind.proposes?.(facts) ?? null

/** What a finding about what was billed comes to; null for every other one. */
export const worthOf = ({ kind, facts }: Finding): Worth | null => kind.worth?.(facts) ?? null

/** Dollars of a difference in one direction; null where it has none there. */
export function dollarsIn(finding: Finding, direction: 'over' | 'under'): number | null {
  const worth = worthOf(finding)
  return worth !== null && 'dollars' in worth && worth.direction === direction ? worth.dollars : null
}

/** A difference in dollars that aren't the payer's own but Medicare's. */
export function isStandIn(finding: Finding): boolean {
  const worth = worthOf(finding)
  return worth !== null && 'standsIn' in worth
}

/** A difference that has no price: in neither sum. */
export function isUnpriced(finding: Finding): boolean {
  const worth = worthOf(finding)
  return worth !== null && 'unpriced' in worth
}

/** What a difference sets side by side; null for every other finding. */
export const linesOf = ({ kind, facts }: Finding): Compared | null => kind.lines?.(facts) ?? null

/** Times that cannot be used: a record that is completed there could support more. */
export const isMissingTime = ({ kind }: Finding): boolean => kind.forBilled === 'a gap in times'
