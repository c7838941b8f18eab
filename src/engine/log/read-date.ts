import { isValid, parse } from 'date-fns'
import { isBlank, type Cell } from '../../basics/cell'
import { dayNumber } from '../../basics/date'

/** Serials of 1990-01-01 and 2099-12-31: a number outside is no date of service. */
export const earliestDay = 32874
export const latestDay = 73050

/** Nothing written / something written that is no date. */
export const missingDay = -1
export const unreadableDay = -2

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
