import { flatDose, tenths, weightDose } from './doses'
import type { DrugId } from './drugs'
import type { Patient } from './office-patients'
import { act, type Act } from './model'
import { premedication, type Name, type Turn } from './premedication'
import { chance, pick, weighted, whole, type Random } from './random'

const infusionRoute = (random: Random): string =>
  weighted(random, [
    ['IV infusion', 70],
    ['Infusion', 15],
    ['drip', 8],
    ['IV drip', 7],
  ])

/** The acts of a visit, in minutes from the patient's arrival. */
export function officeActs(random: Random, patient: Patient, first: boolean, turn: Turn, nameOf: Name): Act[] {
  const { therapy } = patient
  if (therapy.way === 'injection') return [injection(random, patient.drug, patient.name, whole(random, 4, 15))]
  const acts = premedication(random, patient, turn, nameOf)
  const ready = acts.reduce((latest, one) => Math.max(latest, one.stop ?? one.start), 3)
  let at = ready + whole(random, 8, 24)
  if (turn === 'hydration-before') {
    const fluid = hydration(random, nameOf, at, whole(random, 35, 78), patient.site)
    acts.push(fluid)
    at = fluid.stop! + whole(random, 2, 6)
  }
  // The label's shortest time for zoledronic acid is 15 minutes, and many offices keep to it.
  const quick = patient.drug === 'reclast' && chance(random, 0.35)
  const [shortest, longest] = quick ? [15, 15] : first ? therapy.firstMinutes : therapy.minutes
  const length =
    turn === 'exactly-90'
      ? 90
      : turn === 'stopped-for-reaction'
        ? whole(random, 9, 14)
        : whole(random, shortest, longest)
  const main = mainAct(random, patient, at, length, turn)
  acts.push(main)
  const stop = main.stop!
  if (turn === 'hydration-after')
    acts.push(hydration(random, nameOf, stop + whole(random, 2, 6), whole(random, 35, 78), patient.site))
  if (turn === 'hydration-too-short')
    acts.push(hydration(random, nameOf, stop + whole(random, 2, 5), whole(random, 18, 30), patient.site))
  if (turn === 'hydration-beside')
    acts.push(hydration(random, nameOf, at + whole(random, 3, 9), whole(random, 45, 70), patient.site))
  if (turn === 'hydration-partly-beside')
    acts.push(hydration(random, nameOf, stop - whole(random, 20, 35), whole(random, 75, 95), patient.site))
  if (turn === 'injection-beside') {
    acts.push(injection(random, 'prolia', nameOf(random, 'prolia'), stop + whole(random, 3, 8)))
  }
  if (turn === 'same-push-again') {
    const again = acts.find((one) => one.way === 'push' && one.drug === 'solumedrol')
    if (again === undefined) throw new Error('Nothing was pushed.')
    acts.push({ ...again, start: at + whole(random, 40, 60), stop: null, note: 'hives on chest, given again' })
  }
  return acts.sort((a, b) => a.start - b.start)
}

function mainAct(random: Random, patient: Patient, start: number, length: number, turn: Turn): Act {
  const pauses: [number, number][] = []
  if (turn === 'pause') {
    const from = start + whole(random, 25, 45)
    pauses.push([from, from + whole(random, 18, 34)])
  }
  const stood = pauses.reduce((sum, [from, to]) => sum + to - from, 0)
  const fluid = patient.drug === 'saline1000'
  const dose = doseOf(random, patient)
  const reaction = turn === 'stopped-for-reaction'
  return act({
    drug: patient.drug,
    name: patient.name,
    way: fluid ? 'hydration' : 'infusion',
    route: fluid ? pick(random, ['hydration', 'IV hydration']) : infusionRoute(random),
    start,
    stop: start + length + stood,
    pauses,
    dose: reaction
      ? { ...dose, amount: 40, text: '40 mg', discarded: tenths(dose.amount + dose.discarded - 40) }
      : dose,
    site: patient.site,
    primary: true,
    note: reaction
      ? 'chest tightness, infusion discontinued, rest wasted'
      : weighted(random, [
          ['', 70],
          ['tolerated well', 14],
          ['no reaction', 8],
          ['titrated per order', 8],
        ]),
  })
}

function doseOf(random: Random, patient: Patient) {
  const { drug, therapy } = patient
  const kilograms = Math.round(patient.kilograms * 10 + whole(random, -12, 12)) / 10
  const who = { kilograms, inPounds: patient.inPounds }
  if (patient.perKilogram > 0) return weightDose(random, drug, patient.perKilogram, who, patient.rounded)
  const abatacept = patient.kilograms < 60 ? 500 : patient.kilograms > 100 ? 1000 : 750
  const weight = drug === 'orencia' ? `${patient.kilograms} kg` : ''
  return flatDose(random, drug, therapy.flat ?? abatacept, weight)
}

const hydration = (random: Random, nameOf: Name, start: number, length: number, site: string): Act => {
  const drug = chance(random, 0.75) ? 'saline500' : 'saline1000'
  return act({
    drug,
    name: nameOf(random, drug),
    way: 'hydration',
    route: pick(random, ['hydration', 'IV hydration', 'IV fluids']),
    start,
    stop: start + length,
    dose: flatDose(random, drug, drug === 'saline500' ? 500 : 1000),
    site,
  })
}

const injection = (random: Random, drug: DrugId, name: string, start: number): Act =>
  act({
    drug,
    name,
    way: 'injection',
    route: pick(random, ['SC', 'SubQ', 'SC']),
    start,
    dose: flatDose(random, drug, drug === 'cimzia' ? 400 : 60),
  })
