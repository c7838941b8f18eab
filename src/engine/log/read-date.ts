import { isValid, parse } from 'date-fns'
import { isBlank, type Cell } from './cell'

/**
 * Dates of service as whole day numbers: Excel serials of the 1900 system (2025-03-04 is 45720). They are never
 * kept as a local Date; date-fns only reads what a person wrote.
 */

/** Excel's serial of 1970-01-01. */
const unixEpoch = 25569

/** Serials of 1990-01-01 and 2099-12-31: a number outside is no date of service. */
export const earliestDay = 32874
export const latestDay = 73050

/** Nothing written / something written that is no date. */
export const missingDay = -1
export const unreadableDay = -2

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
  const [year, month, day] = iso.split('-').map(Number)
  return dayNumber(year!, month!, day!)
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

/** The forms in which US offices write a date, most frequent first. Two-digit years before four-digit ones. */
const writtenForms = [
  'M/d/yy',
  'M/d/yyyy',
  'yyyy-M-d',
  'M-d-yy',
  'M-d-yyyy',
  'yyyy/M/d',
  'M.d.yy',
  'M.d.yyyy',
  'd-MMM-yy',
  'd-MMM-yyyy',
  'd MMM yyyy',
  'MMM d, yyyy',
  'MMM d yyyy',
  'MMMM d, yyyy',
  'yyyyMMdd',
]

const reference = parse('2000-01-01', 'yyyy-MM-dd', 0)

/** A written date as a day number, or null. Only the calendar date is taken, so the machine's zone has no part in it. */
export function readWrittenDate(text: string): number | null {
  for (const form of writtenForms) {
    const date = parse(text, form, reference)
    if (!isValid(date)) continue
    const day = dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate())
    if (day >= earliestDay && day <= latestDay) return day
  }
  return null
}

/**
 * The day number of a cell that should hold a date.
 *
 * @param cell - an Excel serial (its time of day is left out), an ISO text, a US date, with or without a time
 * @returns the day number, `missingDay` (blank, or 0 as old hosts send for blank) or `unreadableDay`
 */
export function readDay(cell: Cell): number {
  if (isBlank(cell) || cell === 0) return missingDay
  if (typeof cell === 'boolean') return unreadableDay
  if (typeof cell === 'number') return dayOfSerial(cell)
  const text = cell.trim()
  const date = readWrittenDate(text)
  if (date !== null) return date
  if (/^\d{5}(\.\d+)?$/.test(text)) return dayOfSerial(Number(text))
  const split = /^(\S+?)(?:T|\s+)\d{1,2}:?\d{2}.*$/i.exec(text)
  return (split?.[1] === undefined ? null : readWrittenDate(split[1])) ?? unreadableDay
}

const dayOfSerial = (serial: number): number =>
  serial >= earliestDay && serial < latestDay + 1 ? Math.floor(serial) : unreadableDay
