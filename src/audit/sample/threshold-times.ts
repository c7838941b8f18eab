import { editionOn } from '../../engine/common/edition'
import { missingDay } from '../../engine/log/cells/read-date'
import type { Finding } from '../../findings/define'
import { thresholdTimes } from '../../findings/documentation/threshold-times'
import { alarm, fewest, oddsOf, shareText } from './alarms'
import { binomialTail, fisherTail } from './statistics'

/**
 * Lengths that reach the next code by a minute or two more often than they do anything beside it. Lengths are ordered, so that they
 * gather around 30, 60 and 90 minutes, and the thresholds lie a minute beyond such lengths: an even spread is no measure of chance.
 * Two things must speak: just above a threshold lie more than twice as many as in the two minutes below, and as in the two above
 * (exact binomial), and the share is larger than a minute beyond ordered lengths at which no code begins (Fisher's exact test).
 */

/** Lengths at which one more code or unit begins: an infusion, hydration, and the first three additional hours. */
function thresholdMinutes(): number[] {
  const { longestPush, hydrationShortest, hour, beyondTheHour } = editionOn(missingDay).thresholds
  return [longestPush + 1, hydrationShortest, ...[1, 2, 3].map((hours) => hours * hour + beyondTheHour + 1)]
}

/** Lengths that are ordered as often and at which no code begins, a minute on. */
const elsewhere: readonly number[] = [46, 61, 76, 121, 181]

/** Minutes that are compared: as many above a threshold as below it and beyond. */
const reach = 2

/** Curves of lengths rise and fall by less than this from two minutes to the next two. */
const steepest = 2

/** @param counts - how many infusions of a log took each number of whole minutes */
export function timesNearThresholds(counts: ReadonlyMap<number, number>): Finding[] {
  const around = (threshold: number): { below: number; above: number; beyond: number } => {
    const from = (first: number): number =>
      Array.from({ length: reach }, (_, i) => counts.get(first + i) ?? 0).reduce((sum, one) => sum + one, 0)
    return { below: from(threshold - reach), above: from(threshold), beyond: from(threshold + reach) }
  }
  const others = elsewhere.map(around)
  const [aboveElse, ofElse] = [
    others.reduce((sum, { above }) => sum + above, 0),
    others.reduce((sum, { below, above, beyond }) => sum + below + above + beyond, 0),
  ]
  const thresholds = thresholdMinutes()
  return thresholds.flatMap((threshold) => {
    const { below, above, beyond } = around(threshold)
    const of = below + above + beyond
    if (of < fewest || ofElse < fewest) return []
    const unlike = (beside: number): number => binomialTail(above, above + beside, steepest / (steepest + 1))
    const chance = Math.max(unlike(below), unlike(beyond), fisherTail(above, of, aboveElse, ofElse)) * thresholds.length
    if (chance >= alarm) return []
    const facts = {
      threshold,
      from: threshold - reach,
      to: threshold + 2 * reach - 1,
      reach: reach - 1,
      count: above,
      of,
    }
    const shares = { share: shareText(above, of), shareElse: shareText(aboveElse, ofElse) }
    return [thresholdTimes([], { ...facts, ...shares, odds: oddsOf(chance) })]
  })
}
