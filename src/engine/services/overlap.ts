import type { Interval } from '../common/moment'
import type { Thresholds } from '../common/edition'
import type { Policies } from '../../policies/policies'
import type { Run } from '../administrations/runs'
import { outside, secondsOf, stretchesOf } from './intervals'

/** Seconds that two intervals share. */
const sharedSeconds = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.stop, b.stop) - Math.max(a.start, b.start))

/** Minutes of a run that lie beside another, whole: bags of the other that ran at once (`repeat-infusion`, `sum`) count once. */
export function sharedMinutes(run: Run, other: Run): number {
  let seconds = 0
  const beside = other.intervals.length > 1 ? stretchesOf(other.intervals) : other.intervals
  for (const x of run.intervals) for (const y of beside) seconds += sharedSeconds(x, y)
  return Math.floor(seconds / 60)
}

/** Minutes that a run shares with any of the others, whole; those beside two count once. */
export function sharedWith(run: Run, others: readonly Run[]): number {
  const stretches = stretchesOf(others.flatMap((one) => one.intervals))
  const alone = run.intervals.flatMap((one) => outside(one, stretches))
  return Math.floor((secondsOf(run.intervals) - secondsOf(alone)) / 60)
}

/** What a partly overlapping infusion is under one reading; `minutes` are those that remain its own. */
export interface OverlapReading {
  readonly concurrent: boolean
  readonly minutes: number
}

/**
 * How `later` in rank stands to an infusion that keeps its clock (rule `concurrent.overlap`).
 *
 * @param run - the infusion in question
 * @param kept - the infusion that keeps its clock
 * @param shared - whole minutes that the two share, more than none
 */
export function readOverlap(
  policy: Policies['overlap'],
  run: Run,
  kept: Run,
  shared: number,
  t: Thresholds,
): OverlapReading {
  switch (policy) {
    case 'any':
      return { concurrent: true, minutes: run.minutes }
    case '16-minutes':
      return { concurrent: shared >= t.overlapSixteen, minutes: run.minutes }
    case 'deduct': {
      const rest = run.minutes - shared
      // What is left must be an infusion by itself; a drug that ran wholly beside another is concurrent.
      return rest > t.longestPush ? { concurrent: false, minutes: rest } : { concurrent: true, minutes: run.minutes }
    }
    case 'majority': {
      const later = run.start >= kept.start ? run : kept
      return { concurrent: shared * 2 > later.minutes && shared * 2 > run.minutes, minutes: run.minutes }
    }
  }
}

/** The first reading, other than the policy's, that would give another code; for the finding. */
export function otherReading(
  policy: Policies['overlap'],
  run: Run,
  kept: Run,
  shared: number,
  t: Thresholds,
): { policy: Policies['overlap']; concurrent: boolean } | undefined {
  const taken = readOverlap(policy, run, kept, shared, t)
  return (['majority', 'any', '16-minutes', 'deduct'] as const)
    .map((other) => ({ policy: other, concurrent: readOverlap(other, run, kept, shared, t).concurrent }))
    .find((other) => other.concurrent !== taken.concurrent)
}
