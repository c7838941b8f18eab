import { dayLength } from './clock'
import type { Given } from './runs'
import type { Family } from './tables'

/** What may be the initial service of a line: an infusion, a push, or an amount of hydration. */
export interface Candidate {
  readonly kind: 'infusion' | 'push' | 'hydration'
  readonly family: Family | 'hydration'
  readonly drug: string
  readonly minutes: number
  readonly start: number | null
  readonly day: number
  readonly marked: boolean
}

const families = ['chemotherapy', 'therapeutic', 'hydration']
const kinds = ['infusion', 'push', 'hydration']

/** Class, then method; then the longest (pushes: none is longer), the earliest, the name (readings 2 and 13). */
export function byRank(a: Candidate, b: Candidate): number {
  return (
    families.indexOf(a.family) - families.indexOf(b.family) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (a.kind === 'push' ? 0 : b.minutes - a.minutes) ||
    byStart(a, b) ||
    byName(a, b)
  )
}

interface Begun {
  readonly start: number | null
  readonly day: number
}

/** The earliest first; what has no time comes last on its day. */
export function byStart(a: Begun, b: Begun): number {
  const at = ({ start, day }: Begun): number => start ?? (day + 1) * dayLength - 1
  return at(a) - at(b)
}

export const byName = (a: { readonly drug: string }, b: { readonly drug: string }): number =>
  a.drug < b.drug ? -1 : a.drug > b.drug ? 1 : 0

export const candidateOf = (given: Given): Candidate => ({
  ...given,
  kind: given.manner,
})
