import type { Severity } from '../../findings/define'

/**
 * Whether a visit's claim can go out. `ready`: nothing in it is assumed and no question is open. `hold`: as it stands it would
 * be denied or wrong. `review`: everything else, a person decides.
 */
export type ClaimState = 'ready' | 'review' | 'hold'

/** What of a visit nobody said, and was read as is usual. */
export type Assumed = 'payer' | 'setting' | 'department' | 'drug' | 'class' | 'primary'

/** All that decides a claim's state. */
export interface ClaimFacts {
  readonly isDated: boolean
  readonly lines: number
  readonly assumed: readonly Assumed[]
  /** Open findings of the visit. */
  readonly findings: readonly OpenFinding[]
}

export interface OpenFinding {
  readonly severity: Severity
  /** The line that stands is what the record supports as it is: a push where a stop is missing. */
  readonly stands: boolean
}

/**
 * The state of a visit's claim.
 *
 * An error holds it, unless the line that stands is one that the record supports as it is. A date of service is on every
 * claim line (Medicare Claims Processing Manual, chapter 26, section 10.4, item 24A), so a visit without one is held.
 */
export function claimState({ isDated, lines, assumed, findings }: ClaimFacts): ClaimState {
  if (!isDated || findings.some(({ severity, stands }) => severity === 'error' && !stands)) return 'hold'
  const isOpen = findings.some(({ severity }) => severity !== 'info')
  return isOpen || assumed.length > 0 || lines === 0 ? 'review' : 'ready'
}
