import { firstDay, isOpen, lastDay, minutesPerDay } from './calendar'
import type { DrugId } from './drugs'
import * as gaps from './gaps'
import * as stays from './hospital-stays'
import * as kinds from './hospital-visits'
import * as mistakes from './mistakes'
import { minutesOf, type Act, type Visit } from './model'
import { gapPlan, mistakePlan, planted, secondSitePlan, twicePlan, type Plan } from './plant'
import { chance, pick, randomFrom, weighted, whole, type Random } from './random'
import { payerMix } from './rates'

const seed = 20260930

type Planned = 'planned' | 'emergency'

/** Kinds of visits: how many, on planned weekdays or any day, and diagnoses. `events`: how many are event logs. */
const scenarios: readonly {
  readonly acts: (random: Random) => Act[]
  readonly count: number
  readonly events: number
  readonly when: Planned
  readonly diagnoses: readonly string[]
}[] = [
  { acts: kinds.concurrentAntibiotics, count: 24, events: 7, when: 'emergency', diagnoses: ['L03.116', 'L03.115'] },
  { acts: kinds.sequentialAntibiotics, count: 20, events: 5, when: 'emergency', diagnoses: ['J18.9'] },
  { acts: kinds.painAndNausea, count: 36, events: 8, when: 'emergency', diagnoses: ['R10.9', 'N20.0', 'R11.2'] },
  { acts: kinds.dehydration, count: 32, events: 6, when: 'emergency', diagnoses: ['E86.0', 'K52.9, E86.0'] },
  { acts: kinds.migraine, count: 11, events: 0, when: 'emergency', diagnoses: ['G43.909'] },
  { acts: kinds.chemotherapyDay, count: 20, events: 6, when: 'planned', diagnoses: ['Z51.11, C18.9', 'Z51.11, C20'] },
  { acts: kinds.twoSites, count: 8, events: 0, when: 'emergency', diagnoses: ['A41.9', 'L03.116'] },
  { acts: kinds.plannedInfusion, count: 32, events: 4, when: 'planned', diagnoses: ['D50.9'] },
  { acts: kinds.intoTheMuscle, count: 8, events: 0, when: 'emergency', diagnoses: ['M54.50', 'N39.0'] },
  { acts: stays.fluidsOverMidnight, count: 8, events: 0, when: 'emergency', diagnoses: ['N10', 'K57.32'] },
  { acts: stays.antibioticOverMidnight, count: 4, events: 0, when: 'emergency', diagnoses: ['L03.116'] },
  { acts: stays.quietNight, count: 6, events: 3, when: 'emergency', diagnoses: ['K57.32'] },
]

/** Where the drug tells more than the kind of visit. */
const diagnosisOf: Readonly<Partial<Record<DrugId, string>>> = {
  remicade: 'K50.90',
  venofer: 'D50.9',
  gamunex: 'D83.9',
}

const problems: readonly Plan[] = [
  gapPlan(14, gaps.missingStop),
  gapPlan(2, gaps.missingStart),
  ...(
    [
      [1, gaps.missingTimes],
      [1, gaps.durationOnly],
      [1, gaps.unreadableTime],
      [1, gaps.stopBeforeStart],
      [1, gaps.zeroMinutes],
      [1, gaps.tooLong],
      [1, gaps.durationConflict],
      [1, gaps.dateConflict],
      [1, gaps.unreadableDate],
      [1, gaps.unreadableDose],
      [1, gaps.unknownDrug],
    ] as const
  ).map(([count, gap]) => gapPlan(count, gap, (visit) => visit.form === 'times' && isShort(visit))),
  twicePlan(1),
  secondSitePlan(1, 'R wrist', ''),
  secondSitePlan(1, 'R wrist', 'first IV infiltrated, new stick'),
  mistakePlan(1, mistakes.twoInitial),
  mistakePlan(1, mistakes.repeatBilled, true),
  mistakePlan(1, mistakes.hydrationBeside, true),
  mistakePlan(1, mistakes.repeatAsNew),
  mistakePlan(1, mistakes.therapeuticCodes),
  mistakePlan(1, mistakes.concurrentForgotten),
  mistakePlan(1, mistakes.pushForgotten),
  mistakePlan(1, mistakes.hourForgotten),
  mistakePlan(1, mistakes.zeroWasteForgotten),
]

