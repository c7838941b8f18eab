import type { Finding } from '../../findings/define'
import type { Charge } from '../services/charge'

/**
 * What was said of a visit's rows, said of the rows of a visit like it: nothing else depends on where a visit stands. Written out
 * member by member, since every visit of a log goes through here.
 *
 * @param from - the row numbers of the one, ascending
 * @param to - those of the other, as many
 */
export function chargesAt(list: readonly Charge[], from: readonly number[], to: readonly number[]): readonly Charge[] {
  return list.length === 0 || sameRows(from, to)
    ? list
    : list.map((one) => chargeAt(one, rowsMoved(one.rows, from, to)))
}

function chargeAt(one: Charge, rows: readonly number[]): Charge {
  // Required: a member that is added to charges and forgotten here does not compile.
  const moved: Omit<Required<Charge>, 'given'> = {
    slot: one.slot,
    code: one.code,
    units: one.units,
    modifiers: one.modifiers,
    rules: one.rules,
    day: one.day,
    rows,
    minutes: one.minutes,
    hours: one.hours,
    start: one.start,
    line: one.line,
    drug: one.drug,
    beside: one.beside,
    leftOut: one.leftOut,
  }
  return one.given === undefined ? moved : { ...moved, given: one.given }
}

export function findingsAt(
  list: readonly Finding[],
  from: readonly number[],
  to: readonly number[],
): readonly Finding[] {
  if (list.length === 0 || sameRows(from, to)) return list
  return list.map(({ finding, rows, facts, kind }) => ({ finding, rows: rowsMoved(rows, from, to), facts, kind }))
}

export function rowsMoved(rows: readonly number[], from: readonly number[], to: readonly number[]): number[] {
  return rows.map((row) => to[placeOf(row, from)] ?? row)
}

export function sameRows(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Where a row number stands in an ascending list. */
function placeOf(row: number, list: readonly number[]): number {
  if (list.length <= 8) return list.indexOf(row)
  let [low, high] = [0, list.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? row) < row) low = middle + 1
    else high = middle
  }
  return list[low] === row ? low : -1
}
