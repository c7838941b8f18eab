import type { Scaled } from '../../engine/log/cells/amounts'
import { unitOf } from '../../engine/drug-lines/containers'
import type { DrugCode } from '../../reference/reference'
import type { Products } from '../costs/product'
import type { Need } from '../needs/needs'
import type { PatientsPolicy } from '../needs/policy'
import type { Offer } from '../offer'
import { toMoney, type Dose, type Money, type DrugProblem, type Minimum, type Source } from '../plan/problem'
import { keptOpen } from '../plan/open-containers'
import type { OpenByCode } from '../stock/kept-open'
import type { Lot } from '../stock/ledger'
import { orderable, type Orderable } from './orderable'

/** A dose to come with the policy of its patient and what its payer allows. */
export interface NeedToMeet {
  readonly need: Need
  readonly policy: PatientsPolicy
  /** Dollars for a unit given, and for one thrown away; null where the payer’s amount is not known. */
  readonly allows: { readonly given: number; readonly discarded: number } | null
  /** The office wrote in Fees that this payer pays for what is thrown away. */
  readonly paysWaste: boolean
}

/** Where a source of a problem comes from. */
export type Origin =
  | { readonly kind: 'lot'; readonly lot: Lot }
  | { readonly kind: 'offer'; readonly offer: Offer; readonly order: Extract<Orderable, { from: number }> }

/** The doses of one code with what they can be opened from, and what each stands for. */
export interface CodeProblem {
  readonly code: DrugCode
  /** The doses are given from 340B stock. */
  readonly bought340B: boolean
  readonly problem: DrugProblem
  readonly origins: readonly Origin[]
  /** The needs behind each dose: several where doses of a day are prepared together. */
  readonly needs: readonly (readonly NeedToMeet[])[]
  /** Offers of the code that cannot be counted on, with why. */
  readonly passedOver: readonly { readonly offer: Offer; readonly size: Scaled | null; readonly because: string }[]
}

export interface ProblemOptions {
  readonly today: number
  readonly products: Products
  readonly lots: readonly Lot[]
  readonly offers: readonly Offer[]
  /** Doses of one day are prepared together. */
  readonly sharing: boolean
  /** What is left in open multiple-dose containers, by code; null where nothing is kept of them. */
  readonly open: OpenByCode | null
}

/** The problem of each code that is needed, by code. */
export function problemsOf(toMeet: readonly NeedToMeet[], options: ProblemOptions): CodeProblem[] {
  const byCode = new Map<string, NeedToMeet[]>()
  for (const one of toMeet) {
    const key = `${one.need.code.code} ${is340B(one) ? '340B' : ''}`
    byCode.set(key, [...(byCode.get(key) ?? []), one])
  }
  return [...byCode.values()]
    .map((list) => problemOf(list, options))
    .sort((a, b) =>
      a.code.code < b.code.code ? -1 : a.code.code > b.code.code ? 1 : Number(a.bought340B) - Number(b.bought340B),
    )
}

const is340B = ({ need }: NeedToMeet): boolean => need.like.bought340B === true

function problemOf(list: readonly NeedToMeet[], options: ProblemOptions): CodeProblem {
  const { code } = list[0]!.need
  const groups = options.sharing ? byDay(list) : list.map((one) => [one])
  const bought340B = is340B(list[0]!)
  const kind = { bought340B, anyLot: list.every(({ need }) => need.like.bought340B === null) }
  const { origins, sources, passedOver } = sourcesOf(code, kind, options)
  const doses = groups.map((group) => doseOf(group, lowestPerUnit(sources, unitOf(code))))
  const { open } = options
  const carried = open === null ? {} : { carried: { days: keptOpen, open: open.get(code.code) ?? [] } }
  const problem = { unit: unitOf(code), doses, sources, ...carried }
  return { code, bought340B, problem, origins, needs: groups, passedOver }
}

