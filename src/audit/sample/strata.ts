import type { Coding } from '../../engine/coding'
import type { AuditedVisit } from '../audited-visit'
import { worthOf } from '../judged/dollars'

/** A part of the frame whose visits were billed for alike, drawn from by itself. */
export interface FrameStratum {
  /** Billed dollars of its visits, from and to. */
  readonly from: number
  readonly to: number
  /** Numbers in the frame, ascending. */
  readonly members: readonly number[]
}

/** What was billed for a visit at the fees of its date; a line without a price counts as nothing. */
export const billedDollars = (coding: Coding, { one, claim }: AuditedVisit): number =>
  (claim?.lines ?? []).reduce((sum, line) => {
    const worth = worthOf(coding.log, one, [{ line, day: line.day ?? one.encounter.day }], [])
    return sum + ('dollars' in worth ? worth.dollars : 0)
  }, 0)

/** A stratum is drawn from twice at least, or nothing tells how sure it is. */
const fewest = 2

/**
 * The frame in strata that hold about as many dollars each: few dear visits, many cheap ones. Visits billed alike stand together, so
 * that a boundary can be said in dollars.
 *
 * @param dollars - billed, by number in the frame from 1
 */
export function strataByDollars(dollars: readonly number[], wanted: number): FrameStratum[] {
  const order = dollars
    .map((amount, index) => ({ amount, number: index + 1 }))
    .sort((a, b) => a.amount - b.amount || a.number - b.number)
  const total = dollars.reduce((sum, one) => sum + one, 0)
  const groups: (typeof order)[] = [[]]
  let sum = 0
  for (const [index, one] of order.entries()) {
    const group = groups.at(-1) ?? []
    const next = order[index + 1]
    group.push(one)
    sum += one.amount
    const isFull = groups.length < wanted && sum >= (total * groups.length) / wanted
    if (
      isFull &&
      next !== undefined &&
      next.amount !== one.amount &&
      group.length >= fewest &&
      order.length - index - 1 >= fewest
    )
      groups.push([])
  }
  return groups.map((group) => ({
    from: group[0]?.amount ?? 0,
    to: group.at(-1)?.amount ?? 0,
    members: group.map(({ number }) => number).sort((a, b) => a - b),
  }))
}

/** How many of each stratum: as many of each, at least two, all of a small one. */
export function shareOut(strata: readonly FrameStratum[], size: number): number[] {
  const each = Math.max(fewest, Math.floor(size / Math.max(1, strata.length)))
  const taken = strata.map(({ members }) => Math.min(members.length, each))
  let left = size - taken.reduce((sum, one) => sum + one, 0)
  // What a small stratum leaves goes to the dearest that has more.
  for (let i = strata.length - 1; i >= 0 && left > 0; i--) {
    const more = Math.min(left, (strata[i]?.members.length ?? 0) - (taken[i] ?? 0))
    taken[i] = (taken[i] ?? 0) + more
    left -= more
  }
  return taken
}
