import type { Finding } from '../../findings/define'
import type { Rows } from '../log/rows'
import type { Encounter } from '../visits/encounters'

/** What a layer above the patient's day found: at the visit that is the later one, with the rows of both. */
export interface AtVisit {
  /** Place among the log's visits. */
  readonly at: number
  readonly finding: Finding
}

/** What the upper layers know of a coded visit. */
export interface VisitSummary {
  readonly encounter: Encounter
  /** First and last documented moment, -1 where no clock is documented. */
  readonly begins: number
  readonly ends: number
  /** Something of it is coded. */
  readonly isCharged: boolean
  readonly crossesMidnight: boolean
}

/** A visit of one patient. */
export interface VisitInOrder {
  /** Place among the log's visits, which come by date. */
  readonly at: number
  readonly coded: VisitSummary
}

/**
 * @param visits - of one patient, by date; at least two
 * @returns each finding at the later visit
 */
export type BetweenVisits = (visits: readonly VisitInOrder[], rows: Rows) => readonly AtVisit[]
