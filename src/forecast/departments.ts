import type { Coding } from '../engine/coding'
import { locationOf } from '../engine/visits/locations/at-locations'

/** What of a hospital's department decides its price: PO or PN on its lines, and whether the hospital is exempt under PO. */
export interface Department {
  readonly modifiers: readonly string[]
  readonly ruralSoleCommunity: boolean | null
}

/** The departments in which each payer's visits of a log took place; on the campus where their lines say nothing else. */
export function departmentsOf({ log, encounters }: Coding): ReadonlyMap<string, readonly Department[]> {
  const known = new Map<string, Map<string, Department>>()
  for (const { encounter, charges } of encounters) {
    const payer = encounter.payer ?? 'Medicare'
    const modifier = ['PO', 'PN'].find((one) => charges.some(({ modifiers }) => modifiers.includes(one)))
    const department: Department = {
      modifiers: modifier === undefined ? [] : [modifier],
      ruralSoleCommunity: modifier === undefined ? null : (locationOf(log, encounter)?.ruralSoleCommunity ?? null),
    }
    const own = known.get(payer) ?? new Map<string, Department>()
    known.set(payer, own.set(JSON.stringify(department), department))
  }
  return new Map([...known].map(([payer, departments]) => [payer, [...departments.values()]]))
}

export const onCampus: Department = { modifiers: [], ruralSoleCommunity: null }
