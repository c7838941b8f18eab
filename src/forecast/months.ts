import { isoDate } from '../engine/log/read-date'

/** Months as whole numbers that count on: `year × 12 + month - 1`. */
export type Month = number

/** The month of a day number. */
export function monthOf(day: number): Month {
  const [year = '', month = ''] = isoDate(day).split('-')
  return Number(year) * 12 + Number(month) - 1
}

/** Days from the first day of the sheets' calendar (1899-12-30) to 1970-01-01. */
const serialOf1970 = 25569
const millisecondsPerDay = 86_400_000

/** The day number of a month's first day. */
export const firstDayOf = (month: Month): number =>
  Date.UTC(Math.floor(month / 12), month % 12, 1) / millisecondsPerDay + serialOf1970

export const isoOfMonth = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** `2026Q3` of a month. */
export const quarterOf = (month: Month): string => `${Math.floor(month / 12)}Q${Math.floor((month % 12) / 3) + 1}`

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
