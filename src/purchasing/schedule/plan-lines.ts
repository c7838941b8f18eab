import { amountText, capitalized, dateText, withAnd } from '../../findings/words'
import type { Scaled } from '../../engine/log/cells/amounts'
import { unitsUp } from '../../engine/log/cells/amounts'
import { unitOf } from '../../engine/drug-lines/containers'
import type { DrugCode } from '../../reference/reference'
import { costOn } from '../costs/drug-costs'
import { unitsIn } from '../costs/product'
import type { Offer } from '../offer'
import type { Dose } from '../plan/problem'
import type { Lot } from '../stock/ledger'
import { hopedFor } from './orderable'
import type { NeedToMeet } from './problems'
import type { CodePlan, PlannedDose, PurchasePlan } from './purchase-plan'
import { whyBought } from './reasons'

/** One row of an order: packages of one row of `Vendors`. */
export interface OrderLine {
  readonly vendor: string
  readonly code: DrugCode
  /** Ordered for doses that the log marks 340B. */
  readonly bought340B: boolean
  readonly offer: Offer
  /** `100 mg`, `10 x 100 mg`. */
  readonly package: string
  readonly packages: number
  /** Dollars of one package. */
  readonly price: number
  readonly arrives: number
  /** The last day on which it can be ordered for its first dose. */
  readonly orderBy: number
  readonly leadAssumed: boolean
  /** Who is without the drug if it does not come: patients with their days. */
  readonly patients: string
  readonly why: string
}

/** A dose for which nothing can be counted on. */
export interface AtRisk {
  readonly patient: string
  readonly day: number
  readonly code: DrugCode
  readonly dose: string
  /** What there may be, as a sentence. */
  readonly text: string
}

/** A lot on the shelf that expires soon, or has. */
export interface Expiring {
  readonly lot: Lot
  /** Until its last day; below 0 once it has passed. */
  readonly days: number
  /** Containers that the plan opens of it. */
  readonly planned: number
  readonly text: string
}

/** What a dose is opened from, in words. */
export interface DoseLine {
  readonly day: number
  readonly patients: string
  readonly payers: string
  readonly code: DrugCode
  readonly dose: string
  readonly scheduled: boolean
  readonly open: string
  /** HCPCS units thrown away; null where nothing can be opened. */
  readonly discarded: number | null
  /** Dollars that the payers allow for drug and waste; null where one of them is not known. */
  readonly allowed: number | null
  /** Dollars of the containers opened: as bought, or as Drug costs has them; null where that is not known. */
  readonly cost: number | null
  readonly note: string
}

/** Distributors take nothing back with fewer days than these: what expires within them is named. */
export const soonExpires = 90

const measureOf = ({ unit }: DrugCode) => unit?.measure ?? 'unit'

/** `Remicade J1745` as the log's readers know it. */
export const drugName = ({ drug, code }: DrugCode): string => `${capitalized(drug)} ${code}`

/** `Remicade J1745, 340B` where it is about 340B stock. */
export const stockName = ({ code, bought340B }: { readonly code: DrugCode; readonly bought340B: boolean }): string =>
  `${drugName(code)}${bought340B ? ', 340B' : ''}`

/** `P-104 on 12/4/2026 and 12/9/2026`; long lists are cut. */
function patientsText(list: readonly NeedToMeet[], most = 4): string {
  const named = list.map(({ need }) => `${need.patient ?? 'no name'} ${dateText(need.day)}`)
  const more = named.length - most
  return more > 0 ? `${named.slice(0, most).join(', ')}, and ${more} more` : withAnd(named.join(', '))
}