/** A visit of one date. */
const isShort = (visit: Visit): boolean => visit.acts.every((act) => (act.stop ?? act.start) < minutesPerDay)

/** Another hospital: its own chance, how many of each kind of visit, whether all is charted by events, what is planted. */
export interface HospitalYear {
  readonly from: number
  readonly share: number
  readonly allByEvents: boolean
  readonly problems: readonly Plan[]
}

/** A year of a hospital's outpatient infusions, in order of time. */
export function hospitalVisits(
  { from, share, allByEvents, problems: plans }: HospitalYear = { from: seed, share: 1, allByEvents: false, problems },
): Visit[] {
  const random = randomFrom(from)
  const visits: Visit[] = []
  let patient = 60100
  const add = (acts: readonly Act[], day: number, more: Partial<Visit>): void => {
    visits.push({
      encounter: '',
      patient,
      day,
      setting: 'hospital',
      place: pick(random, ['hospital', '22', 'POS 22']),
      payer: weighted(random, payerMix),
      diagnosis: '',
      staff: pick(random, ['RN1', 'RN2', 'RN3', 'RN4', 'RN5', 'RN6']),
      form: 'times',
      acts: acts.toSorted((a, b) => a.start - b.start),
      ofDay: 'only',
      mistake: null,
      // The last claims of the year are still open, and a few of the others.
      unpaid: day > 46250 || chance(random, 0.05),
      ...more,
    })
  }
  for (const { acts, count, events, when, diagnoses } of scenarios) {
    for (let i = 0; i < Math.ceil(count * share); i++) {
      const byEvents = allByEvents || i < events
      patient += whole(random, 1, 7)
      const list = charted(random, acts(random), byEvents)
      const diagnosis = list.map((act) => diagnosisOf[act.drug]).find((one) => one !== undefined)
      add(list, dayOf(random, when), {
        diagnosis: diagnosis ?? pick(random, diagnoses),
        form: byEvents ? 'events' : 'times',
      })
    }
  }
  // Twice a day: the second visit has an initial service of its own.
  for (let i = 0; i < 2; i++) {
    patient += whole(random, 1, 7)
    const day = dayOf(random, 'planned')
    const common = { diagnosis: 'M86.171', payer: 'Medicare' }
    const form = allByEvents ? 'events' : 'times'
    add(kinds.oneBag(8)(random), day, { ...common, form, ofDay: 'first' })
    add(kinds.oneBag(19)(random), day, { ...common, form, ofDay: 'second' })
  }
  visits.sort((a, b) => a.day - b.day || a.acts[0]!.start - b.acts[0]!.start || a.patient - b.patient)
  return planted(
    random,
    visits.map((visit, index) => ({ ...visit, encounter: `H${String(7001 + index)}` })),
    plans,
  )
}

function dayOf(random: Random, when: Planned): number {
  let day = whole(random, firstDay, lastDay - 1)
  while (when === 'planned' && !isOpen(day)) day = whole(random, firstDay, lastDay - 1)
  return day
}

/** How the nurses chart: some clocks carry their own date, some rows their minutes, some pushes run long. */
function charted(random: Random, acts: readonly Act[], events: boolean): Act[] {
  const oneDate = acts.every((act) => (act.stop ?? act.start) < minutesPerDay)
  const dated = oneDate && !events && chance(random, 0.06)
  const shown = !events && chance(random, 0.15)
  return acts.map((act) => {
    const long = !events && act.drug === 'benadryl' && act.way === 'push' && chance(random, 0.05)
    const minutesShown = shown && act.way === 'infusion' && !Number.isNaN(minutesOf(act))
    return { ...act, dated, minutesShown, ...(long ? { stop: act.start + 17 } : {}) }
  })
}
