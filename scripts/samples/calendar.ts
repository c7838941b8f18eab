/** Dates as Excel's day numbers (2025-10-01 is 45931), never as an object of the machine's own time zone. */

/** The year of the samples: 2025-10-01 to 2026-09-30. */
export const firstDay = 45931
export const lastDay = 46295

/** Days on which the office is closed, beside Saturdays and Sundays. */
const holidays = new Set([
  45988, // 2025-11-27
  45989, // 2025-11-28
  46016, // 2025-12-25
  46023, // 2026-01-01
  46167, // 2026-05-25
  46206, // 2026-07-03
  46272, // 2026-09-07
])

/** 0 is Saturday, 1 Sunday, 2 Monday: Excel's day 1 counts as a Sunday. */
export const weekday = (day: number): number => day % 7

export const isOpen = (day: number): boolean => weekday(day) >= 2 && !holidays.has(day)

/** Year, month and day of a day number (the civil calendar from 1 March, in eras of 400 years). */
export function civil(day: number): readonly [year: number, month: number, day: number] {
  const sinceMarch0000 = day - 25569 + 719468
  const era = Math.floor(sinceMarch0000 / 146097)
  const ofEra = sinceMarch0000 - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return [
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  ] as const
}

/** `3/4/2026`. */
export function usDate(day: number): string {
  const [year, month, ofMonth] = civil(day)
  return `${month}/${ofMonth}/${year}`
}

export const minutesPerDay = 1440

/** `14:05`; minutes past midnight count into the next day. */
export function time24(minutes: number): string {
  const ofDay = minutes % minutesPerDay
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`
}

/** `2:05 PM`. */
export function time12(minutes: number): string {
  const ofDay = minutes % minutesPerDay
  const hours = Math.floor(ofDay / 60)
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(ofDay % 60).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`
}