/** What is ordered, by vendor, what must be ordered first first. */
export function orderLines(plan: PurchasePlan): OrderLine[] {
  const lines = plan.codes.flatMap((code) =>
    code.bought.map(({ source, packages }) => lineOf(plan, code, source, packages)),
  )
  return lines.sort(
    (a, b) =>
      compare(a.vendor, b.vendor) ||
      a.orderBy - b.orderBy ||
      compare(a.code.code, b.code.code) ||
      a.offer.row - b.offer.row,
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function lineOf(plan: PurchasePlan, { of, doses, bought }: CodePlan, source: number, packages: number): OrderLine {
  const { count, size } = of.problem.sources[source]!
  const origin = of.origins[source]!
  if (origin.kind === 'lot') throw new Error('A lot on the shelf is not bought.')
  const { offer, order } = origin
  const served = doses.filter(({ parts }) => parts?.some((part) => part.source === source))
  const used = served.reduce(
    (sum, { parts }) => sum + (parts ?? []).reduce((all, part) => all + (part.source === source ? part.count : 0), 0),
    0,
  )
  const needed = Math.min(...served.map((dose) => dayOf(dose)), served.length === 0 ? plan.until : Infinity)
  const offers = bought.flatMap((one) => {
    const from = of.origins[one.source]
    return from?.kind === 'offer' ? [from.offer] : []
  })
  return {
    vendor: offer.vendor,
    code: of.code,
    bought340B: of.bought340B,
    offer,
    package: `${count > 1 ? `${count} x ` : ''}${amountText(size, measureOf(of.code))}`,
    packages,
    price: offer.price,
    arrives: order.from,
    orderBy: Math.max(plan.today, needed - order.leadDays),
    leadAssumed: order.leadAssumed,
    patients: patientsText(served.flatMap(({ needs }) => needs)),
    why: whyBought(
      { origin, size, needed, packages, over: packages * count - used },
      of,
      plan.minimums,
      new Set(offers),
    ),
  }
}

const dayOf = ({ needs }: PlannedDose): number => needs[0]?.need.day ?? 0

const doseText = (dose: Scaled, code: DrugCode): string => amountText(dose, measureOf(code))

/** Doses for which nothing can be counted on, with what there may be. */
export function atRisk({ codes }: PurchasePlan): AtRisk[] {
  return codes
    .flatMap(({ of, doses }) =>
      doses.flatMap(({ needs, parts }) =>
        parts !== null
          ? []
          : needs.map(({ need }): AtRisk => ({
              patient: need.patient ?? 'no name',
              day: need.day,
              code: of.code,
              dose: doseText(need.dose, of.code),
              text: hopeText(of, need.day),
            })),
      ),
    )
    .sort((a, b) => a.day - b.day)
}

function hopeText({ passedOver, origins, problem }: CodePlan['of'], day: number): string {
  const late = origins.flatMap((origin, place) =>
    origin.kind === 'offer' && problem.sources[place]!.from > day
      ? [`${origin.offer.vendor} arrives ${dateText(origin.order.from)}`]
      : [],
  )
  const hopes = passedOver.map(({ offer, because }) => {
    const hoped = hopedFor(offer)
    return `${offer.vendor} ${because}${hoped !== null && hoped > day ? ', too late' : ''}`
  })
  const all = [...new Set([...late, ...hopes])]
  return all.length === 0
    ? 'Vendors has no row for this product.'
    : `Nothing to count on: ${all.slice(0, 4).join('; ')}.`
}

/** Lots that expire within the days that distributors still take them back, or in the time of the plan. */
export function expiring(plan: PurchasePlan): Expiring[] {
  const used = new Map<Lot, number>()
  for (const { of, doses } of plan.codes) {
    for (const { source, count } of doses.flatMap(({ parts }) => parts ?? [])) {
      const origin = of.origins[source]
      if (origin?.kind === 'lot') used.set(origin.lot, (used.get(origin.lot) ?? 0) + count)
    }
  }
  return plan.stock.ledger.lots
    .flatMap((lot): Expiring[] => {
      if (lot.onHand <= 0 || lot.expires === null) return []
      const days = lot.expires - plan.today
      if (days > Math.max(soonExpires, plan.until - plan.today)) return []
      const planned = used.get(lot) ?? 0
      return [{ lot, days, planned, text: expiryText(lot, days, planned) }]
    })
    .sort((a, b) => a.days - b.days)
}

function expiryText({ onHand }: Lot, days: number, planned: number): string {
  if (days < 0) return 'Expired: take it off the shelf, and ask the vendor for credit.'
  const rest = onHand - planned
  if (rest === 0) return 'The plan opens all of it in time.'
  const some = planned === 0 ? 'Nothing planned opens it' : `The plan opens ${planned}; ${rest} of ${onHand} are left`
  return days < soonExpires
    ? `${some}. Many distributors credit nothing with less than ${soonExpires} days left: use it first, or ask now.`
    : `${some}.`
}

/** Every dose of the plan with what it is opened from. */
export function doseLines(plan: PurchasePlan): DoseLine[] {
  return plan.codes
    .flatMap(({ of, doses }) => doses.map((dose, index) => doseLine(plan, of, dose, of.problem.doses[index]!)))
    .sort((a, b) => a.day - b.day || compare(a.patients, b.patients))
}

function doseLine(
  plan: PurchasePlan,
  of: CodePlan['of'],
  { needs, parts, drawn }: PlannedDose,
  { day, amount }: Dose,
): DoseLine {
  const opened = (parts ?? []).reduce((sum, { source, count }) => sum + count * of.problem.sources[source]!.size, 0)
  const held = opened + drawn
  const multiple = drawn > 0 || (parts ?? []).some(({ source }) => of.problem.sources[source]!.multiple)
  const discarded = parts === null ? null : multiple ? 0 : discardedUnits(held, Math.min(amount, held), of.code)
  const [first] = needs
  const units = unitsUp(Math.min(amount, held), unitOf(of.code))
  const allows = needs.some((one) => one.allows === null) ? null : (first?.allows ?? null)
  return {
    day,
    patients: needs.map(({ need }) => need.patient ?? 'no name').join(', '),
    payers: [...new Set(needs.map(({ need }) => need.payer ?? 'Medicare, assumed'))].join(', '),
    code: of.code,
    dose: doseText(amount, of.code),
    scheduled: needs.every(({ need }) => need.kind === 'scheduled'),
    open: parts === null ? 'nothing to count on' : openText(of, parts, drawn),
    discarded,
    allowed: allows === null || discarded === null ? null : units * allows.given + discarded * allows.discarded,
    cost: parts === null ? null : costOfParts(plan, of, parts),
    note: [
      ...needs.flatMap(({ need }) => (need.because === '' ? [] : [need.because])),
      ...(parts !== null && held < amount
        ? [`Rounded down to ${doseText(held, of.code)}: the prescriber orders that dose first.`]
        : []),
    ].join(' '),
  }
}

function costOfParts(
  { stock, products }: PurchasePlan,
  { code, origins, problem }: CodePlan['of'],
  parts: NonNullable<PlannedDose['parts']>,
): number | null {
  let dollars = 0
  for (const { source, count } of parts) {
    const origin = origins[source]!
    if (origin.kind === 'offer') dollars += (count * origin.offer.price) / origin.offer.count
    else {
      const known = costOn(stock.costs, code.code, origin.lot.day, products, origin.lot.bought340B)
      if (known === null) return null
      dollars += count * unitsIn(problem.sources[source]!.size, code) * known.perUnit
    }
  }
  return dollars
}

const discardedUnits = (held: Scaled, given: Scaled, code: DrugCode): number =>
  Math.max(0, Math.floor(held / unitOf(code)) - unitsUp(given, unitOf(code)))

/** `4x100 mg: 2 of lot L1, 2 from North`. */
function openText(
  { code, origins, problem }: CodePlan['of'],
  parts: NonNullable<PlannedDose['parts']>,
  drawn: Scaled,
): string {
  const fromOpen = drawn === 0 ? [] : [`${amountText(drawn, measureOf(code))} from an open container`]
  const fresh = parts.map(({ source, count }) => {
    const size = amountText(problem.sources[source]!.size, measureOf(code))
    const origin = origins[source]!
    const from =
      origin.kind === 'offer'
        ? `from ${origin.offer.vendor}`
        : origin.lot.lot === null
          ? 'on the shelf'
          : `lot ${origin.lot.lot}`
    return `${count}x${size} ${from}`
  })
  return [...fromOpen, ...fresh].join(' + ')
}
