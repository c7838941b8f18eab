/**
 * What a rule of the rule book looks like. A rule is a dated record with its sources; the engine reads
 * its `values` and names its `id` in every reason, so nothing is true here only because code says so.
 */

export type Setting = 'office' | 'hospital'

export const bothSettings: readonly Setting[] = ['office', 'hospital']

/** Where a rule can be read. `address` is left out where only the printed work exists. */
export interface Source {
  readonly title: string
  /** Chapter, section, date or page within the work. */
  readonly locator: string
  readonly address?: string
}

/** A number that the engine uses, in force from a date (ISO) until the next entry. */
export type DatedValue = Readonly<Record<string, number>>

/** Another reading that serious sources hold, and the policy value that switches to it. */
export interface Reading {
  readonly policy: string
  readonly value: string
  readonly says: string
  readonly heldBy: string
}

export interface RuleRecord {
  /** `coding`: decides a line and is exercised by a case or a property. `advice`: needs a source only. */
  readonly kind: 'coding' | 'advice'
  /** The rule in one sentence, in our words. */
  readonly sentence: string
  readonly settings: readonly Setting[]
  /** Whose rule it is; left out where it holds for every payer. */
  readonly payers?: readonly string[]
  /** ISO date from which the rule holds for dates of service. */
  readonly from: string
  /** Last date of service, null while in force. */
  readonly until: string | null
  readonly sources: readonly [Source, ...Source[]]
  /** What the sentence leaves out and a coder looks up: codes, boxes, dates; one item a line. */
  readonly details?: readonly string[]
  readonly values?: Readonly<Record<string, DatedValue>>
  readonly readings?: readonly Reading[]
  /** What the engine does not do although the sources say it; shown to the user. */
  readonly notModelled?: string
}
