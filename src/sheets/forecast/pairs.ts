/** A drug of one payer's patients. */
export interface Pair {
  readonly drug: string
  readonly payer: string
}

/** One month of a pair. */
export interface Step {
  readonly step: number
  /** What known editions and rows of Fees make of the first month's price, for the pair's drugs and services. */
  readonly drugs: number
  readonly services: number
  /** Which of the pairs, from 0, and whether this is its first month. */
  readonly pair: number
  readonly first: boolean
}
