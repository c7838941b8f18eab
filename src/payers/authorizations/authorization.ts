/** One row of the office's `Authorizations` table. */
export interface Authorization {
  /** The sheet's number of the row. */
  readonly row: number
  readonly number: string
  readonly patient: string
  readonly payer: string | null
  /** A drug's name, a code, or both; the row holds for either. */
  readonly drug: string | null
  readonly code: string | null
  /** HCPCS units and visits that it allows; null is no limit. */
  readonly units: number | null
  readonly visits: number | null
  /** ISO dates, both included; null is open. */
  readonly from: string | null
  readonly until: string | null
}

/** The table as data, and what could not be read, as sentences. A row with a problem is left out whole. */
export interface AuthorizationsTable {
  readonly rows: readonly Authorization[]
  readonly problems: readonly string[]
}

/** What a visit bills of a drug, discarded units with the given ones: an authorization counts what is billed. */
export interface BilledDose {
  readonly visit: number
  readonly patient: string
  readonly drug: string
  readonly code: string
  readonly units: number
  /** ISO date of service. */
  readonly date: string
}
