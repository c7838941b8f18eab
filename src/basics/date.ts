import { isExists } from 'date-fns'

/**
 * Days as whole numbers: Excel serials of the 1900 system (2025-03-04 is 45720). They are never kept as a local Date,
 * whose zone would have a part in them.
 */

export const secondsPerDay = 86400

/** A day in a workbook that counts from 1904 has a number that is lower by this. */
export const days1904 = 1462

/** Serials of 1990-01-01 and 2099-12-31: a number outside is not a date of service. */
export const earliestDay = 32874
export const latestDay = 73050

/** Excel's serial of 1970-01-01. */
const unixEpoch = 25569

/** Days since 1900 of a civil date (proleptic Gregorian; H. Hinnant's algorithm for days from civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468 + unixEpoch
}

/** The day number of an ISO text. */
export function dayOfIso(iso: string): number {
  const [year = NaN, month = NaN, day = NaN] = iso.split('-').map(Number)
  return dayNumber(year, month, day)
}

/** The ISO text of a day number. */
export function isoDate(dayNumberOf: number): string {
  const z = dayNumberOf - unixEpoch + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp + (mp < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The ISO text of a day of service; null where the log gives none. */
export const serviceDate = (day: number): string | null => (day < 0 ? null : isoDate(day))

/** Whether what holds from one date to another holds on a date; on no known date only what always holds does. */
export const holdsOn = (
  { from, until }: { readonly from: string | null; readonly until?: string | null | undefined },
  date: string | null,
): boolean => (from === null || (date !== null && from <= date)) && (until == null || (date !== null && date <= until))

/**
 * The day number of a date that somebody wrote; null where the calendar has no such day (2/30). Only whether the day exists is
 * asked of date-fns; its local Date is thrown away, so that no zone has a part in the number.
 */
export const calendarDay = (year: number, month: number, day: number): number | null =>
  isExists(year, month - 1, day) ? dayNumber(year, month, day) : null

/** An ISO text as Americans write a date: `2/2/2026`. */
export function usDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${Number(month)}/${Number(day)}/${year}`
}
