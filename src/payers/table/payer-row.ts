import type { ContractSequestration, KnownKind } from '../payer'

/** One row of the office's `Payers` table: what it decided of a payer, for some dates and some drugs. */
export interface PayerRow {
  /** The sheet's number of the row. */
  readonly row: number
  /** As the log writes it; `*` is everybody who has no row of his own. */
  readonly payer: string
  readonly alsoKnownAs: readonly string[]
  /** The answer to who a payer is; null where the name tells it. */
  readonly kind: KnownKind | null
  /** The id of a built-in profile; null where the name finds it. */
  readonly profile: string | null
  /** ISO dates, both included; null is open. */
  readonly from: string | null
  readonly until: string | null
  /** Names or codes of drugs; empty: all of them. */
  readonly drugs: readonly string[]
  /** Policy and value, of the policies that the row decides. */
  readonly policies: ReadonlyMap<string, string>
  readonly ndc: 'none' | 'unlisted' | 'all' | null
  /** Codes that the payer prefers; a family's other products are held back. */
  readonly preferred: readonly string[]
  readonly siteOfCare: 'any' | 'not-hospital' | null
  readonly filingDays: number | null
  /** Whether a drug of the row needs an authorization. */
  readonly authorization: 'none' | 'required' | null
  readonly sequestration: ContractSequestration
  /** ICD-10 codes of which a claim needs one, as `N18.4`, or with all below it as `N18*`; empty: none is asked for. */
  readonly diagnoses: readonly string[]
  readonly source: string | null
  readonly decidedBy: string | null
}

/** The table as data, and what could not be read, as sentences. A row with a problem is left out whole. */
export interface PayersTable {
  readonly rows: readonly PayerRow[]
  readonly problems: readonly string[]
}

export const noPayersTable: PayersTable = { rows: [], problems: [] }
