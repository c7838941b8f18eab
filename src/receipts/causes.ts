import { cents, dollarsText } from '../basics/money'
import { sequestrationOn } from '../payment/sequestration'
import { partBDeductible } from './deductible'
import { reasonText, readDenials } from './denial-codes'
import type { LineReceived, Received } from './received'
import { toleranceOf, type LinePart, type VisitDue } from './visit-due'

/** A reason for which less came than was due, with what to do about it. */
export interface Cause {
  readonly kind:
    'unpaid line' | 'sequestered twice' | 'other locality' | 'deductible' | 'not sequestered' | 'contract sequestration'
  readonly text: string
  readonly next: string
  /** Dollars between the amount that it explains and the one that is missing. */
  readonly distance: number
}

/** Where else a visit may have been priced, and what the payer's part would be there; null is the national amounts. */
export interface Places {
  readonly names: readonly (string | null)[]
  readonly at: (place: string | null) => number | null
}

/**
 * Why a payer's payment is not its part: everything that fits the amount to the cent, the nearest first, and what only may be so
 * where nothing does.
 *
 * @returns empty where nothing fits
 */
export function causesOf(due: VisitDue & { readonly payer: number }, paid: number, places: Places): readonly Cause[] {
  const off = due.payer - paid
  const near = (explained: number): number | null => {
    const distance = Math.abs(explained - off)
    return distance <= toleranceOf(due) + 1e-9 ? distance : null
  }
  const fitting = [
    ...unpaidLines(due, off, near),
    ...bySequestration(due, near),
    ...otherPlaces(due, paid, places, near),
  ].sort((a, b) => a.distance - b.distance)
  return fitting.length > 0 || off <= 0 ? fitting : byDeductible(due, off)
}

/**
 * The lines that a remittance says were not paid, or not in full, with its reasons: certain, where amounts only fit.
 *
 * @returns empty where no remittance tells lines apart
 */
export function causesOfLines({ lines }: VisitDue, { lines: came }: Pick<Received, 'lines'>): readonly Cause[] {
  return lines.flatMap((line): Cause[] => {
    const own = came.filter((one) => isLine(one, line))
    const paid = own.reduce((sum, one) => sum + one.paid, 0)
    const off = (line.payer ?? 0) - paid
    if (own.length === 0 || off <= 0.02) return []
    const reasons = readDenials(own.map((one) => one.reasons).join(', ')).filter(({ code }) => code?.party !== 'nobody')
    const why = reasons.length === 0 ? '' : `: ${reasons.map(reasonText).join('; ')}`
    const verb = paid > 0 ? 'was paid short' : 'was not paid'
    return [
      {
        kind: 'unpaid line',
        text: `${lineText(line)} ${verb} (${dollarsText(cents(off))})${why}.`,
        next:
          reasons.map(({ code }) => code?.next ?? 'Look the reason up on the remittance.').join(' ') ||
          'Find the line’s reason on the remittance.',
        distance: 0,
      },
    ]
  })
}

/** A remittance may leave modifiers out, but not the one that makes two lines of a code. */
const isLine = (came: LineReceived, { code, modifiers }: LinePart): boolean =>
  came.code === code && came.modifiers.includes('JW') === modifiers.includes('JW')

/** How far an amount is from what is missing; null where it does not explain it. */
type Near = (explained: number) => number | null

const lineText = ({ code, modifiers }: LinePart): string => [code, ...modifiers].join('-')

/** The shortfall is what one line, or all lines with waste, should have brought. */
function unpaidLines({ lines }: VisitDue, off: number, near: Near): readonly Cause[] {
  const amount = dollarsText(cents(off))
  const wasted = lines.filter(({ modifiers }) => modifiers.includes('JW'))
  const groups = [...lines.map((line) => [line]), ...(wasted.length > 1 ? [wasted] : [])]
  return groups.flatMap((group): Cause[] => {
    const worth = group.reduce((sum, { payer }) => sum + (payer ?? 0), 0)
    const distance = near(worth)
    if (worth <= 0.05 || distance === null) return []
    const waste = group.every(({ modifiers }) => modifiers.includes('JW'))
    const verb = group.length === 1 ? 'was' : 'were'
    return [
      {
        kind: 'unpaid line',
        text: `${group.map(lineText).join(' and ')} ${verb} not paid (${amount}).`,
        next: waste
          ? 'Check that the waste line is on the claim and documented, then ask the payer to process it.'
          : 'Find the line on the remittance and its reason.',
        distance,
      },
    ]
  })
}