function byDay(list: readonly NeedToMeet[]): NeedToMeet[][] {
  const groups = new Map<string, NeedToMeet[]>()
  for (const one of list) {
    const key = `${one.need.day} ${one.policy.buying}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** Ten percent, as the policy `dose-rounding` says. */
const roundedDown = 0.9

/** The least that a unit can be bought for; nothing is worth more than that when it is thrown away. */
const lowestPerUnit = (sources: readonly Source[], unit: Scaled): Money =>
  Math.min(
    ...sources.flatMap(({ vendor, cost, count, size }) =>
      vendor === null ? [] : [Math.floor((cost * unit) / (count * size))],
    ),
  )

/**
 * What the payers of a dose pay, where the office buys at least cost and knows it: for the units given, and for those thrown
 * away where its Fees say that they are paid. They never count for more than what a unit costs: waste may cost nothing, and is
 * made for nobody's gain.
 */
function paysOf(list: readonly NeedToMeet[], perUnit: Money): Pick<Dose, 'pays'> {
  const known = list.flatMap(({ allows }) => (allows === null ? [] : [allows]))
  if (known.length < list.length || list.some(({ policy }) => policy.medicare)) return {}
  const given = Math.min(...known.map((one) => toMoney(one.given)))
  const waste = list.every(({ paysWaste }) => paysWaste)
    ? Math.min(perUnit, ...known.map((one) => toMoney(one.discarded)))
    : 0
  return { pays: { given, discarded: Number.isFinite(waste) ? waste : 0 } }
}

function doseOf(list: readonly NeedToMeet[], perUnit: Money): Dose {
  const [first] = list
  const amount = list.reduce((sum, { need }) => sum + need.dose, 0)
  return {
    day: first!.need.day,
    amount,
    least: list.reduce(
      (sum, { need, policy }) => sum + (policy.rounding ? Math.ceil(need.dose * roundedDown) : need.dose),
      0,
    ),
    buying: first!.policy.buying,
    ...paysOf(list, perUnit),
  }
}

function sourcesOf(
  code: DrugCode,
  { bought340B, anyLot }: { readonly bought340B: boolean; readonly anyLot: boolean },
  { today, products, lots, offers: all }: ProblemOptions,
): Pick<CodeProblem, 'origins' | 'passedOver'> & { readonly sources: readonly Source[] } {
  const origins: Origin[] = []
  const sources: Source[] = []
  const passedOver: CodeProblem['passedOver'][number][] = []
  for (const lot of lots) {
    if (lot.code.code !== code.code || lot.onHand <= 0) continue
    // Where the log has no column 340B nothing says which stock is whose.
    if (!anyLot && lot.bought340B !== bought340B) continue
    origins.push({ kind: 'lot', lot })
    const { size, multiple, onHand, expires } = lot
    const shelf = { count: 1, cost: 0, least: 1, most: onHand, vendor: null }
    sources.push({ ...shelf, size, multiple, from: today, until: expires ?? Infinity })
  }
  const offers = ofKind(all, code, bought340B, { products, today })
  for (const offer of offers) {
    const named = products.codeOf(offer, today)
    if (named === null ? !products.mayBe(offer, code) : named.code !== code.code) continue
    // Last quarter's price is no offer any more, where the vendor has one of today.
    if (ended(offer, today) && offers.some((one) => isSameRow(one, offer) && !ended(one, today))) continue
    const size = named === null ? null : (products.of(offer, today)?.size ?? null)
    const order = orderable(offer, today)
    const because =
      named === null
        ? 'does not say which product it is'
        : size === null
          ? `has no size in ${code.unit?.measure ?? 'units'}`
          : 'because' in order
            ? order.because
            : null
    if (because !== null || size === null || 'because' in order) {
      passedOver.push({ offer, size, because: because ?? '' })
      continue
    }
    const multiple = offer.multipleDose || code.doses === 'multiple'
    origins.push({ kind: 'offer', offer, order })
    sources.push({
      size,
      count: offer.count,
      cost: toMoney(offer.price),
      least: offer.minimum !== null && 'packages' in offer.minimum ? offer.minimum.packages : 1,
      // What is left of a short-dated container must not outlive it: it lies on the shelf with its last day.
      most: multiple && order.until !== Infinity ? 999 : Infinity,
      from: order.from,
      until: order.until,
      vendor: offer.vendor,
      multiple,
    })
  }
  return { origins, sources, passedOver }
}

/** Prices for 340B stock are for its doses alone; where `Vendors` has none of the code, the ordinary ones are what there is. */
function ofKind(
  offers: readonly Offer[],
  code: DrugCode,
  bought340B: boolean,
  { products, today }: Pick<ProblemOptions, 'products' | 'today'>,
): readonly Offer[] {
  const own = offers.filter((one) => one.bought340B === bought340B)
  const hasOwn = own.some((one) => products.codeOf(one, today)?.code === code.code)
  return bought340B && !hasOwn ? offers : own
}

const ended = ({ until }: Offer, today: number): boolean => until !== null && until < today

const isSameRow = (a: Offer, b: Offer): boolean =>
  a.vendor === b.vendor &&
  a.hcpcs === b.hcpcs &&
  a.drug === b.drug &&
  a.ndc === b.ndc &&
  a.size?.amount === b.size?.amount

/** The least dollars of an order with each vendor: the highest that any of its rows says. */
export function minimumsOf(offers: readonly Offer[]): Minimum[] {
  const least = new Map<string, number>()
  for (const { vendor, minimum } of offers) {
    if (minimum !== null && 'dollars' in minimum) {
      least.set(vendor, Math.max(least.get(vendor) ?? 0, toMoney(minimum.dollars)))
    }
  }
  return [...least].map(([vendor, money]) => ({ vendor, least: money }))
}
