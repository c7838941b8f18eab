import type { Interval } from '../common/moment'

/** Disjoint stretches of time in order, to subtract and to add to. */
export type Stretches = readonly Interval[]

/** Any intervals as disjoint stretches in order; touching ones become one. */
export function stretchesOf(intervals: readonly Interval[]): Interval[] {
  const stretches: Interval[] = []
  for (const one of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last !== undefined && one.start <= last.stop) {
      if (one.stop > last.stop) stretches[stretches.length - 1] = { start: last.start, stop: one.stop }
    } else stretches.push(one)
  }
  return stretches
}

/** The parts of an interval that lie outside the stretches. */
export function outside(interval: Interval, stretches: Stretches): Interval[] {
  const parts: Interval[] = []
  let start = interval.start
  for (let i = firstEndingAfter(stretches, interval.start); i < stretches.length; i++) {
    const one = stretches[i]!
    if (one.start >= interval.stop) break
    if (one.start > start) parts.push({ start, stop: one.start })
    start = Math.max(start, one.stop)
  }
  if (start < interval.stop) parts.push({ start, stop: interval.stop })
  return parts
}

/** Seconds in all. */
export const secondsOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, one) => sum + (one.stop - one.start), 0)

function firstEndingAfter(stretches: Stretches, moment: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.stop <= moment) low = middle + 1
    else high = middle
  }
  return low
}
