import type { Coding, EncounterCoding } from '../../engine/coding'
import { claimLines, codesText, codeText } from '../../engine/claim/lines'
import type { Finding } from '../../findings/define'
import type { BilledLine } from './billed'
import { codeKnowledge } from './codes'
import { compareClaims } from '../judged/compare'
import { overridden } from '../../findings/overrides/overridden'
import { overrideOutdated } from '../../findings/overrides/override-outdated'
import { overrideWithoutReason } from '../../findings/overrides/override-without-reason'
import type { OverrideFacts } from '../../findings/override-words'

/** What a biller put in place of one claim line of a visit. */
export interface ClaimOverride {
  /** What is billed in place of our line; empty where nothing is. */
  readonly lines: readonly BilledLine[]
  /** Our line when it was overridden: `96413`. */
  readonly of: string
  readonly reason: string
  readonly by: string
  /** Whether our line is still what it was then. */
  readonly stands: boolean
}

export type OverridesOfVisits = ReadonlyMap<EncounterCoding, readonly ClaimOverride[]>

/**
 * Names each overridden line beside what the record supports, with the reason that was given. It has no dollars: what was
 * billed at last is compared where the claim stands, and would count twice.
 */
export function overrideFindings(coding: Coding, one: EncounterCoding, overrides: readonly ClaimOverride[]): Finding[] {
  const supported = claimLines(one.charges)
  return overrides.map(({ lines, of, reason, by, stands }) => {
    const line = supported.find((each) => codeText(each) === of)
    const rows = line?.rows ?? [coding.log.rows.number[one.encounter.rows[0]!]!]
    const facts = { of, to: lines.map(codeText).join(', '), by, against: against(coding, lines, line) }
    if (!stands || line === undefined) return overrideOutdated(rows, { ...facts, claim: codesText(supported) })
    return reason === '' ? overrideWithoutReason(rows, facts) : overridden(rows, { ...facts, reason })
  })
}

/** Whether the record bears what is billed in place of a line: the same service, more of it, less, or another. */
function against(coding: Coding, lines: readonly BilledLine[], line: BilledLine | undefined): OverrideFacts['against'] {
  if (line === undefined) return null
  const differences = compareClaims(lines, [line], codeKnowledge(coding.log.reference))
  const about = differences.filter((one) => one.finding !== 'modifier-difference')
  if (about.some((one) => one.finding === 'wrong-code')) return 'another'
  if (about.some((one) => one.billed !== null)) return 'more'
  if (about.length > 0) return 'less'
  return differences.length > 0 ? 'modifiers' : 'same'
}
