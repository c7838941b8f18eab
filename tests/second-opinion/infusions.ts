import { lengthOf, sharedSeconds, wholeMinutes } from './clock'
import type { Readings } from './plain'
import { byRank, byStart, candidateOf } from './rank'
import { longestPush, type Given } from './runs'

/** An infusion of more than 15 minutes and how it stands to the others of its line. */
export interface Infusion {
  readonly given: Given
  readonly repeat: boolean
  /** The minutes that are coded. */
  readonly minutes: number
}

/** Which of one drug's runs is the first: the earliest, of those that start together the longest (reading 2). */
const firstOfDrug = (a: Given, b: Given): number => byStart(a, b) || b.minutes - a.minutes

/** The infusions of a line: each drug's first run, and its repeats (reading 5). */
export function infusionsOf(line: readonly Given[], policies: Readings): Infusion[] {
  const runs = line.filter((one) => one.manner === 'infusion' && one.family !== 'hydration').sort(firstOfDrug)
  const drugs = [...new Set(runs.map((one) => one.drug))]
  return drugs.flatMap((drug) => {
    const same = runs.filter((one) => one.drug === drug)
    const kept = policies['repeat-infusion'] === 'sum' ? summed(same) : same
    return kept.map((given, index) => ({ given, repeat: index > 0, minutes: given.minutes }))
  })
}

/** All runs of one drug as one. */
function summed(runs: readonly Given[]): Given[] {
  const [first, ...others] = runs
  if (first === undefined) return []
  const spans = runs.flatMap((one) => one.spans)
  const charted = runs.filter((one) => one.spans.length === 0).reduce((sum, one) => sum + one.minutes, 0)
  const minutes = wholeMinutes(lengthOf(spans)) + charted
  const marked = runs.some((one) => one.marked)
  return [
    others.length === 0
      ? first
      : {
          ...first,
          spans,
          minutes,
          marked,
          discontinued: runs.every((one) => one.discontinued),
        },
  ]
}

export interface Placed extends Infusion {
  readonly place: 'initial' | 'sequential' | 'repeat' | 'concurrent' | 'unlisted'
}

/** Which infusions keep their clock and which ran beside another (readings 1 to 3). */
export function placed(infusions: readonly Infusion[], initial: Given | null, policies: Readings): Placed[] {
  const ranked = (a: Given, b: Given): number => byRank(candidateOf(a), candidateOf(b))
  const order = [...infusions].sort(
    (a, b) => Number(b.given === initial) - Number(a.given === initial) || ranked(a.given, b.given),
  )
  const keepers: Given[] = []
  return order.map((infusion) => {
    const { given, repeat } = infusion
    const own = policies.overlap === 'deduct' ? leftBeside(given, keepers) : given.minutes
    const beside = keepers.filter((keeper) => keeper.drug !== given.drug)
    const together = beside.filter((keeper) => concurrent(given, keeper, policies))
    if (given === initial) {
      keepers.push(given)
      return { ...infusion, place: 'initial' }
    }
    if (repeat || given.discontinued) {
      keepers.push(given)
      return { ...infusion, minutes: own, place: repeat ? 'repeat' : 'sequential' }
    }
    if (policies.overlap === 'deduct' ? own <= longestPush : together.length > 0) {
      const chemotherapy = given.family === 'chemotherapy'
      return { ...infusion, place: chemotherapy ? 'unlisted' : 'concurrent' }
    }
    keepers.push(given)
    return { ...infusion, minutes: own, place: 'sequential' }
  })
}

/** The minutes of an infusion beside no keeper. */
function leftBeside(given: Given, keepers: readonly Given[]): number {
  const others = keepers.filter((one) => one.drug !== given.drug)
  const shared = sharedSeconds(
    given.spans,
    others.flatMap((one) => one.spans),
  )
  return given.minutes - wholeMinutes(shared)
}

/** Whether an infusion that ranks below a keeper ran beside it (reading 1). */
function concurrent(given: Given, keeper: Given, policies: Readings): boolean {
  const shared = wholeMinutes(sharedSeconds(given.spans, keeper.spans))
  if (policies.overlap === 'any') return shared >= 1
  if (policies.overlap === '16-minutes') return shared >= 16
  const order = byStart(given, keeper)
  const later = order >= 0 ? given : keeper
  return shared * 2 > later.minutes && shared * 2 > given.minutes
}
