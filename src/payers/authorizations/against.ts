import { plainName, sameName } from '../table/same-name'
import type { Authorization, BilledDose } from './authorization'

/** A dose that its patient's authorizations do not cover. */
export interface NotCovered {
  readonly dose: BilledDose
  readonly why:
    | { readonly kind: 'other dates'; readonly numbers: readonly string[] }
    | { readonly kind: 'exceeded'; readonly number: string; readonly left: number; readonly of: 'units' | 'visits' }
}

/** The authorizations of a patient and drug. */
export type AuthorizationsFor = (dose: BilledDose) => readonly Authorization[]

/** Finds authorizations by patient: a log of a year asks thousands of times. */
export function authorizationsFor(authorizations: readonly Authorization[]): AuthorizationsFor {
  const byPatient = new Map<string, Authorization[]>()
  for (const one of authorizations) {
    const list = byPatient.get(plainName(one.patient))
    if (list === undefined) byPatient.set(plainName(one.patient), [one])
    else list.push(one)
  }
  return (dose) =>
    (byPatient.get(plainName(dose.patient)) ?? []).filter(
      ({ drug, code }) => code === dose.code || (drug !== null && sameName(drug, dose.drug)),
    )
}

export const holdsOn = ({ from, until }: Authorization, date: string): boolean =>
  (from ?? '') <= date && date <= (until ?? '9999')

/**
 * Holds doses against authorizations in the order of their dates: what is on none of its authorizations' dates, and what is
 * more than is left. A dose without any authorization is nobody's here: whether it needs one is its payer's to say.
 */
export function againstAuthorizations(
  authorizations: readonly Authorization[],
  doses: readonly BilledDose[],
): readonly NotCovered[] {
  const used = new Map<Authorization, { units: number; readonly visits: Set<number> }>(
    authorizations.map((one) => [one, { units: 0, visits: new Set() }]),
  )
  const found: NotCovered[] = []
  const of = authorizationsFor(authorizations)
  for (const dose of doses.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.visit - b.visit))) {
    const same = of(dose)
    if (same.length === 0) continue
    const covering = same
      .filter((one) => holdsOn(one, dose.date))
      .sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1))
    const lacks = (one: Authorization): { readonly left: number; readonly of: 'units' | 'visits' } | null => {
      const before = used.get(one) ?? { units: 0, visits: new Set() }
      const units = one.units === null ? Infinity : one.units - before.units
      if (units < dose.units) return { left: Math.max(0, units), of: 'units' }
      const isCounted = before.visits.has(dose.visit)
      return one.visits !== null && !isCounted && before.visits.size >= one.visits ? { left: 0, of: 'visits' } : null
    }
    const taker = covering.find((one) => lacks(one) === null) ?? covering.at(-1)
    if (taker === undefined) {
      found.push({ dose, why: { kind: 'other dates', numbers: same.map(({ number }) => number) } })
      continue
    }
    const lack = lacks(taker)
    if (lack !== null) found.push({ dose, why: { kind: 'exceeded', number: taker.number, ...lack } })
    const count = used.get(taker)
    if (count !== undefined) count.units += dose.units
    count?.visits.add(dose.visit)
  }
  return found
}
