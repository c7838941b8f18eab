import { firstDayOf, isoOfMonth, type Month } from '../basics/month'
import type { Coding, Log } from '../engine/coding'
import { visitPayer } from '../engine/payer/visit-payer'
import { pricedUnder } from '../engine/price'
import { offCampusShare } from '../payment/off-campus'
import { priceLine } from '../payment/price-line'
import { isPriced, sourceText, type Price } from '../payment/price'
import { departmentsOf, onCampus, type Department } from './departments'
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
  /** Somebody else buys the drug for this payer’s patients: no payment for it, and no cost of it. */
  readonly supplied: boolean
}

const mixedDepartments =
  'Departments on and off the campus are paid differently for this code: fill in the price that your months will have.'

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
  const places = departmentsOf(coding)
  const seen = new Map<string, Rate>()
  const priced = new Map<string, Amount>()
  const priceToday = (payer: string, code: string): Amount => {
    const key = `${payer}\u0000${code}`
    const known = priced.get(key)
    if (known !== undefined) return known
    const asked = { payer, code, setting: history.setting, start, places: places.get(payer) ?? [onCampus] }
    const rate = newestAmount(coding.log, asked)
    priced.set(key, rate)
    return rate
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

/** What a rate says of its amount. */
type Amount = Pick<Rate, 'price' | 'source' | 'patientShare' | 'sequestered' | 'supplied'>

interface Asked {
  readonly payer: string
  readonly code: string
  readonly setting: History['setting']
  readonly start: Month
  /** The departments in which the payer's visits take place. */
  readonly places: readonly Department[]
}

/** The amount of one unit in the first month, else the newest of the year before; none where departments differ in it. */
function newestAmount(log: Log, { payer, code, setting, start, places }: Asked): Amount {
  const { reference, fees, locality, payers: table, policies } = log
  const none = (source: string): Amount => ({
    ...{ price: null, source, patientShare: null },
    ...{ sequestered: false, supplied: false },
  })
  const decided = visitPayer({ payer, day: firstDayOf(start), setting, rows: [] }, policies, table)
  const isOffCampusAsked = setting === 'hospital' && isMedicarePayer(payer)
  let why = ''
  for (let back = 0; back <= monthsBack; back++) {
    const date = isoOfMonth(start - back)
    const circumstances = { reference, date, setting, locality, ...pricedUnder(decided.policies) }
    const prices: Price[] = []
    for (const { modifiers, ruralSoleCommunity } of places) {
      const [line, here] = [
        { code, units: 1, modifiers },
        { ...circumstances, ruralSoleCommunity },
      ]
      const share = isOffCampusAsked ? offCampusShare(line, here) : null
      // An earlier month would have another rule's price.
      if (share !== null && 'missing' in share) return none(share.missing)
      prices.push(priceLine(line, payer, fees, here))
    }
    if (new Set(prices.map((one) => (isPriced(one) ? one.unit : one.missing))).size > 1) return none(mixedDepartments)
    const [price] = prices
    if (price !== undefined && isPriced(price)) {
      const share = price.allowed === 0 || price.patientShare === null ? null : price.patientShare / price.allowed
      const sequestered = share !== null && isMedicarePayer(payer)
      const supplied = price.supplied === true
      return { price: price.unit, source: sourceText(price), patientShare: share, sequestered, supplied }
    }
    if (back === 0) why = price?.missing ?? ''
  }
  return none(why)
}
