import { isBlank, visible, type Cell } from '../../../basics/cell'
import { calendarDay, earliestDay, latestDay } from '../../../basics/date'

/** Nothing written / something written that is not a date. */
export const missingDay = -1
export const unreadableDay = -2

/** Longer texts are notes. */
const longest = 60

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Month names in full, in three letters, and `Sept`. */
const monthName =
  /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?/

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[\s.,]+/

const monthFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const yearFirst = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/
const digits = /^(\d{4})(\d{2})(\d{2})$/
const named = new RegExp(`^(${monthName.source})[\\s.,-]{0,3}(\\d{1,2})(?:st|nd|rd|th)?[\\s.,-]{1,3}(\\d{4}|\\d{2})$`)
const namedLater = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[\\s.,/-]{0,3}(${monthName.source})[\\s.,/-]{0,3}(\\d{4}|\\d{2})$`,
)

/** `24` is 2024: no date of service is older than this software by decades. */
const yearOf = (text: string | undefined): number => (text?.length === 2 ? 2000 + Number(text) : Number(text))
const monthOf = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3)) + 1

/**
 * A written date as a day number, or null: `3/4/2025`, `2025-03-04`, `4-Mar-25`, `Tuesday, March 4, 2025`, `04MAR2025`,
 * `20250304`. The month stands before the day, as in the United States.
 */
export function readWrittenDate(written: string): number | null {
  if (written.length > longest) return null
  const text = visible(written).toLowerCase().trim().replace(weekday, '')
  const parts = partsOf(text)
  const day = parts === null ? null : calendarDay(parts[0], parts[1], parts[2])
  return day !== null && day >= earliestDay && day <= latestDay ? day : null
}

function partsOf(text: string): readonly [year: number, month: number, day: number] | null {
  const us = monthFirst.exec(text)
  if (us !== null) return [yearOf(us[4]), Number(us[1]), Number(us[3])]
  const iso = yearFirst.exec(text)
  if (iso !== null) return [Number(iso[1]), Number(iso[3]), Number(iso[4])]
  const plain = digits.exec(text)
  if (plain !== null) return [Number(plain[1]), Number(plain[2]), Number(plain[3])]
  const english = named.exec(text)
  if (english !== null) return [yearOf(english[3]), monthOf(english[1]), Number(english[2])]
  const military = namedLater.exec(text)
  return military === null ? null : [yearOf(military[3]), monthOf(military[2]), Number(military[1])]
}

/** What may stand between a date and its time: `04MAR2025:09:00`, `2025-03-04T09:00`, `MAR 04,2025@09:00`. */
const betweenDateAndTime = /[\s:@t,]/

/**
 * Parts a text where its first part is a date and its rest a time.
 *
 * @param isTime - whether the rest, without blanks around it, is one
 */
export function splitDateTime<T>(
  text: string,
  isTime: (rest: string) => T | null,
): { readonly day: number; readonly time: T } | null {
  if (text.length > longest) return null
  const lower = text.toLowerCase()
  for (let at = 4; at < lower.length - 2; at++) {
    if (!betweenDateAndTime.test(lower.charAt(at))) continue
    const time = isTime(lower.slice(at + 1).trim())
    const day = time === null ? null : readWrittenDate(lower.slice(0, at).replace(/[\s,]{1,4}$/, ''))
    if (time !== null && day !== null) return { day, time }
  }
  return null
}

/** Where a time begins, whatever else it says. */
const timeBegins = /^\d{1,2}(?::?\d{2}|\s?[ap]\b)/

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
  const text = visible(cell).trim()
  const date = readWrittenDate(text)
  if (date !== null) return date
  if (/^\d{5}(\.\d+)?$/.test(text)) return dayOfSerial(Number(text))
  const stamp = /^(\d{8})\d{4}(?:\d{2})?$/.exec(text)?.[1]
  if (stamp !== undefined) return readWrittenDate(stamp) ?? unreadableDay
  return splitDateTime(text, (rest) => (timeBegins.test(rest) ? true : null))?.day ?? unreadableDay
}

const dayOfSerial = (serial: number): number =>
  serial >= earliestDay && serial < latestDay + 1 ? Math.floor(serial) : unreadableDay
