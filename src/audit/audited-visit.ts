import { claimLines, codeText, type ClaimLine } from '../engine/claim/lines'
import type { EncounterCoding } from '../engine/coding'
import type { BilledLine } from './billed/billed'
import type { BilledAt, BilledClaim } from './billed/claims'
import type { ClaimOverride } from './billed/overrides'
import { twiceEntered } from './billed/twice-entered'

/** A visit as the audit looks at it: what the record supports, and what was billed. */
export interface AuditedVisit {
  readonly one: EncounterCoding
  readonly supported: readonly ClaimLine[]
  /** Null where the log tells nothing of what was billed, or was not asked about this visit. */
  readonly claim: BilledClaim | null
  /** The lines that edits look at: those billed, else those supported; none of a visit that was entered twice. */
  readonly lines: readonly LineOfDay[]
}

/** A line with its date, for edits that go by patient and date. */
export interface LineOfDay extends BilledLine {
  readonly visit: AuditedVisit
  readonly day: number
  /** The row of the log that a finding about the line names. */
  readonly row: number
  /** Whether it was billed; else the record supports it and nothing was billed yet. */
  readonly billed: boolean
}

/** Gathers a visit. @param overrides - what a biller puts in place of lines: edits look at that, where nothing was billed yet */
export function auditedVisit(
  one: EncounterCoding,
  claim: BilledClaim | null,
  overrides: readonly ClaimOverride[] = [],
): AuditedVisit {
  const supported = claimLines(one.charges)
  const lines: LineOfDay[] = []
  const visit: AuditedVisit = { one, supported, claim, lines }
  if (claim === null) {
    for (const line of supported) {
      const { code, modifiers, units, day } = line
      const at = { visit, day, row: line.rows[0]! }
      const override = overrides.find(({ of, stands }) => stands && of === codeText(line))
      if (override === undefined) lines.push({ code, modifiers, units, ...at, billed: false })
      else lines.push(...override.lines.map((each) => ({ ...each, ...at, billed: true })))
    }
  } else if (twiceEntered(one) === undefined) lines.push(...datedLines(claim.lines, visit))
  return visit
}

/**
 * Billed lines by date. A claim that stands in one place of a stay over several dates does not say which date a unit is
 * of: it takes the dates on which the record supports the code, and the first date for what is left.
 */
function datedLines(billed: readonly BilledAt[], visit: AuditedVisit): LineOfDay[] {
  const { encounter } = visit.one
  const lines: LineOfDay[] = []
  for (const { code, modifiers, units, row, day } of billed) {
    const put = (on: number, count: number): void => {
      if (count > 0) lines.push({ code, modifiers, units: count, visit, day: on, row, billed: true })
    }
    if (day !== null || encounter.day === encounter.lastDay) {
      put(day ?? encounter.day, units)
      continue
    }
    let left = units
    for (const line of visit.supported.filter((each) => each.code === code)) {
      const taken = Math.min(left, line.units)
      put(line.day, taken)
      left -= taken
    }
    put(encounter.day, left)
  }
  return lines
}
