import type { Scaled } from '../../engine/log/cells/amounts'
import { withNew, without } from './open-containers'
import { openingsOf, type Opening } from './openings'
import type { Group, ToGive } from './to-give'
import type { Remainder } from './problem'

/** One way to give a dose, with what open containers give to it and keep. */
export interface OpeningWithOpen {
  readonly opening: Opening
  /** Of the dose, from containers that were open before. */
  readonly drawn: Scaled
  /** What is left in open containers afterwards. @param before - the shelf @param after - the shelf without what was opened */
  readonly left: (before: readonly number[], after: readonly number[]) => readonly Remainder[]
}

/**
 * The ways to open a dose where what is left of multiple-dose containers is kept: as few new containers as hold what the open ones
 * lack, and of all of them what ends first first. To open another one earlier gains nothing: what is opened later is kept longer.
 */
export function openingsWith(open: readonly Remainder[], ways: ToGive): OpeningWithOpen[] {
  const { openings, sizes, dose, unit, keptDays } = ways
  const usable = keptDays === null ? [] : open.filter(({ until }) => until >= dose.day)
  const asBefore = openings.map((opening): OpeningWithOpen => ({ opening, drawn: 0, left: () => usable }))
  if (keptDays === null) return asBefore
  const isMultiple = ({ counts }: Opening): boolean =>
    counts.some((count, at) => count > 0 && sizes[at]?.multiple === true)
  const missing = Math.max(0, dose.amount - usable.reduce((sum, { amount }) => sum + amount, 0))
  const places = sizes.flatMap(({ multiple }, place) => (multiple ? [place] : []))
  const multiple = missing === 0 ? [noneOf(sizes.length)] : multipleOpenings(missing, unit, places, sizes)
  return [
    ...asBefore.filter(({ opening }) => !isMultiple(opening)),
    ...multiple.map((opening): OpeningWithOpen => {
      const holds = opening.counts.reduce((sum, count, at) => sum + count * (sizes[at]?.size ?? 0), 0)
      return {
        opening: { ...opening, given: Math.ceil(dose.amount / unit), discarded: 0 },
        drawn: dose.amount - missing,
        left: (before, after) => {
          const until = Math.min(dose.day + keptDays - 1, lastDayOf(ways.groups, before, after))
          return without(withNew(usable, { until, amount: holds }), dose.amount)
        },
      }
    }),
  ]
}

const noneOf = (sizes: number): Opening => ({ counts: Array.from({ length: sizes }, () => 0), given: 0, discarded: 0 })

function multipleOpenings(amount: Scaled, unit: Scaled, places: readonly number[], sizes: ToGive['sizes']): Opening[] {
  const own = places.map((place) => sizes[place]!)
  return openingsOf({ amount, least: amount }, unit, own).map(({ counts, ...one }) => ({
    ...one,
    counts: sizes.map((_, place) => counts[places.indexOf(place)] ?? 0),
  }))
}

/** The first last day of what was taken off the shelf; what is bought for the dose is as fresh as it comes. */
const lastDayOf = (groups: readonly Group[], before: readonly number[], after: readonly number[]): number =>
  Math.min(
    Infinity,
    ...groups.flatMap(({ until, multiple }, at) => (multiple && after[at] !== before[at] ? [until] : [])),
  )
