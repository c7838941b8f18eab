import { leastWaste } from '../../engine/drug-lines/vials'
import type { Scaled } from '../../engine/log/cells/amounts'
import type { LoggedDose } from '../needs/doses'
import { keptOpen, withNew, without } from '../plan/open-containers'
import type { Remainder } from '../plan/problem'
import type { OpenedContainers } from './opened'

/** What is left in open multiple-dose containers, by code. */
export type OpenByCode = ReadonlyMap<string, readonly Remainder[]>

/**
 * What was opened where the office keeps what is left of multiple-dose containers: a dose whose row names no vials is given from
 * what is open, and only what that lacks is opened for it.
 *
 * @param opened - what was opened for a dose where nothing is kept
 * @param sizes - of the multiple-dose containers that the office has bought, by code
 * @param today - what is open at the end of it is told
 */
export function openedWithKept(
  doses: readonly LoggedDose[],
  opened: (dose: LoggedDose) => OpenedContainers[],
  sizes: ReadonlyMap<string, ReadonlySet<Scaled>>,
  today: number,
): { readonly openings: OpenedContainers[]; readonly open: OpenByCode } {
  const open = new Map<string, readonly Remainder[]>()
  const openings = doses.flatMap((dose): OpenedContainers[] => {
    const list = opened(dose)
    const own = sizes.get(dose.given.code.code)
    if (own === undefined || dose.day > today || list.some(({ size }) => !own.has(size))) return list
    const { code } = dose.given.code
    const before = (open.get(code) ?? []).filter(({ until }) => until >= dose.day)
    const missing = dose.given.dose - before.reduce((sum, { amount }) => sum + amount, 0)
    const now = list.every(({ assumed }) => assumed) ? neededOf(dose, missing, own, list) : list
    const holds = now.reduce((sum, { size, count }) => sum + size * count, 0)
    open.set(code, without(withNew(before, { until: dose.day + keptOpen - 1, amount: holds }), dose.given.dose))
    return now
  })
  return { openings, open }
}

function neededOf(
  dose: LoggedDose,
  missing: Scaled,
  sizes: ReadonlySet<Scaled>,
  [first]: readonly OpenedContainers[],
): OpenedContainers[] {
  if (missing <= 0 || first === undefined) return []
  const vials = leastWaste(missing, [...sizes])?.vials ?? []
  return vials.map(({ count, size }) => ({ ...first, dose, size, count }))
}
