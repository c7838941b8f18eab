import type { Reference } from '../../reference/reference'
import type { Charge } from '../services/charge'
import { editionOn, type Edition } from '../common/edition'
import { compare, type DecidingVisit, type Encounter } from '../visits/encounters'
import { compareMoments } from '../common/moment'
import { isOriginalMedicare } from '../../payers/payer'
import type { Finding } from '../../findings/define'
import type { VisitPayer } from '../payer/visit-payer'
import { includedService } from '../../findings/services/included-service'
import { markSeparate, type DayRules } from './separate'

/**
 * What only the patient's whole day shows: modifiers of a second site or visit, the concurrent code once over all
 * visits, pairs that need a modifier (readings 3 and 8).
 */

/** A coded visit whose patient has no other on its days, as far as they ask about it. */
export interface VisitAlone {
  readonly encounter: DecidingVisit
  readonly edition: Edition
  readonly payer: VisitPayer
  readonly charges: readonly Charge[]
}

/** A coded visit that shares a day, as far as the patient's day asks about it. */
export interface VisitOfPatient extends VisitAlone {
  readonly encounter: Encounter
  readonly begins: number
}

/** A visit's charges as the claim of its days carries them, and what the days showed. */
export interface OnItsDays {
  readonly charges: readonly Charge[]
  readonly findings: readonly Finding[]
}

/** The charges of one visit on one day. */
interface VisitOnDay {
  readonly visit: VisitOfPatient
  readonly charges: readonly Charge[]
}

/** What a day makes of its charges: another one in place of some, null for those that are not billed. */
type Changes = Map<Charge, Charge | null>

/** The charges of a visit whose patient has no other on its days. */
export function aloneOnItsDays(visit: VisitAlone, reference: Reference): OnItsDays {
  const changes: Changes = new Map()
  for (const [day, charges] of daysOf(visit.charges)) markSeparate([charges], rulesOn(day, visit, reference), changes)
  return withChanges(visit.charges, changes)
}

/**
 * The charges of visits that share days with others of their patients, as the claims of those days carry them.
 *
 * @param all - every visit that has another of its patient on one of its days
 * @returns one entry for each visit, in their order
 */
export function onSharedDays(all: readonly VisitOfPatient[], reference: Reference): OnItsDays[] {
  const changes: Changes = new Map()
  const shared = new Map<string, VisitOnDay[]>()
  for (const visit of all) {
    for (const [day, charges] of daysOf(visit.charges)) {
      const key = `${visit.encounter.patientText}/${day}`
      const visits = shared.get(key)
      if (visits === undefined) shared.set(key, [{ visit, charges }])
      else visits.push({ visit, charges })
    }
  }
  for (const visits of shared.values()) {
    const [first] = visits
    const day = first?.charges[0]?.day
    if (first !== undefined && day !== undefined) onSharedDay(visits, rulesOn(day, first.visit, reference), changes)
  }
  return all.map(({ charges }) => withChanges(charges, changes))
}

/** Every day has the edition of its own date. */
const rulesOn = (day: number, { encounter, edition, payer }: VisitAlone, reference: Reference): DayRules => ({
  policies: payer.policies,
  edition:
    day === encounter.day
      ? edition
      : editionOn(day, { setting: encounter.setting, medicare: isOriginalMedicare(payer.decided.payer) }, reference),
})

/** The charges of each day; nearly all visits have one. */
function daysOf(charges: readonly Charge[]): Iterable<readonly [number, readonly Charge[]]> {
  const first = charges[0]
  if (first === undefined) return []
  if (charges.every((one) => one.day === first.day)) return [[first.day, charges]]
  const days = new Map<number, Charge[]>()
  for (const one of charges) {
    const day = days.get(one.day)
    if (day === undefined) days.set(one.day, [one])
    else day.push(one)
  }
  return days
}

/** One day of a patient with several visits: what stands once a day stands at the first of them. */
function onSharedDay(list: readonly VisitOnDay[], rules: DayRules, changes: Changes): void {
  const visits = list.toSorted(
    (a, b) =>
      compareMoments(a.visit.begins, b.visit.begins) ||
      compare(a.visit.encounter.name ?? '', b.visit.encounter.name ?? ''),
  )
  const all = visits.flatMap((one) => one.charges)
  const concurrent = all.find((one) => one.slot === 'therapeutic.concurrent')
  // A flush of a port is billed only where the patient had nothing else that day, in whatever visit (rule `port.sole-service`).
  const flush = all.every((one) => one.slot === 'port.flush') ? all[0] : undefined
  const stays = (one: Charge): boolean =>
    one.slot === 'therapeutic.concurrent' ? one === concurrent : one.slot !== 'port.flush' || one === flush
  for (const one of all) if (!stays(one)) changes.set(one, null)
  markSeparate(
    visits.map(({ charges }) => charges.filter(stays)),
    rules,
    changes,
  )
}

function withChanges(charges: readonly Charge[], changes: Changes): OnItsDays {
  if (!charges.some((one) => changes.has(one))) return { charges, findings: none }
  const flushes = charges.filter((one) => one.slot === 'port.flush' && changes.get(one) === null)
  return {
    charges: charges.flatMap((one) => (changes.has(one) ? (changes.get(one) ?? []) : one)),
    findings: flushes.map((one) => includedService(one.rows, { service: one.drug })),
  }
}

const none: readonly never[] = []
