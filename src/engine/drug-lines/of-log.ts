import type { DrugLookUps } from './drug-code'
import type { DoseCells } from './given'

/** What the drug lines of one log share: look-ups and cells, each read once. */
export interface DrugLinesOfLog {
  readonly lookUps: DrugLookUps
  readonly cells: DoseCells
  /** Whether the log has a column for NDCs. */
  readonly hasNdc: boolean
}
