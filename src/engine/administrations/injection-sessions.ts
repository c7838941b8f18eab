import { minutesBetween, unknown } from '../common/moment'
import type { Finding } from '../../findings/define'
import { duplicateRow } from '../../findings/visits/duplicate-row'
import type { Route } from '../log/cells/read-route'
import { isOneOfSeveral } from '../../reference/drugs/syringes'
import type { DecidingRows } from '../log/rows'
import { byStart, type Administration } from './administration'
import { containersOf, fullestFirst } from './duplicates'

/** What is part of an administration is no act of its own; a tablet between two syringes is one. */
const isAct = ({ method }: Administration): boolean => method !== 'included'

/**
 * Leaves out further syringes of a drug that are one injection with the one before (rule `injection.split`): given in the same
 * session, that is with no other act between them and at most the rule's pause from one to the next. Without a clock the
 * syringes of a day are one; a syringe without a clock beside timed ones stands alone.
 *
 * @param list - the administrations of one visit
 * Rows that differ in site, clock, dose, lot, NDC or vials are syringes of one dose, and so are those of which the label makes
 * one dose; rows alike in everything may as well be the same row again, which is asked (contract reading 22).
 *
 * @param longestPause - whole minutes that may lie between two syringes of a session
 */
export function oneInjectionASession(
  list: readonly Administration[],
  longestPause: number,
  rows: DecidingRows,
): { readonly kept: readonly Administration[]; readonly findings: readonly Finding[] } {
  const injections = list.filter((one) => one.method === 'injection')
  if (injections.length < 2) return { kept: list, findings: none }
  injections.sort(bySyringe)
  const acts = list.filter(isAct)
  const earlier = new Map<string, Administration[]>()
  const first = new Map<Administration, Administration>()
  for (const one of injections) {
    // A session may run over midnight; without a clock the date is all that tells it.
    const key = one.start < 0 ? `${one.substance.identity}\n${one.day}` : one.substance.identity
    const syringes = earlier.get(key) ?? []
    const before = syringes.find((other) => isOneWay(other, one))
    // The latest syringe of each way is all that the next one can follow.
    earlier.set(key, [one, ...syringes.filter((other) => other.route !== one.route)])
    if (before === undefined || !isOneSession(before, one, acts, longestPause)) continue
    first.set(one, first.get(before) ?? before)
  }
  if (first.size === 0) return { kept: list, findings: none }
  return { kept: withSyringes(list, first), findings: rowsAgain(first, rows) }
}

/** Rows of a session that may be the same row again: alike in what tells two syringes apart, and no dose that comes in several. */
function rowsAgain(first: ReadonlyMap<Administration, Administration>, rows: DecidingRows): readonly Finding[] {
  const sessions = new Map<Administration, Map<string, Administration[]>>()
  const put = (injection: Administration, one: Administration): void => {
    const groups = sessions.get(injection) ?? new Map<string, Administration[]>()
    const key = `${one.start}/${one.site}/${one.dose}`
    sessions.set(injection, groups.set(key, [...(groups.get(key) ?? []), one]))
  }
  for (const injection of new Set(first.values())) put(injection, injection)
  for (const [one, injection] of first) put(injection, one)
  return [...sessions].flatMap(([{ rows: numbers }, groups]) =>
    [...groups.values()].flatMap((group) => {
      const [kept, ...others] = fullestFirst(group, rows)
      if (kept === undefined || others.length === 0) return []
      const containers = containersOf([kept, ...others], rows)
      const again = others.filter((one) => !containers.includes(one) && !isOneOfTwo(one, rows))
      return again.map((one) =>
        duplicateRow(sorted([...new Set([...numbers, ...kept.rows, ...one.rows])]), {
          drug: one.substance.label,
          injection: true,
        }),
      )
    }),
  )
}

/** A dose that comes in several syringes: rows that are alike are no question. */
const isOneOfTwo = (one: Administration, { texts, dose }: DecidingRows): boolean =>
  isOneOfSeveral(one.substance.identity, texts[dose[one.index] ?? 0] ?? '')

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)

/** The first syringe of each session with the rows of all. */
function withSyringes(
  list: readonly Administration[],
  first: ReadonlyMap<Administration, Administration>,
): readonly Administration[] {
  const rowsOf = new Map<Administration, number[]>()
  for (const [one, injection] of first) {
    const numbers = rowsOf.get(injection) ?? [...injection.rows]
    numbers.push(...one.rows)
    rowsOf.set(injection, numbers)
  }
  return list.flatMap((one): readonly Administration[] => {
    if (first.has(one)) return []
    const numbers = rowsOf.get(one)
    return numbers === undefined ? [one] : [{ ...one, rows: numbers.sort((a, b) => a - b), inSyringes: true }]
  })
}

/** By start; at one moment those whose way is told go before, so that the order of rows never decides. */
const bySyringe = (a: Administration, b: Administration): number =>
  a.start - b.start || Number(isTold(b.route)) - Number(isTold(a.route)) || byStart(a, b)

/** Into a muscle and under the skin are two routes; what the record leaves open may be either. */
const isOneWay = (a: Administration, b: Administration): boolean =>
  a.route === b.route || !isTold(a.route) || !isTold(b.route)

const isTold = (route: Route): boolean => route === 'intramuscular' || route === 'subcutaneous'

const none: readonly never[] = []

function isOneSession(
  before: Administration,
  one: Administration,
  acts: readonly Administration[],
  longestPause: number,
): boolean {
  if (before.start === unknown || before.start === one.start) return true
  if (minutesBetween(before.start, one.start) > longestPause) return false
  return !acts.some(
    (act) =>
      act.start > before.start &&
      act.start < one.start &&
      !(act.method === 'injection' && act.substance.identity === one.substance.identity && isOneWay(act, one)),
  )
}
