import type { Scaled } from '../../engine/log/cells/amounts'
import type { Effort } from './labels'
import type { Opening, Size } from './openings'
import type { DrugProblem } from './problem'
import type { Singles } from './singles'

/** Containers on the shelf by size and last day: the same are one count. */
export interface Group extends Size {
  readonly until: number
  readonly size: Scaled
}

/** What a dose may be given from, and what it may cost to look. */
export interface ToGive {
  readonly groups: readonly Group[]
  readonly sizes: readonly Size[]
  readonly singles: Singles
  readonly effort: Effort
  readonly openings: readonly Opening[]
  readonly dose: DrugProblem['doses'][number]
  readonly index: number
  readonly unit: Scaled
  /** Days that an open multiple-dose container is kept; null where nothing is kept of it. */
  readonly keptDays: number | null
}
