import type { EncounterCoding } from '../../engine/coding'
import type { Charge } from '../../engine/services/charge'
import { findingText, type Finding } from '../../findings/define'
import { unreadableTime } from '../../findings/times/unreadable-time'
import type { Policies } from '../../policies/policies'
import { valueError, type ErrorValue, type Result } from '../value'
import type { CodedArguments } from './administration-log'

/** One row's charges that start there, and the findings that name it. */
export interface AtRow {
  readonly charges: Charge[]
  readonly findings: Finding[]
  /** Those that the row's visit was coded by; null in a row of no visit. */
  policies: Policies | null
}

/** What each row of the arguments has, the first row first. */
export function byRow({ coding, height }: CodedArguments): readonly AtRow[] {
  // Rows of arguments count from 1, as the coding has them.
  const rows: AtRow[] = Array.from({ length: height + 1 }, () => ({ charges: [], findings: [], policies: null }))
  for (const one of coding.encounters) spread(one, rows)
  return rows.slice(1)
}

function spread(one: EncounterCoding, rows: readonly AtRow[]): void {
  for (const charge of one.charges) {
    const [first] = charge.rows
    const at = first === undefined ? undefined : rows[first]
    if (at === undefined) continue
    at.charges.push(charge)
    at.policies = one.payer.policies
  }
  for (const finding of one.findings) for (const row of finding.rows) rows[row]?.findings.push(finding)
}

/** A column of texts; one alone is a single cell. */
export const columnOrCell = (cells: readonly (string | ErrorValue)[]): Result => {
  const [only] = cells
  return cells.length === 1 && only !== undefined ? only : cells.map((cell) => [cell])
}

export const sentences = (finding: Finding): string => {
  const { text, ask } = findingText(finding)
  return `${text} ${ask}`
}

/**
 * A time that nobody can read is an error of a formula that is asked about one row; in a column or a log it is a missing time
 * (contract section 4). Null where all times are read.
 */
export function unreadTime({ findings }: AtRow): ErrorValue | null {
  const unread = findings.find(unreadableTime.is)
  return unread === undefined ? null : valueError(sentences(unread))
}
