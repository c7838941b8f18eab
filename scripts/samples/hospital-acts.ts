import { flatDose } from './doses'
import { factsOf, type DrugId } from './drugs'
import { act, type Act } from './model'
import { pick, whole, type Random } from './random'

/** The building blocks of hospital visits; minutes count from midnight of the first day. */

export const nameOf = (random: Random, drug: DrugId): string => pick(random, factsOf(drug).names)

type More = Partial<Pick<Act, 'site' | 'siteReason' | 'line' | 'primary' | 'note'>>

export const infused = (
  random: Random,
  drug: DrugId,
  amount: number,
  start: number,
  minutes: number,
  more: More = {},
): Act =>
  act({
    drug,
    name: nameOf(random, drug),
    way: 'infusion',
    route: pick(random, ['IVPB', 'IVPB', 'IV infusion']),
    start,
    stop: start + minutes,
    dose: flatDose(random, drug, amount),
    ...more,
  })

export const pushed = (random: Random, drug: DrugId, amount: number, start: number, more: More = {}): Act =>
  act({
    drug,
    name: nameOf(random, drug),
    way: 'push',
    route: pick(random, ['IV push', 'IVP']),
    start,
    dose: flatDose(random, drug, amount),
    ...more,
  })

export const hydrated = (random: Random, drug: DrugId, start: number, minutes: number, more: More = {}): Act =>
  act({
    drug,
    name: nameOf(random, drug),
    way: 'hydration',
    route: pick(random, ['hydration', 'IV fluids', 'IV hydration']),
    start,
    stop: start + minutes,
    dose: flatDose(random, drug, drug === 'saline500' ? 500 : 1000),
    ...more,
  })

export const injected = (random: Random, drug: DrugId, amount: number, start: number): Act =>
  act({ drug, name: nameOf(random, drug), way: 'injection', route: 'IM', start, dose: flatDose(random, drug, amount) })

/** Several pushes of one drug; `gaps` are the minutes from each to the next. */
export function pushesOf(
  random: Random,
  drug: DrugId,
  amount: number,
  start: number,
  gaps: readonly number[],
  more: More = {},
): Act[] {
  const name = nameOf(random, drug)
  const route = pick(random, ['IV push', 'IVP'])
  const starts = [start]
  for (const gap of gaps) starts.push(starts.at(-1)! + gap)
  return starts.map((at) => ({ ...pushed(random, drug, amount, at, more), name, route }))
}

export const anySite = (random: Random): string => pick(random, ['L forearm', 'R forearm', 'L AC', 'R AC', 'L hand'])

/** Minutes within the hours given. */
export const between = (random: Random, from: number, to: number): number => whole(random, from * 60, to * 60)