function bySequestration({ kind, date, payer, allowed, patient }: VisitDue, near: Near): readonly Cause[] {
  const percent = sequestrationOn(date)
  if (percent === 0 || payer === null || patient === null) return []
  const owed = allowed - patient
  const twice = kind === 'medicare' || kind === 'supplement' ? near((payer * percent) / 100) : null
  const without = payer < owed - 0.005 ? near(payer - owed) : null
  const withheld = kind === 'advantage' && payer >= owed - 0.005 ? near((owed * percent) / 100) : null
  return [
    ...(twice === null
      ? []
      : [
          {
            kind: 'sequestered twice' as const,
            text: `Sequestration of ${percent}% (CO-253) was taken twice.`,
            next: 'Ask the contractor to correct the payment.',
            distance: twice,
          },
        ]),
    ...(without === null
      ? []
      : [
          {
            kind: 'not sequestered' as const,
            text: `Paid without the ${percent}% of sequestration (CO-253).`,
            next: 'Expect the payer to take it back.',
            distance: without,
          },
        ]),
    ...(withheld === null ? [] : [contractSequestration(percent, withheld)]),
  ]
}

/** A plan that withholds what the law withholds from Medicare's own payments: its contract decides whether it may. */
export const contractSequestration = (percent: number, distance: number): Cause => ({
  kind: 'contract sequestration',
  text: `The plan withheld ${percent}%, as Medicare’s sequestration does.`,
  next: 'Read the contract: only it may let an Advantage plan withhold it. Then set Sequestration in Payers.',
  distance,
})

/** Places differ by less than this from each other in what a service is paid. */
const [cheapest, dearest] = [0.6, 1.7] as const

function otherPlaces({ lines, payer }: VisitDue, paid: number, { names, at }: Places, near: Near): readonly Cause[] {
  const sum = (product: boolean): number =>
    lines.filter((line) => line.product === product).reduce((all, line) => all + (line.payer ?? 0), 0)
  const services = sum(false)
  const left = paid - sum(true)
  if (payer === null || services <= 0 || left < cheapest * services || left > dearest * services) return []
  const fitting = names.flatMap((name) => {
    const there = at(name)
    const distance = there === null ? null : near(payer - there)
    return distance === null
      ? []
      : [{ name: name === null ? 'the national fee schedule' : `locality ${name}`, distance }]
  })
  // Where many places come to the same the amount tells none of them.
  if (fitting.length === 0 || fitting.length > 3) return []
  return [
    {
      kind: 'other locality',
      text: `Paid at the amounts of ${fitting.map(({ name }) => name).join(' or ')}.`,
      next: 'Check the ZIP code of the place of service on the claim, and the locality in Setup.',
      distance: Math.min(...fitting.map(({ distance }) => distance)),
    },
  ]
}

/** Only possible, never certain: the remittance tells (PR-1). */
function byDeductible({ kind, date, lines }: VisitDue, off: number): readonly Cause[] {
  if (kind !== 'medicare' && kind !== 'supplement') return []
  const yearly = partBDeductible(date)
  const kept = Math.max(...lines.map(({ allowed, payer }) => (payer === null || allowed === 0 ? 0 : payer / allowed)))
  if (yearly === null || kept <= 0 || off / kept > yearly + 0.05) return []
  return [
    {
      kind: 'deductible',
      text: `${dollarsText(cents(off / kept))} of deductible would explain it; the year’s is ${dollarsText(yearly)}.`,
      next: 'Look for PR-1 on the remittance, then bill the patient or the second payer.',
      distance: 0,
    },
  ]
}
