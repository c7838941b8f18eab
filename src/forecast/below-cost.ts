import { quarterOf, type Month } from '../basics/month'
import { exact } from '../basics/money'
import type { DrugCode } from '../reference/reference'
import type { History, HistoryRow } from './history'
import { substanceOf } from './products'
import type { Rate } from './rates'

/** What a unit of a code costs in a month; null where nobody knows. */
export type CostOfMonth = (code: string, month: Month) => number | null

/** The lowest price of a unit at a vendor today. */
export interface LowestPrice {
  readonly vendor: string
  readonly perUnit: number
}

/** A drug that cost more than it brought: in a quarter, from a payer, and what would mend it. */
export interface BelowCost {
  readonly quarter: string
  readonly payer: string
  readonly code: string
  readonly units: number
  /** Of them, discarded units that the payer doesn't pay. */
  readonly wasteUnpaid: number
  /** Payer's and patient's part of a unit, less sequestration; on average over the quarter. */
  readonly paidPerUnit: number
  readonly costPerUnit: number
  readonly lost: number
  /** What the payer pays is Medicare's amount, for want of its own. */
  readonly standsIn: boolean
  /** A vendor whose price leaves nothing lost. */
  readonly vendor: LowestPrice | null
  /** Another product of the same substance that leaves something with this payer today, with what it leaves of a unit. */
  readonly product: { readonly code: string; readonly leaves: number } | null
  /** How much more the payer would have to pay, from 0. */
  readonly raise: number | null
}

/** What below cost was found among. */
export interface BelowCostList {
  readonly rows: readonly BelowCost[]
  /** Codes of the log whose cost is not known, and lines without a price: neither is judged. */
  readonly withoutCost: readonly string[]
  readonly withoutPrice: number
}

/**
 * Every drug by quarter and payer whose payment did not reach its cost, the dearest loss first. What is not known is not judged.
 *
 * @param rates - today's, to weigh other products
 * @param codes - to tell products of one substance
 * @param sequestration - percent, when the forecast begins
 */
export function belowCost(
  { rows }: History,
  rates: readonly Rate[],
  codes: readonly DrugCode[],
  costOf: CostOfMonth,
  lowest: ReadonlyMap<string, LowestPrice>,
  { start, sequestration }: { readonly start: Month; readonly sequestration: number },
): BelowCostList {
  const drugs = rows.filter(({ kind }) => kind === 'drug')
  const withoutCost = new Set<string>()
  const sums = new Map<string, { row: HistoryRow; units: number; unpaid: number; paid: number; cost: number }>()
  for (const row of drugs) {
    const cost = costOf(row.code, row.month)
    if (cost === null) withoutCost.add(row.code)
    if (cost === null || row.unpricedUnits > 0 || isSupplied(rates, row)) continue
    const key = [quarterOf(row.month), row.payer, row.code].join('\u0000')
    const sum = sums.get(key) ?? { row, units: 0, unpaid: 0, paid: 0, cost: 0 }
    sum.units += row.units
    sum.unpaid += row.wasteUnpaid
    sum.paid += row.expected - row.sequestration
    sum.cost += row.units * cost
    sums.set(key, sum)
  }
  const found = [...sums.values()].flatMap(({ row, units, unpaid, paid, cost }): BelowCost[] => {
    const lost = cost - paid
    // Less than a dollar is rounding.
    if (units <= 0 || lost < 1) return []
    const paidPerUnit = exact(paid / units)
    const offer = lowest.get(row.code)
    return [
      {
        ...{ quarter: quarterOf(row.month), payer: row.payer, code: row.code, units, wasteUnpaid: unpaid },
        ...{ paidPerUnit, costPerUnit: exact(cost / units), lost, standsIn: row.standsIn },
        vendor: offer !== undefined && offer.perUnit <= paidPerUnit ? offer : null,
        product: otherProduct(row, rates, codes, {
          costOf: (code) => lowest.get(code)?.perUnit ?? costOf(code, start),
          sequestration,
        }),
        raise: paid > 0 ? lost / paid : null,
      },
    ]
  })
  return {
    rows: found.toSorted((a, b) => b.lost - a.lost || (a.quarter < b.quarter ? -1 : 1)),
    withoutCost: [...withoutCost].sort(),
    withoutPrice: drugs.reduce((sum, row) => sum + (row.unpricedUnits > 0 ? 1 : 0), 0),
  }
}

/** Somebody else bought the drug: it cost the office nothing. */
const isSupplied = (rates: readonly Rate[], { payer, code }: HistoryRow): boolean =>
  rates.some((one) => one.payer === payer && one.code === code && one.supplied)

function otherProduct(
  { payer, code }: HistoryRow,
  rates: readonly Rate[],
  codes: readonly DrugCode[],
  { costOf, sequestration }: { readonly costOf: (code: string) => number | null; readonly sequestration: number },
): BelowCost['product'] {
  const own = codes.find((one) => one.code === code)
  if (own?.unit == null) return null
  const { drug, unit } = own
  const others = codes.filter(
    (one) =>
      one.code !== code &&
      substanceOf(one.drug) === substanceOf(drug) &&
      one.unit?.amount === unit.amount &&
      one.unit.measure === unit.measure,
  )
  const leaving = others.flatMap((other) => {
    const rate = rates.find((one) => one.payer === payer && one.code === other.code)
    const cost = costOf(other.code)
    if (rate?.price == null || cost === null) return []
    const kept = rate.sequestered ? 1 - (sequestration / 100) * (1 - (rate.patientShare ?? 0)) : 1
    const leaves = rate.price * kept - cost
    return leaves > 0 ? [{ code: other.code, leaves: exact(leaves) }] : []
  })
  return leaving.toSorted((a, b) => b.leaves - a.leaves)[0] ?? null
}
