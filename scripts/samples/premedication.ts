import { flatDose } from './doses'
import type { DrugId } from './drugs'
import { act, type Act } from './model'
import type { Patient } from './office-patients'
import { chance, pick, whole, type Random } from './random'

/** What happens at a visit beside its therapy. The last ones are what a log reader has to notice. */
export type Turn =
  | 'none'
  | 'injection-beside'
  | 'hydration-before'
  | 'hydration-after'
  | 'pause'
  | 'exactly-90'
  | 'hydration-too-short'
  | 'hydration-beside'
  | 'hydration-partly-beside'
  | 'same-push-again'
  | 'long-push'
  | 'stopped-for-reaction'

/** How this row names a drug. */
export type Name = (random: Random, drug: DrugId) => string

const pushRoute = (random: Random): string => pick(random, ['IV push', 'IV push', 'IVP'])

/** By mouth first, then the pushes, some minutes apart. */
export function premedication(random: Random, patient: Patient, turn: Turn, nameOf: Name): Act[] {
  const wanted = turn === 'same-push-again' || turn === 'long-push' ? 'steroid' : patient.premedication
  if (wanted === 'none') return []
  const acts: Act[] = []
  let at = whole(random, 3, 8)
  const swallow = (drug: DrugId, amount: number): void => {
    acts.push(
      act({
        drug,
        name: nameOf(random, drug),
        way: 'mouth',
        route: 'PO',
        start: at,
        dose: flatDose(random, drug, amount),
      }),
    )
    at += whole(random, 1, 4)
  }
  const push = (drug: DrugId, amount: number, length: number | null): void => {
    const stop = length === null ? null : at + length
    const dose = flatDose(random, drug, amount)
    const route = pushRoute(random)
    acts.push(act({ drug, name: nameOf(random, drug), way: 'push', route, start: at, stop, dose, site: patient.site }))
    at += (length ?? 1) + whole(random, 2, 5)
  }
  const moment = (): number | null => (chance(random, 0.4) ? whole(random, 1, 4) : null)
  swallow('tylenol', pick(random, [650, 650, 1000]))
  if (wanted === 'mouth') {
    if (chance(random, 0.5)) swallow('zyrtec', 10)
    return acts
  }
  push('benadryl', pick(random, [50, 25, 25]), moment())
  if (wanted === 'antihistamine') return acts
  if (turn === 'same-push-again') push('solumedrol', 40, moment())
  else if (turn === 'long-push') push('solumedrol', 125, whole(random, 17, 24))
  else if (patient.drug === 'rituxan' && chance(random, 0.4)) {
    const dose = flatDose(random, 'solumedrol', 125)
    const stop = at + whole(random, 18, 31)
    acts.push(
      act({
        drug: 'solumedrol',
        name: nameOf(random, 'solumedrol'),
        way: 'infusion',
        route: 'IVPB',
        start: at,
        stop,
        dose,
        site: patient.site,
      }),
    )
    at = stop
  } else if (chance(random, 0.5)) push('solumedrol', pick(random, [40, 125]), moment())
  else push('solucortef', 100, moment())
  if (wanted === 'full') push('pepcid', 20, moment())
  return acts
}
