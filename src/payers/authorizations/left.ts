import { dayOfIso } from '../../basics/date'
import { authorizationsFor, holdsOn } from './against'
import type { Authorization, BilledDose } from './authorization'

/** What is left of an authorization on a day that a person gives. */
export interface Left {
  readonly authorization: Authorization
  readonly usedUnits: number
  readonly usedVisits: number
  /** Null where the authorization has no such limit; below 0 where more was billed than it allows. */
  readonly units: number | null
  readonly visits: number | null
  /** Until its last day; null where it has none. */
  readonly days: number | null
  /** Doses like the last one that its units still hold; null where units or a last dose are not known. */
  readonly doses: number | null
  readonly state: 'not begun' | 'open' | 'ends soon' | 'last dose' | 'used up' | 'exceeded' | 'ended'
}

/** What the doses of a log leave of an office's authorizations. */
export interface AuthorizationsLeft {
  readonly left: readonly Left[]
  /** Doses of patients and drugs that the table has authorizations for, none of them on that date. */
  readonly uncovered: readonly BilledDose[]
}

/**
 * Counts the doses up to a day against authorizations. A dose that several would cover belongs to the one that ends first and
 * still has room.
 *
 * @param asOf - ISO, given by a person: the machine's clock is never asked
 * @param soon - days before its end from which an authorization is said to end soon
 */
export function leftOf(
  authorizations: readonly Authorization[],
  doses: readonly BilledDose[],
  asOf: string,
  soon = 30,
): AuthorizationsLeft {
  const used = new Map<Authorization, BilledDose[]>(authorizations.map((one) => [one, []]))
  const uncovered: BilledDose[] = []
  const of = authorizationsFor(authorizations)
  const past = doses.filter(({ date }) => date <= asOf).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  for (const dose of past) {
    const same = of(dose)
    const covering = same.filter((one) => holdsOn(one, dose.date))
    const byEnd = covering.sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1))
    const taker = byEnd.find((one) => hasRoom(one, used.get(one) ?? [], dose)) ?? byEnd.at(-1)
    if (taker !== undefined) used.get(taker)?.push(dose)
    else if (same.length > 0) uncovered.push(dose)
  }
  return { left: authorizations.map((one) => leftOfOne(one, used.get(one) ?? [], asOf, soon)), uncovered }
}

const unitsOf = (doses: readonly BilledDose[]): number => doses.reduce((sum, { units }) => sum + units, 0)
const visitsOf = (doses: readonly BilledDose[]): number => new Set(doses.map(({ visit }) => visit)).size

const hasRoom = ({ units, visits }: Authorization, used: readonly BilledDose[], dose: BilledDose): boolean =>
  (units === null || unitsOf(used) + dose.units <= units) && (visits === null || visitsOf([...used, dose]) <= visits)

function leftOfOne(authorization: Authorization, used: readonly BilledDose[], asOf: string, soon: number): Left {
  const { from, until } = authorization
  const usedUnits = unitsOf(used)
  const usedVisits = visitsOf(used)
  const units = authorization.units === null ? null : authorization.units - usedUnits
  const visits = authorization.visits === null ? null : authorization.visits - usedVisits
  const days = until === null ? null : dayOfIso(until) - dayOfIso(asOf)
  const last = used.at(-1)
  const lastDose = last === undefined ? 0 : unitsOf(used.filter(({ visit }) => visit === last.visit))
  const doses = units === null || lastDose === 0 ? null : Math.max(0, Math.floor(units / lastDose))
  const rest = Math.min(units ?? Infinity, visits ?? Infinity)
  const state =
    rest < 0
      ? 'exceeded'
      : days !== null && days < 0
        ? 'ended'
        : from !== null && from > asOf
          ? 'not begun'
          : rest === 0 || doses === 0
            ? 'used up'
            : visits === 1 || doses === 1
              ? 'last dose'
              : days !== null && days <= soon
                ? 'ends soon'
                : 'open'
  return { authorization, usedUnits, usedVisits, units, visits, days, doses, state }
}
