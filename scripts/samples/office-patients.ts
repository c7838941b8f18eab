import { firstDay, lastDay, weekday } from './calendar'
import type { DrugId } from './drugs'
import { tenths } from './doses'
import { chance, pick, weighted, whole, type Random } from './random'
import { payerMix, type Payer } from './rates'
import { therapies, type Premedication, type Therapy } from './therapies'

/** A patient is a number; nothing else about a person is made up. */
export interface Patient {
  readonly number: number
  readonly therapy: Therapy
  readonly drug: DrugId
  readonly name: string
  readonly perKilogram: number
  readonly kilograms: number
  readonly inPounds: boolean
  /** The order rounds to whole vials. */
  readonly rounded: boolean
  readonly premedication: Premedication
  readonly payer: Payer
  readonly diagnosis: string
  readonly site: string
}

export interface DueVisit {
  readonly patient: Patient
  readonly day: number
  /** First dose of a therapy that starts within the year. */
  readonly first: boolean
}

/** The office's patients with the days on which they are due, in the order of those days. */
export function dueVisits(random: Random, nameOf: (random: Random, drug: DrugId) => string): DueVisit[] {
  const due: DueVisit[] = []
  let number = 1000
  for (const therapy of therapies) {
    for (let i = 0; i < therapy.patients; i++) {
      number += whole(random, 1, 9)
      const patient = patientOf(random, therapy, i, number, nameOf)
      due.push(...daysOf(random, therapy).map(({ day, first }) => ({ patient, day, first })))
    }
  }
  return due.sort((a, b) => a.day - b.day || a.patient.number - b.patient.number)
}

function patientOf(
  random: Random,
  therapy: Therapy,
  index: number,
  number: number,
  nameOf: (random: Random, drug: DrugId) => string,
): Patient {
  const drug = therapy.drugs[index % therapy.drugs.length]!
  return {
    number,
    therapy,
    drug,
    name: nameOf(random, drug),
    perKilogram: therapy.perKilogram.length === 0 ? 0 : pick(random, therapy.perKilogram),
    kilograms: tenths(whole(random, 480, 1140) / 10),
    inPounds: chance(random, 0.12),
    rounded: chance(random, 0.4),
    premedication: pick(random, therapy.premedication),
    payer: weighted(random, payerMix),
    diagnosis: pick(random, therapy.diagnoses),
    site: pick(random, ['L forearm', 'R forearm', 'L AC', 'R AC', 'L hand', 'R hand', 'port']),
  }
}

/** Due days within the year: on maintenance since before it, or started in the course of it. */
function daysOf(random: Random, therapy: Therapy): { day: number; first: boolean }[] {
  const days: { day: number; first: boolean }[] = []
  const { loading, every } = therapy
  const starting = every === null || chance(random, 0.3)
  const until = chance(random, 0.85) ? lastDay : whole(random, firstDay + 150, lastDay)
  let next: number
  if (starting) {
    let start = whole(random, firstDay + 2, lastDay - 20)
    // Pulses on three days in a row begin on a Monday or Tuesday.
    if (loading.includes(1)) start += 9 - weekday(start) + whole(random, 0, 1)
    days.push(...loading.map((offset, i) => ({ day: start + offset, first: i === 0 })))
    if (every === null) return days.filter(({ day }) => day <= lastDay)
    next = start + loading.at(-1)! + every
  } else next = firstDay + whole(random, 0, every - 1)
  // A course of two doses (rituximab) is repeated as a course.
  const course = loading.length === 2 && loading[1] === 14 ? loading : [0]
  for (; next <= until; next += every) days.push(...course.map((offset) => ({ day: next + offset, first: false })))
  return days.filter(({ day }) => day <= until)
}
