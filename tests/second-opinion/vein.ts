import { hydrationOf, type Amount } from './hydration'
import { infusionsOf, placed, type Infusion, type Placed } from './infusions'
import type { Readings, Setting } from './plain'
import { pushesOf, type Push } from './pushes'
import { byRank, candidateOf, type Candidate } from './rank'
import type { Given } from './runs'
import { familyCodes, mayStand } from './tables'

/** One code of a claim before equal ones are added up. */
export interface Charge {
  readonly code: string
  readonly units: number
  readonly day: number
  readonly start: number | null
  readonly initial: boolean
  readonly modifier: string | null
}

/** All that one access line may be coded for. */
export interface Services {
  readonly infusions: readonly Infusion[]
  readonly pushes: readonly Push[]
  readonly hydration: readonly Amount[]
  readonly policies: Readings
}

export interface Choice {
  readonly of: Given | Amount
  readonly candidate: Candidate
}

/** The first hour covers 90 minutes, each further one needs more than 30 (rule time.additional-hour). */
export const furtherHours = (minutes: number): number => (minutes <= 90 ? 0 : Math.floor((minutes - 31) / 60))

/** The services of one access line. `visit` is what was given anywhere in the visit. */
export function servicesOf(
  line: readonly Given[],
  visit: readonly Given[],
  setting: Setting,
  policies: Readings,
): Services {
  return {
    infusions: infusionsOf(line, policies),
    // Which push of a drug is reported is asked of the whole visit, whatever its site (reading 6 names no line).
    pushes: pushesOf(visit, setting).filter(({ given }) => line.includes(given)),
    hydration: hydrationOf(line, visit, policies),
    policies,
  }
}

/** What may be the initial service of a line, the highest rank first. */
export function choicesOf({ infusions, pushes, hydration }: Services): Choice[] {
  const choices: Choice[] = [
    ...infusions.filter((one) => !one.repeat).map(({ given }) => ({ of: given, candidate: candidateOf(given) })),
    ...pushes.filter((one) => one.place === 'first').map(({ given }) => ({ of: given, candidate: candidateOf(given) })),
    ...hydration.map((of) => ({ of, candidate: { ...of, kind: 'hydration', family: 'hydration' } as const })),
  ]
  return choices.sort((a, b) => byRank(a.candidate, b.candidate))
}

/** Whether every add-on code of a line, the concurrent one too, has a code that it may follow. */
export function allStand(charges: readonly Charge[]): boolean {
  const codes = new Set(charges.map((charge) => charge.code))
  return charges.every((charge) => mayStand(charge.code, codes))
}

/** The charges of a line with this initial service. */
export function chargesOf(services: Services, initial: Given | Amount | null): Charge[] {
  const { infusions, pushes, hydration, policies } = services
  const given = initial !== null && 'manner' in initial ? initial : null
  return [
    ...placed(infusions, given, policies).flatMap((one) => chargesOfInfusion(one)),
    ...pushes.map((push) => chargeOfPush(push, push.given === initial)),
    ...hydration.flatMap((amount) => chargesOfHydration(amount, amount === initial)),
  ].filter((charge) => charge.units > 0)
}

function chargesOfInfusion({ given, minutes, place }: Placed): Charge[] {
  const codes = familyCodes[given.family === 'chemotherapy' ? 'chemotherapy' : 'therapeutic']
  const modifier = given.discontinued ? '53' : null
  const one = { units: 1, day: given.day, start: given.start, initial: place === 'initial', modifier }
  const hours = { ...one, initial: false, code: codes.hour, units: furtherHours(minutes) }
  switch (place) {
    case 'initial':
      return [{ ...one, code: codes.first }, hours]
    case 'sequential':
      return [{ ...one, code: codes.next }, hours]
    case 'repeat':
      return [{ ...hours, units: hours.units + 1 }]
    case 'concurrent':
      return [{ ...one, modifier: null, code: '96368' }]
    case 'unlisted':
      return [{ ...one, code: '96549' }]
  }
}

function chargeOfPush({ given, place }: Push, initial: boolean): Charge {
  const codes = familyCodes[given.family === 'chemotherapy' ? 'chemotherapy' : 'therapeutic']
  const code = place === 'repeat' ? '96376' : initial ? codes.push : codes.nextPush
  return { code, units: 1, day: given.day, start: given.start, initial, modifier: null }
}

function chargesOfHydration({ minutes, day, start }: Amount, initial: boolean): Charge[] {
  const one = { day, start, modifier: null }
  const hours = { ...one, code: '96361', units: furtherHours(minutes), initial: false }
  return initial ? [{ ...one, code: '96360', units: 1, initial: true }, hours] : [{ ...hours, units: hours.units + 1 }]
}
