import type { BilledLine } from '../billed/billed'

/** How one line of a claim differs from what the record supports. */
export interface Difference {
  readonly finding: 'over-coded' | 'under-coded' | 'missing-line' | 'wrong-code' | 'modifier-difference'
  /** What was billed and is not supported so, in the units in question; null where nothing was. */
  readonly billed: BilledLine | null
  /** What the record supports and was not billed so; null where there is nothing. */
  readonly supported: BilledLine | null
  /** Further lines of the same drug on either side, where one mistake shows on several. */
  readonly also?: { readonly billed: readonly BilledLine[]; readonly supported: readonly BilledLine[] }
  /** Units billed and supported of the service in all. */
  readonly sent: number
  readonly held: number
}

/** What the comparison has to know of codes that are no administration. */
export interface CodeKnowledge {
  /** Whether a code is a drug, by its number or by the drug tables. */
  readonly isDrug: (code: string) => boolean
  /** Whether two drug codes are the same active drug under other numbers. */
  readonly sameDrug: (a: string, b: string) => boolean
  /** Whether a code is part of every administration and never billed beside it. */
  readonly isIncluded: (code: string) => boolean
}

/** Units of a service that are billed too much or too little and not yet explained. */
export interface Open {
  readonly line: BilledLine
  units: number
  readonly sent: number
  readonly held: number
}

/** Modifiers that tell what a line is, not how it is paid: the discarded part of a drug is a line of its own. */
export const isWaste = (line: BilledLine): boolean => line.modifiers.includes('JW')
