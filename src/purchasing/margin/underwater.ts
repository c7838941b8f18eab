import { isoDate } from '../../basics/date'
import { exact } from '../../basics/money'
import { firstDayOf, isoOfMonth, monthOf, quarterOf, type Month } from '../../basics/month'
import { isFound, limitOn } from '../../reference/look-ups'
import type { DrugCode, Reference } from '../../reference/reference'
import { sequestrationOn } from '../../payment/sequestration'
import { costOn, type CostList } from '../costs/drug-costs'
import { unitsIn, type Products } from '../costs/product'
import type { LoggedDose } from '../needs/doses'
import type { Offer } from '../offer'
import { unitsUp } from '../../engine/log/cells/amounts'

/** A code in a quarter: Medicare's payment limit against what a unit costs the office. */
export interface QuarterMargin {
  readonly code: DrugCode
  /** Of 340B stock, which has its own cost. */
  readonly bought340B: boolean
  readonly quarter: string
  readonly first: Month
  /** Null where the limits of the quarter are not at hand, or hold none of the code. */
  readonly limit: number | null
  /** Of the limit, after the patient’s 20 percent and sequestration of the rest. */
  readonly kept: number
  /** Null where nothing tells it: unknown is not 0. */
  readonly cost: number | null
  readonly source: string
  /** HCPCS units given and thrown away in the quarter. */
  readonly units: number
}

/** Medicare’s patients pay 20 percent; sequestration takes its percent of the rest. */
const payersShare = 0.8

/**
 * Limit against cost by quarter, for every code that the office gives and buys itself: from the quarter of its first dose to that of
 * the plan's day.
 */
export function underwater(
  reference: Reference,
  doses: readonly LoggedDose[],
  {
    costs,
    offers,
    products,
    today,
  }: {
    readonly costs: CostList
    readonly offers: readonly Offer[]
    readonly products: Products
    readonly today: number
  },
): QuarterMargin[] {
  const ours = doses.filter(({ supply, day }) => supply.by === 'office' && day <= today)
  const keyOf = ({ given, bought340B }: LoggedDose): string => `${given.code.code}${bought340B === true ? ' 340B' : ''}`
  const kinds = new Map(ours.map((one) => [keyOf(one), { code: one.given.code, bought340B: one.bought340B === true }]))
  if (ours.length === 0) return []
  return [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { code, bought340B }]) => {
      const days = ours.flatMap((one) => (keyOf(one) === key ? [one.day] : []))
      return quartersOf(Math.min(...days), today).map((first): QuarterMargin => {
        const start = firstDayOf(first)
        const end = firstDayOf(first + 3) - 1
        const found = limitOn(reference, code.code, isoOfMonth(first))
        const own = ours.filter((one) => keyOf(one) === key && start <= one.day && one.day <= end)
        return {
          code,
          bought340B,
          quarter: quarterOf(first),
          first,
          limit: isFound(found) ? found.value.limit : null,
          kept: exact(1 - (payersShare * sequestrationOn(isoDate(start))) / 100),
          ...costOf({ code, bought340B }, [start, Math.min(end, Math.max(today, start))], { costs, offers, products }),
          units: own.reduce((sum, { given }) => sum + unitsUp(given.dose, given.unit) + given.discardedUnits, 0),
        }
      })
    })
}

function quartersOf(first: number, last: number): Month[] {
  const quarters: Month[] = []
  const begin = (day: number): Month => monthOf(day) - (monthOf(day) % 3)
  for (let month = begin(first); month <= begin(last); month += 3) quarters.push(month)
  return quarters
}

/** What the last purchase up to the end of a quarter cost, else the lowest price of its first day. */
function costOf(
  { code, bought340B }: Pick<QuarterMargin, 'code' | 'bought340B'>,
  [start, end]: readonly [number, number],
  {
    costs,
    offers,
    products,
  }: {
    readonly costs: CostList
    readonly offers: readonly Offer[]
    readonly products: Products
  },
): Pick<QuarterMargin, 'cost' | 'source'> {
  const known = costOn(costs, code.code, end, products, bought340B)
  if (known !== null) {
    const typed = known.cost.row === null ? '' : `Drug costs row ${known.cost.row}: `
    return { cost: known.perUnit, source: `${typed}${known.cost.source}` }
  }
  const prices = offers.flatMap((offer) => {
    if (offer.bought340B !== bought340B) return []
    if ((offer.from ?? start) > end || (offer.until ?? end) < start) return []
    const product = products.of(offer, start)
    return product?.code.code === code.code
      ? [{ perUnit: offer.price / offer.count / unitsIn(product.size, code), offer }]
      : []
  })
  const [lowest] = prices.sort((a, b) => a.perUnit - b.perUnit)
  return lowest === undefined
    ? { cost: null, source: 'no cost known' }
    : { cost: exact(lowest.perUnit), source: `Vendors row ${lowest.offer.row}, ${lowest.offer.vendor}` }
}

/** Whether what Medicare leaves is less than the cost; null where one of the two is not known. */
export const isUnderwater = ({ limit, kept, cost }: QuarterMargin): boolean | null =>
  limit === null || cost === null ? null : limit * kept < cost
