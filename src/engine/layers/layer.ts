import type { Finding } from '../../findings/define'

/** What a layer above the patient's day found: at the visit that is the later one, with the rows of both. */
export interface AtVisit {
  /** Place among the log's visits. */
  readonly at: number
  readonly finding: Finding
}
