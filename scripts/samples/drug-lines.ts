import { opened } from './doses'
import { factsOf, type DrugId } from './drugs'
import type { ClaimLine, Setting } from './model'
import type { Given } from './record'

/** Binary fractions of a unit must not round a whole one up. */
const unitsOf = (amount: number, unit: number): number => Math.ceil(Math.round((amount / unit) * 1e6) / 1e6)

/**
 * The drug lines of a visit: doses of a day summed, rounded up once; JW for what was discarded, JZ where nothing was.
 * In a hospital the packaged drugs carry neither. What the record does not account for carries neither.
 */
export function drugLines(given: readonly Given[], setting: Setting): ClaimLine[] {
  const byDrug = new Map<string, Given[]>()
  for (const one of given) {
    if (one.act.dose === null || one.act.gap?.loses === 'dose') continue
    const key = `${one.day}/${one.act.drug}`
    byDrug.set(key, [...(byDrug.get(key) ?? []), one])
  }
  return [...byDrug.values()].flatMap((list) => linesOfDrug(list[0]!.act.drug, list, setting))
}

function linesOfDrug(drug: DrugId, list: readonly Given[], setting: Setting): ClaimLine[] {
  const { hcpcs, unit, packaged, routeModifier } = factsOf(drug)
  if (hcpcs === null) return []
  const sum = (amount: (one: Given) => number): number => list.reduce((total, one) => total + amount(one), 0)
  const units = unitsOf(
    sum((one) => one.act.dose?.amount ?? 0),
    unit,
  )
  const base = routeModifier === undefined ? [] : [routeModifier]
  const line = { code: hcpcs, units, modifiers: base, day: list[0]!.day }
  const unaccounted = list.some((one) => one.act.gap?.loses === 'waste')
  if (unaccounted || (setting === 'hospital' && packaged === true)) return [line]
  const thrownAway = Math.floor(sum((one) => opened(one.act.dose?.vials ?? [])) / unit) - units
  return thrownAway > 0
    ? [line, { ...line, units: thrownAway, modifiers: [...base, 'JW'] }]
    : [{ ...line, modifiers: [...base, 'JZ'] }]
}
