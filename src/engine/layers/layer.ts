import type { Finding } from '../../findings/define'
import type { CodedEncounter } from '../code-encounter'
import type { Rows } from '../log/rows'

/** What a layer above the patient's day found: at the visit that is the later one, with the rows of both. */
export interface AtVisit {
  /** Place among the log's visits. */
  readonly at: number
  readonly finding: Finding
}

/** A visit of one patient. */
export interface VisitInOrder {
  /** Place among the log's visits, which come by date. */
  readonly at: number
  readonly coded: CodedEncounter
}

/**
 * @param visits - of one patient, by date; at least two
 * @returns each finding at the later visit
 */
export type BetweenVisits = (visits: readonly VisitInOrder[], rows: Rows) => readonly AtVisit[]
