import { slots as slotRecords, type ClaimGroup } from '../../reference/codes/slot'
import type { Charge } from '../services/charge'
import { compare } from '../visits/encounters'

/** A line as a claim carries it: equal code and modifiers on one date of one encounter are one line. */
export interface ClaimLine {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** Day number, -1 for undated. */
  readonly day: number
  /** Ascending. */
  readonly rows: readonly number[]
  /** Whole minutes behind the line, null for what has no time. */
  readonly minutes: number | null
  readonly charges: readonly Charge[]
}

const groups: readonly (ClaimGroup | 'drug')[] = [
  'initial',
  'hours',
  'sequential',
  'concurrent',
  'push',
  'injection',
  'hydration',
  'other',
  'drug',
]

/** The claim lines of an encounter's charges, in the order of the claim; ties by code, then rows. */
export function claimLines(charges: readonly Charge[]): ClaimLine[] {
  const merged = new Map<string, Charge[]>()
  for (const charge of charges) {
    const key = `${charge.code}-${charge.modifiers.join('-')}/${charge.day}`
    const list = merged.get(key)
    if (list === undefined) merged.set(key, [charge])
    else list.push(charge)
  }
  const slots = new Set(charges.map((charge) => charge.slot))
  const lines = [...merged.values()].map(lineOf)
  return lines
    .map((line) => ({ line, group: groups.indexOf(groupOf(line, slots)) }))
    .sort(
      (a, b) =>
        a.group - b.group ||
        compare(a.line.code, b.line.code) ||
        a.line.rows[0]! - b.line.rows[0]! ||
        compare(a.line.modifiers.join(), b.line.modifiers.join()),
    )
    .map(({ line }) => line)
}

function lineOf(charges: readonly Charge[]): ClaimLine {
  const first = charges[0]!
  const timed = charges.filter((charge) => charge.minutes >= 0)
  return {
    code: first.code,
    modifiers: first.modifiers,
    units: charges.reduce((sum, charge) => sum + charge.units, 0),
    day: first.day,
    rows: [...new Set(charges.flatMap((charge) => charge.rows))].sort((a, b) => a - b),
    minutes: timed.length === 0 ? null : timed.reduce((sum, charge) => sum + charge.minutes, 0),
    charges,
  }
}

/** Hours stand behind the initial code where they may be its own, else with what they follow. */
function groupOf(line: ClaimLine, slots: ReadonlySet<Charge['slot']>): ClaimGroup | 'drug' {
  const slot = line.charges[0]!.slot
  if (slot === 'drug') return 'drug'
  if (slot === 'therapeutic.hour') return slots.has('therapeutic.infusion') ? 'hours' : 'sequential'
  if (slot === 'hydration.hour') return slots.has('hydration.initial') ? 'hours' : 'hydration'
  return slotRecords[slot].group
}

/** `96415x2`, `96413-59`: code, modifiers after hyphens, units after an x where they are more than one. */
export const codeText = (line: { code: string; modifiers: readonly string[]; units: number }): string =>
  [line.code, ...line.modifiers].join('-') + (line.units > 1 ? `x${line.units}` : '')

/** `96413, 96415x2`. */
export const codesText = (lines: readonly ClaimLine[]): string => lines.map(codeText).join(', ')
