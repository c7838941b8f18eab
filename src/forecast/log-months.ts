import { dollarsText } from '../basics/money'
import { isoOfMonth } from '../basics/month'
import type { SeriesOfMonths } from './estimate/estimate-office'
import type { History } from './history'
import type { OfficeMonths } from './history-table'

/** What is counted month by month. */
export type Measure = 'visits' | 'dollars'

/**
 * The whole months of a log by drug of the visit: visits, or what their lines are expected to pay at the prices of their dates.
 *
 * A quarter without payment limits is never 0: what has no price of its date is counted at that of the nearest month that has
 * one for the same payer, and that is said; what has none in any month is left out, and said.
 */
export function monthsOfLog(history: History, measure: Measure): OfficeMonths {
  const first = history.months[0] ?? 0
  const drugs = [...new Set(history.treatments.map(({ drug }) => drug))].sort()
  const { series, notes } = measure === 'visits' ? visitsOf(history, drugs) : dollarsOf(history, drugs)
  return { office: null, first, series, notes: [...notes, ...leftOut(history)] }
}

interface Counted {
  readonly series: readonly SeriesOfMonths[]
  readonly notes: readonly string[]
}

/** Visits that no whole month holds are in no month's number. */
function leftOut(history: History): string[] {
  const places = placesOf(history)
  const outside = history.treatments.reduce(
    (sum, { month, treatments }) => sum + (places.has(month) ? 0 : treatments),
    0,
  )
  return [
    ...(outside === 0 ? [] : [`Visits in months that the log does not cover whole, left out: ${outside}.`]),
    ...(history.undated === 0 ? [] : [`Visits without a date, left out: ${history.undated}.`]),
  ]
}

const noMonths = ({ months }: History): number[] => months.map(() => 0)

/** The place of a month among those that the log covers whole; undefined outside. */
const placesOf = ({ months }: History): ReadonlyMap<number, number> =>
  new Map(months.map((month, index) => [month, index]))

function visitsOf(history: History, drugs: readonly string[]): Counted {
  const places = placesOf(history)
  const series = new Map(drugs.map((name) => [name, noMonths(history)]))
  for (const { drug, month, treatments } of history.treatments) {
    const place = places.get(month)
    const values = series.get(drug)
    if (place !== undefined && values !== undefined) values[place]! += treatments
  }
  return { series: [...series].map(([name, values]) => ({ name, values })), notes: [] }
}

function dollarsOf(history: History, drugs: readonly string[]): Counted {
  const places = placesOf(history)
  const series = new Map(drugs.map((name) => [name, noMonths(history)]))
  const prices = new UnitPrices(history)
  const borrowed = new Set<string>()
  const never = new Set<string>()
  for (const row of history.rows) {
    const { drug, month, code, expected, unpricedUnits } = row
    const place = places.get(month)
    const values = series.get(drug)
    if (place === undefined || values === undefined) continue
    const price = unpricedUnits === 0 ? 0 : prices.near(row)
    values[place]! += expected + unpricedUnits * (price ?? 0)
    if (unpricedUnits === 0) continue
    if (price === null) never.add(code)
    else borrowed.add(`${code} in ${isoOfMonth(month).slice(0, 7)}`)
  }
  return {
    series: [...series].map(([name, values]) => ({ name, values })),
    notes: [
      ...(history.standIns === 0
        ? []
        : [
            `Lines of payers without a row in Fees, counted at Medicare’s amounts: ${history.standIns}, ${dollarsText(history.standInDollars)} of all months.`,
          ]),
      ...(history.withoutFee === 0 ? [] : [`Lines of payers without a row in Fees, left out: ${history.withoutFee}.`]),
      ...(borrowed.size === 0
        ? []
        : [
            `Without a price of their date, counted at that of the nearest month that has one: ${someOf([...borrowed])}.`,
          ]),
      ...(never.size === 0 ? [] : [`Without a price in any month, so left out: ${someOf([...never])}.`]),
    ],
  }
}

/** What a unit of a code came to for a payer, month by month. */
class UnitPrices {
  private readonly known = new Map<string, { readonly month: number; readonly price: number }[]>()

  constructor({ rows }: History) {
    for (const { payer, code, month, units, unpricedUnits, expected } of rows) {
      const priced = units - unpricedUnits
      if (priced <= 0) continue
      const key = `${payer}\u0000${code}`
      this.known.set(key, [...(this.known.get(key) ?? []), { month, price: expected / priced }])
    }
  }

  /** Of the nearest month that has one, of two the earlier; null where none has. */
  near({
    payer,
    code,
    month,
  }: {
    readonly payer: string
    readonly code: string
    readonly month: number
  }): number | null {
    const all = this.known.get(`${payer}\u0000${code}`) ?? []
    const distance = (one: { readonly month: number }): number => Math.abs(one.month - month)
    return all.toSorted((a, b) => distance(a) - distance(b) || a.month - b.month)[0]?.price ?? null
  }
}

const someOf = (all: readonly string[]): string =>
  all.length <= 8 ? all.join(', ') : `${all.slice(0, 8).join(', ')} and ${all.length - 8} more`
