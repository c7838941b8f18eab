import { earliestDay, secondsPerDay } from '../../basics/date'

/**
 * Moments are whole seconds since the first day that a log may hold (1990-01-01), so that they stay small integers.
 * Undated logs run on that first day. `unknown` is the moment, and the number of minutes, that nobody documented.
 */
export const unknown = -1

export const momentOf = (day: number, seconds: number): number => (day - earliestDay) * secondsPerDay + seconds

/** The day number of a known moment. */
export const dayOfMoment = (moment: number): number => Math.floor(moment / secondsPerDay) + earliestDay

/** Whole elapsed minutes between two known moments (rule `time.elapsed`). */
export const minutesBetween = (start: number, stop: number): number => Math.floor((stop - start) / 60)

/** Ascending, the unknown last. */
export function compareMoments(a: number, b: number): number {
  if (a < 0) return b < 0 ? 0 : 1
  return b < 0 ? -1 : a - b
}

/** By start; what has no clock comes last on its day. */
export const byBeginning = (a: Begun, b: Begun): number => beginningOf(a) - beginningOf(b)

interface Begun {
  readonly start: number
  /** Day number, -1 for undated. */
  readonly day: number
}

const beginningOf = ({ start, day }: Begun): number =>
  start >= 0 ? start : momentOf(Math.max(day, earliestDay), secondsPerDay - 1)

/** A stretch of time; both ends known. */
export interface Interval {
  readonly start: number
  readonly stop: number
}
