import { firstDayOf, monthOf, type Month } from '../basics/month'

/** How far from its first or last day a log may begin or end in a month that counts as whole. */
const edge = 7

/** The months that a log covers whole, in order: its first and its last count only when it reaches their outer week. */
export function wholeMonths(firstDay: number, lastDay: number): Month[] {
  const first = monthOf(firstDay)
  const last = monthOf(lastDay)
  const from = firstDay < firstDayOf(first) + edge ? first : first + 1
  const until = lastDay >= firstDayOf(last + 1) - edge ? last : last - 1
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index)
}
