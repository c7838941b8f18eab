import { exact } from '../basics/money'
import type { Reference, Setting } from '../reference/reference'
import { sequestrationOn } from './sequestration'

/** What a line is worth. Dollars, not rounded to cents: a limit has three decimals and rounding comes at the end. */
export interface Priced {
  /** Of all units. */
  readonly allowed: number
  /** Of one unit. */
  readonly unit: number
  /** Null where the patient's share is not known: contracts, hospital services. */
  readonly patientShare: number | null
  /** After sequestration; null where the payer is not Medicare or the patient's share is not known. Deductible not regarded. */
  readonly medicarePays: number | null
  /** What decided: `PFS 2026`, `ASP 2026Q4`, `OPPS 2026`, `Fees row 7`. */
  readonly source: string
  /** Medicare's amount, for a payer whose own isn't known. */
  readonly standsIn?: true
  /** Somebody else bought the drug: the office is paid nothing for it, and has no cost of it. */
  readonly supplied?: true
  /** What a reader must know of the figure, as sentences. */
  readonly notes: readonly string[]
}

export interface Unpriced {
  /** What is missing, as a sentence. */
  readonly missing: string
  /** The payer isn't Medicare, and no row of Fees speaks of it: what another date wouldn't mend. */
  readonly noFee?: true
}

export type Price = Priced | Unpriced

export const isPriced = (price: Price): price is Priced => 'allowed' in price

/** The part of a claim line that decides its price. */
export interface LineToPrice {
  readonly code: string
  readonly units: number
  readonly modifiers?: readonly string[]
  /** The other codes of the patient's claim on that date, where they are known: some codes are paid only alone. */
  readonly beside?: readonly string[]
}

/** Where and under which rules a line is priced. */
export interface Circumstances {
  readonly reference: Reference
  /** ISO date of service. */
  readonly date: string
  readonly setting: Setting
  /** `MAC-NN` or a ZIP code; null for national amounts. */
  readonly locality: string | number | null
  readonly conversionFactor: 'non-apm' | 'apm'
  /** Whether Medicare's amount is taken for another payer without a fee; it is, where nothing is said. */
  readonly otherPayers?: 'medicare' | 'none'
  /** Whether the hospital is a rural sole community hospital; null or left out where nobody knows. */
  readonly ruralSoleCommunity?: boolean | null
}

/** What decided an amount, as a table shows it: one that stands in for the payer's own is marked. */
export const sourceText = ({ source, standsIn }: Priced): string =>
  standsIn === true ? `${source} (Medicare’s, no fee for this payer)` : source

/** Medicare's own price: the patient owes a percentage, and Medicare's share is cut by sequestration. */
export function medicarePrice(
  amount: { unit: number; units: number; coinsurance: number | null; date: string; source: string },
  notes: readonly string[],
): Priced {
  const { unit, units, coinsurance, date, source } = amount
  const allowed = exact(unit * units)
  const patientShare = coinsurance === null ? null : exact((allowed * coinsurance) / 100)
  const medicarePays =
    patientShare === null ? null : exact(((allowed - patientShare) * (100 - sequestrationOn(date))) / 100)
  return { allowed, unit, patientShare, medicarePays, source, notes }
}
