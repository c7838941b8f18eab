import { firstDayOf, isoOfMonth, type Month } from '../basics/month'
import type { Coding, Log } from '../engine/coding'
import { visitPayer } from '../engine/payer/visit-payer'
import { pricedUnder } from '../engine/price'
import { offCampusShare } from '../payment/off-campus'
import { priceLine } from '../payment/price-line'
import { isPriced, sourceText, type Price, type Priced } from '../payment/price'
import { departmentsOf, onCampus, type Department } from './departments'
import { isMedicarePayer, type History } from './history'
import { patientShareOf } from './medicare-part'
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
  /** What is known of the months after the first: a unit's price in each, that of the month before where nothing newer is known. */
  readonly later: readonly (number | null)[]
  /** The first month for which the payer's fee has no row any more, at or after the start; null where none ends. */
  readonly endsBefore: Month | null
}

const mixedDepartments =
  'Departments on and off the campus are paid differently for this code: fill in the price that your months will have.'

/** Months that are looked back for the newest price. */
const monthsBack = 12

/**
 * Today's rates of everything that the history holds, by payer, drug and code; and each drug's own code for every payer, so
 * that a visit can be weighed for a payer who has had none yet.
 *
 * @param ahead - months of the forecast, for which editions and rows of Fees may already hold other prices
 */
export function ratesOf(
  coding: Coding,
  history: History,
  start: Month,
  drugs: readonly { readonly drug: string; readonly code: string | null }[] = [],
  ahead = 1,
): Rate[] {
  const places = departmentsOf(coding)
  const seen = new Map<string, Rate>()
  const priced = new Map<string, Amount>()
  const priceToday = (payer: string, code: string): Amount => {
    const key = `${payer}\u0000${code}`
    const known = priced.get(key)
    if (known !== undefined) return known
    const asked = { payer, code, setting: history.setting, start, ahead, places: places.get(payer) ?? [onCampus] }
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
type Amount = Omit<Rate, 'payer' | 'drug' | 'code' | 'kind'>

interface Asked {
  readonly payer: string
  readonly code: string
  readonly setting: History['setting']
  readonly start: Month
  readonly ahead: number
  /** The departments in which the payer's visits take place. */
  readonly places: readonly Department[]
}

/**
 * The amount of one unit in the first month, else the newest of the year before; none where departments differ in it. A fee that
 * has ended goes on, and says so: Medicare's amount never takes its place unsaid.
 */
export function newestAmount(log: Log, asked: Asked): Amount {
  const { start } = asked
  const months = Array.from({ length: monthsBack + 1 }, (_, back) => start - back)
  let [why, standIn]: [string, Priced | null] = ['', null]
  for (const month of months) {
    const price = priceIn(log, asked, month)
    if ('never' in price) return noAmount(price.never)
    if (!isPriced(price)) {
      if (month === start) why = price.missing
      continue
    }
    if (price.standsIn === true) {
      standIn ??= price
      continue
    }
    const isFee = /^Fees row/.test(price.source)
    if (month < start && isFee) return ended(price, start, asked)
    // A fee of Medicare's own from before would be older than what stands in for it now.
    if (standIn === null || isFee) return amountOf(log, asked, price)
  }
  return standIn === null ? noAmount(why) : amountOf(log, asked, standIn)
}

const noAmount = (source: string): Amount => ({
  ...{ price: null, source, patientShare: null },
  ...{ sequestered: false, supplied: false, later: [], endsBefore: null },
})

function ended(price: Priced, start: Month, asked: Asked): Amount {
  const source = `${sourceText(price)}, ended before ${monthText(start)}: goes on until Fees has a new row`
  return { ...known(price, asked), source, endsBefore: start }
}

/** The amount with what is known of the months after it. */
function amountOf(log: Log, asked: Asked, price: Priced): Amount {
  const { start, ahead } = asked
  const isFee = /^Fees row/.test(price.source)
  let last = price.unit
  const openMonths: Month[] = []
  const later = Array.from({ length: Math.max(0, ahead - 1) }, (_, index) => {
    const next = priceIn(log, asked, start + index + 1)
    if (!('never' in next) && isPriced(next) && (next.standsIn !== true || price.standsIn === true)) last = next.unit
    // A fee that a later file prices has not ended: its row is there, the file is not yet.
    else if (isFee && !('never' in next) && (isPriced(next) || next.noFee === true)) openMonths.push(start + index + 1)
    return last
  })
  const endsBefore = openMonths[0] ?? null
  const amount = { ...known(price, asked), later, endsBefore }
  if (endsBefore === null) return amount
  return {
    ...amount,
    source: `${amount.source}, ends before ${monthText(endsBefore)}: goes on until Fees has a new row`,
  }
}

function known(price: Priced, { payer, setting }: Asked): Amount {
  const share = price.allowed === 0 ? null : patientShareOf(price, payer, setting)
  return {
    price: price.unit,
    source: sourceText(price),
    patientShare: share,
    sequestered: share !== null && isMedicarePayer(payer),
    supplied: price.supplied === true,
    later: [],
    endsBefore: null,
  }
}

const monthText = (month: Month): string => `${(month % 12) + 1}/1/${Math.floor(month / 12)}`

/** What a unit is allowed in a month; `never` where no other month's price may take its place. */
function priceIn(
  log: Log,
  { payer, code, setting, start, places }: Asked,
  month: Month,
): Price | { readonly never: string } {
  const { reference, fees, locality, payers: table, policies } = log
  const decided = visitPayer({ payer, day: firstDayOf(start), setting, rows: [] }, policies, table)
  const isOffCampusAsked = setting === 'hospital' && isMedicarePayer(payer)
  const date = isoOfMonth(month)
  const circumstances = { reference, date, setting, locality, ...pricedUnder(decided.policies) }
  const prices: Price[] = []
  for (const { modifiers, ruralSoleCommunity } of places) {
    const line = { code, units: 1, modifiers }
    const here = { ...circumstances, ruralSoleCommunity }
    const share = isOffCampusAsked ? offCampusShare(line, here) : null
    // An earlier month would have another rule's price.
    if (share !== null && 'missing' in share) return { never: share.missing }
    prices.push(priceLine(line, payer, fees, here))
  }
  if (new Set(prices.map((one) => (isPriced(one) ? one.unit : one.missing))).size > 1)
    return { never: mixedDepartments }
  return prices[0] ?? { never: '' }
}
