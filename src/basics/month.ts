import { dayNumber, isoDate } from './date'

/** Months as whole numbers that count on: `year × 12 + month - 1`. */
export type Month = number

/** The month of a day number. */
export function monthOf(day: number): Month {
  const [year = '', month = ''] = isoDate(day).split('-')
  return Number(year) * 12 + Number(month) - 1
}

/** The day number of a month's first day. */
export const firstDayOf = (month: Month): number => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)

export const isoOfMonth = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** `2026Q3` of a month. */
export const quarterOf = (month: Month): string => `${Math.floor(month / 12)}Q${Math.floor((month % 12) / 3) + 1}`
