import { factsOf, type DrugId } from './drugs'
import * as gaps from './gaps'
import * as mistakes from './mistakes'
import { shifted, type Visit } from './model'
import { dueVisits, type DueVisit } from './office-patients'
import { chairBook } from './office-schedule'
import { officeActs } from './office-visits'
import { billedAsComplete, gapPlan, mistakePlan, planted, secondSitePlan, twicePlan, type Plan } from './plant'
import type { Turn } from './premedication'
import { chance, pick, randomFrom, shuffled, type Random } from './random'

const seed = 20251001

const nameOf = (random: Random, drug: DrugId): string => pick(random, factsOf(drug).names)

const infliximab: readonly DrugId[] = ['remicade', 'inflectra', 'renflexis', 'avsola']
const isInfliximab = ({ patient }: DueVisit): boolean => infliximab.includes(patient.drug)
const isLongInfusion = (due: DueVisit): boolean =>
  isInfliximab(due) || due.patient.drug === 'rituxan' || due.patient.drug === 'krystexxa'
const isInfusion = ({ patient }: DueVisit): boolean =>
  patient.therapy.way === 'infusion' && patient.drug !== 'saline1000'

/** How many visits take which turn, and which may. */
const turns: readonly (readonly [turn: Turn, count: number, may: (due: DueVisit) => boolean])[] = [
  ['injection-beside', 14, isInfusion],
  ['hydration-before', 26, isInfusion],
  ['hydration-after', 30, isInfusion],
  ['pause', 9, isLongInfusion],
  ['exactly-90', 16, isInfliximab],
  ['hydration-too-short', 6, isInfusion],
  ['hydration-beside', 12, isLongInfusion],
  ['hydration-partly-beside', 4, isLongInfusion],
  ['same-push-again', 6, isLongInfusion],
  ['long-push', 4, isLongInfusion],
  ['stopped-for-reaction', 2, isInfliximab],
]

const problems: readonly Plan[] = [
  gapPlan(32, gaps.missingStop),
  billedAsComplete(10, gaps.missingStop),
  gapPlan(4, gaps.missingStart),
  gapPlan(4, gaps.missingTimes),
  gapPlan(6, gaps.unreadableTime),
  gapPlan(4, gaps.stopBeforeStart),
  gapPlan(4, gaps.zeroMinutes),
  gapPlan(2, gaps.tooLong, (_, act) => act.primary),
  gapPlan(3, gaps.dateConflict),
  gapPlan(3, gaps.unreadableDate),
  gapPlan(5, gaps.unreadableDose),
  gapPlan(5, gaps.unknownDrug),
  gapPlan(8, gaps.wasteMissing),
  twicePlan(4),
  secondSitePlan(2, 'L wrist', ''),
  mistakePlan(5, mistakes.hourAtNinety),
  mistakePlan(4, mistakes.hydrationBeside, true),
  mistakePlan(3, mistakes.injectionNotSeparate),
  mistakePlan(3, mistakes.milligramsAsUnits),
  mistakePlan(4, mistakes.vialTooMany),
  mistakePlan(2, mistakes.vialsAsUnits),
  mistakePlan(3, mistakes.referenceCode),
  mistakePlan(5, mistakes.wasteForgotten),
  mistakePlan(4, mistakes.roundedDown),
  mistakePlan(5, mistakes.twoInitial),
  mistakePlan(5, mistakes.therapeuticCodes),
  mistakePlan(9, mistakes.pushForgotten),
  mistakePlan(3, mistakes.hydrationForgotten),
  mistakePlan(4, mistakes.hourForgotten),
  mistakePlan(4, mistakes.nurseVisit),
  mistakePlan(6, mistakes.zeroWasteForgotten),
]

/**
 * A year of a rheumatology office with three infusion chairs, in order of time.
 *
 * @param from - another seed gives another year of the same office
 */
export function officeVisits(from = seed): Visit[] {
  const random = randomFrom(from)
  const due = dueVisits(random, nameOf)
  const turnOf = turnsOf(random, due)
  const chair = chairBook()
  const booked: { readonly arrival: number; readonly visit: Visit }[] = []
  due.forEach((one, index) => {
    const { patient } = one
    const acts = officeActs(random, patient, one.first, turnOf.get(index) ?? 'none', nameOf)
    const place = chair(random, patient.number, one.day, acts)
    if (place === null) return
    const dated = chance(random, 0.015)
    const visit: Visit = {
      encounter: '',
      patient: patient.number,
      day: place.day,
      setting: 'office',
      place: '',
      payer: patient.payer,
      diagnosis: patient.diagnosis,
      staff: pick(random, ['RN1', 'RN2', 'RN3', 'RN1', 'RN2', 'RN4']),
      form: 'times',
      acts: acts.map((act) => ({ ...shifted(act, place.arrival), dated })),
      ofDay: 'only',
      mistake: null,
      // The last claims of the year are still open, and a few of the others.
      unpaid: place.day > 46260 || chance(random, 0.04),
    }
    booked.push({ arrival: place.arrival, visit })
  })
  booked.sort((a, b) => a.visit.day - b.visit.day || a.arrival - b.arrival || a.visit.patient - b.visit.patient)
  const visits = booked.map(({ visit }, index): Visit => ({
    ...visit,
    encounter: String(40001 + index),
  }))
  return planted(random, visits, problems)
}

/** Which visit takes which turn; each at most one. */
function turnsOf(random: Random, due: readonly DueVisit[]): Map<number, Turn> {
  const chosen = new Map<number, Turn>()
  for (const [turn, count, may] of turns) {
    const free = shuffled(random, [...due.keys()]).filter((index) => !chosen.has(index) && may(due[index]!))
    for (const index of free.slice(0, count)) chosen.set(index, turn)
  }
  return chosen
}
