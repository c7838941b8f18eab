import type { Administration, CodedVisit, Line, Readings, Visit } from './plain'
import { startOf } from './clock'
import { isProlonged, otherRoutes } from './routes'
import { carriersIn } from './runs'
import { codedLines } from './sites'
import { isAddOn, isPair, mayStand } from './tables'
import type { Charge } from './vein'

interface Own extends Charge {
  readonly visit: number
  /** It belongs to an access line with its initial service. */
  readonly vein: boolean
  /** The initial of a second site, or an add-on of one. */
  readonly secondSite: boolean
}

/** The administration lines of every visit of a log. */
export function opinion(visits: readonly Visit[], policies: Readings): CodedVisit[] {
  const patients = [...new Set(visits.map((visit) => visit.patient))]
  return patients.flatMap((patient) =>
    patientLines(
      visits.filter((visit) => visit.patient === patient),
      policies,
    ),
  )
}

const begins = ({ administrations }: Visit): number =>
  Math.min(...administrations.map((one) => startOf(one) ?? Infinity))

/** A patient's visits together, since modifiers and the concurrent code look at the whole day. */
function patientLines(visits: readonly Visit[], policies: Readings): CodedVisit[] {
  const order = [...visits].sort((a, b) => begins(a) - begins(b) || (a.name < b.name ? -1 : 1))
  const charges = onceConcurrent(order.flatMap((visit, index) => chargesOf(visit, index, policies)))
  const marked = charges.map((charge) => ({ ...charge, modifier: modifierOf(charge, charges, policies) }))
  return order.map((visit, index) => ({
    visit: visit.name,
    lines: addedUp(marked.filter((charge) => charge.visit === index)),
  }))
}

const veinMethods = new Set(['infusion', 'push', 'pump'])

function chargesOf({ administrations: charted, setting }: Visit, visit: number, policies: Readings): Own[] {
  const goesInVein = (one: Administration): boolean => veinMethods.has(one.method) && !isProlonged(one, policies)
  const carriers = carriersIn(charted.filter(goesInVein), policies)
  const administrations = markedByName(charted, carriers)
  const inVein = administrations.filter(goesInVein)
  const lines = codedLines(inVein, setting, policies)
  const charges = [
    ...lines.flatMap((line, index) => line.map((one) => ({ ...one, visit, vein: true, secondSite: index > 0 }))),
    ...otherRoutes(administrations, policies).map((one) => ({ ...one, visit, vein: false, secondSite: false })),
  ]
  const codes = new Set(charges.map((one) => one.code))
  return charges.filter((one) => one.code !== '96368' || mayStand(one.code, codes))
}

/**
 * "`Primary` names the drug" (reading 4): all of its rows, whichever bears the mark. A fluid in a drug's bag is that drug
 * and none of the fluid: only its own mark counts, and marks its bag alone.
 */
function markedByName(rows: readonly Administration[], carriers: ReadonlySet<Administration>): Administration[] {
  const marked = new Set(rows.filter((one) => one.primary && !carriers.has(one)).map((one) => one.drug))
  return rows.map((one) => (carriers.has(one) ? one : { ...one, primary: marked.has(one.drug) }))
}

/** The concurrent code stands once per patient and date (reading 10). */
function onceConcurrent(charges: readonly Own[]): Own[] {
  const early = (a: Own, b: Own): number => a.visit - b.visit || (a.start ?? Infinity) - (b.start ?? Infinity)
  const first = [...charges].sort(early)
  return charges.filter(
    (one) => one.code !== '96368' || one === first.find((other) => other.code === '96368' && other.day === one.day),
  )
}

const xModifiers = { site: 'XS', visit: 'XE', pair: 'XU' } as const

/** The modifier of a second site, a second visit, or a pair (reading 8). */
function modifierOf(one: Own, all: readonly Own[], policies: Readings): string | null {
  const why = reasonOf(one, all, policies)
  if (why === null) return one.modifier
  const separate = policies['second-initial'] === 'X' ? xModifiers[why] : '59'
  return [one.modifier, separate].filter((modifier) => modifier !== null).join(' ')
}

type Why = keyof typeof xModifiers

function reasonOf(one: Own, all: readonly Own[], policies: Readings): Why | null {
  const sameDay = all.filter((other) => other.day === one.day)
  const separate = separateReason(one, sameDay, policies)
  if (separate !== null) return separate
  // Since July 2019 a pair is open where either of its codes says that it is separate.
  const eitherCode = one.day >= firstOfJuly2019
  const beside = sameDay
    .filter((other) => isPair(other.code, one.code))
    .filter((other) => !eitherCode || reasonOf(other, all, policies) === null)
  if (beside.length === 0) return null
  return beside.some((other) => other.visit === one.visit) ? 'pair' : 'visit'
}

const firstOfJuly2019 = 43_647

/** Why the initial of a second site or visit stands apart; under second-initial-hours=all its add-ons too. */
function separateReason(one: Own, sameDay: readonly Own[], policies: Readings): Why | null {
  const added = policies['second-initial-hours'] === 'all' && isAddOn(one.code)
  if (!one.initial && !(added && one.vein)) return null
  const earlier = sameDay.filter((other) => other.visit < one.visit && other.initial)
  const beside = one.secondSite ? sameDay.filter((other) => other.visit === one.visit) : []
  if (!needsIt(one, [...earlier, ...beside])) return null
  if (one.secondSite) return 'site'
  return earlier.length > 0 ? 'visit' : null
}

/** Before July 2019 the modifier stood on the column 2 code: not on the later initial where that is column 1. */
function needsIt(one: Own, others: readonly Own[]): boolean {
  const initials = others.filter((other) => other !== one && other.initial)
  if (!one.initial || one.day >= firstOfJuly2019 || initials.length === 0) return true
  return initials.some((other) => !isPair(one.code, other.code))
}

/** Equal code and modifiers on one date are one line. */
function addedUp(charges: readonly Own[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { code, modifier, units, day } of charges) {
    const key = `${code} ${modifier ?? ''} ${day}`
    const modifiers = modifier === null ? [] : modifier.split(' ')
    lines.set(key, { code, modifiers, day, units: units + (lines.get(key)?.units ?? 0) })
  }
  return [...lines.values()]
}
