import { firstDayOf, isoOfMonth, type Month } from '../basics/month'
import type { Coding } from '../engine/coding'
import { visitPayer } from '../engine/payer/visit-payer'
import { pricedUnder } from '../engine/price'
import { priceLine } from '../payment/price-line'
import { isPriced, sourceText } from '../payment/price'
import { isMedicarePayer, type History } from './history'
import { lineKind } from './visit-drug'

/** What one unit of a code is worth for a payer in the first month of the forecast, or the newest that is known. */
export interface Rate {
  readonly payer: string
  readonly drug: string
  readonly code: string
  readonly kind: 'drug' | 'service'
  /** Dollars a unit; null where no edition of the last year has it. */
  readonly price: number | null
  /** `ASP 2026Q4`, `PFS 2026`, `Fees row 7`; why there is none. */
  readonly source: string
  /** The patient's part of the price, 0 to 1; null where it is not known. */
  readonly patientShare: number | null
  readonly sequestered: boolean
}

/** Months that are looked back for the newest price. */
const monthsBack = 12

/**
 * Today's rates of everything that the history holds, by payer, drug and code; and each drug's own code for every payer, so
 * that a visit can be weighed for a payer who has had none yet.
 */
export function ratesOf(
  coding: Coding,
  history: History,
  start: Month,
  drugs: readonly { readonly drug: string; readonly code: string | null }[] = [],
): Rate[] {
  const { reference, fees, locality, payers: table, policies } = coding.log
  const seen = new Map<string, Rate>()
  const priced = new Map<string, Pick<Rate, 'price' | 'source' | 'patientShare' | 'sequestered'>>()
  const priceToday = (payer: string, code: string) => {
    const key = `${payer}\u0000${code}`
    const known = priced.get(key)
    if (known !== undefined) return known
    const rate = newest(payer, code)
    priced.set(key, rate)
    return rate
  }
  const newest = (payer: string, code: string) => {
    let why = ''
    const { setting } = history
    const decided = visitPayer({ payer, day: firstDayOf(start), setting, rows: [] }, policies, table)
    for (let back = 0; back <= monthsBack; back++) {
      const date = isoOfMonth(start - back)
      const circumstances = { reference, date, setting, locality, ...pricedUnder(decided.policies) }
      const price = priceLine({ code, units: 1 }, payer, fees, circumstances)
      if (isPriced(price)) {
        const share = price.allowed === 0 || price.patientShare === null ? null : price.patientShare / price.allowed
        return {
          price: price.unit,
          source: sourceText(price),
          patientShare: share,
          sequestered: share !== null && isMedicarePayer(payer),
        }
      }
      if (back === 0) why = price.missing
    }
    return { price: null, source: why, patientShare: null, sequestered: false }
  }
  const payers = [...new Set(history.treatments.map((row) => row.payer))]
  const own = drugs.flatMap(({ drug, code }) => (code === null ? [] : payers.map((payer) => ({ payer, drug, code }))))
  for (const { payer, drug, code } of [...history.rows, ...own]) {
    const key = `${payer}\u0000${drug}\u0000${code}`
    if (seen.has(key)) continue
    const kind = lineKind(code, coding.log.reference)
    seen.set(key, { payer, drug, code, kind, ...priceToday(payer, code) })
  }
  return [...seen.values()].sort(
    (a, b) => compare(a.drug, b.drug) || compare(a.payer, b.payer) || compare(a.code, b.code),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
