import { isBlank, visible, type Cell } from '../../../basics/cell'
import { earliestDay, latestDay, secondsPerDay } from '../../../basics/date'
import { missingDay, readWrittenDate, splitDateTime } from './read-date'

/**
 * Times of day in whole seconds, and with their own date where the cell has one. Serials are rounded to seconds
 * before anything is subtracted: a serial is a binary fraction, and 57 % of floored differences lose a minute.
 */

/** Nothing written / something written that is no time. Times of day are 0 to 86399. */
export const missingTime = -1
export const unreadableTime = -2

/** A clock reading: seconds of the day, and the day number where the cell carries its own date (-1 where not). */
export interface Clock {
  readonly seconds: number
  readonly day: number
  /**
   * Written without am or pm, and so that a clock of 12 hours could show it: hours 1 to 12, no leading zero, no date. Its half
   * of the day is the 24-hour clock's unless the whole log says otherwise (see `half-days.ts`).
   */
  readonly half: boolean
}

export const missingClock: Clock = { seconds: missingTime, day: missingDay, half: false }
const unreadable: Clock = { seconds: unreadableTime, day: missingDay, half: false }

/** hhmm as a number or as digits: 905 and 0905 are five past nine. */
function hourMinute(value: number): number {
  const hours = Math.floor(value / 100)
  const minutes = value % 100
  return hours < 24 && minutes < 60 ? hours * 3600 + minutes * 60 : unreadableTime
}

function clockOfNumber(value: number): Clock {
  if (value >= 0 && value < 1) {
    const seconds = Math.round(value * secondsPerDay)
    return seconds < secondsPerDay ? { seconds, day: missingDay, half: false } : unreadable
  }
  if (Number.isInteger(value) && value >= 100 && value <= 2359) {
    return { seconds: hourMinute(value), day: missingDay, half: false }
  }
  if (value >= earliestDay && value < latestDay + 1) {
    const total = Math.round(value * secondsPerDay)
    return { seconds: total % secondsPerDay, day: Math.floor(total / secondsPerDay), half: false }
  }
  return unreadable
}

/**
 * A cell as the person typed it. Excel makes 1.0486 of `25:10`, which is a day and 70 minutes to it: hours and minutes tell the typed
 * time where a short decimal would not.
 */
export function typedTime(cell: Cell): string {
  if (typeof cell !== 'number' || cell < 1 || cell >= mostTypedDays) return String(cell).trim()
  const minutes = Math.round(cell * minutesPerDay)
  const isShort = Number.isInteger(Math.round(cell * 1e6) / 1e4)
  if (isShort || Math.abs(cell * minutesPerDay - minutes) > 1e-6) return String(cell)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const minutesPerDay = 1440
/** `99:59` and no more: longer is no slip of a clock. */
const mostTypedDays = 100 / 24

const written = /^(\d{1,2})(?::?(\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s?m?\.?)?$/i

/** `9:05`, `905` or `12:30`, but not `09:05`, `0:30`, `14:05` or `2:05 PM`. */
const halfOpen = /^(?:[1-9]|1[0-2]):?\d\d(?::\d\d)?$/

/** A written time of day in seconds, `unreadableTime` where it is none. */
function secondsOfText(text: string): number {
  const match = written.exec(text)
  if (match === null) return unreadableTime
  const [, first = '', second, third, half] = match
  // A lone "9" is no time; "9 PM" is.
  if (second === undefined && half === undefined) return unreadableTime
  let hours = Number(first)
  const minutes = Number(second ?? 0)
  const seconds = Number(third ?? 0)
  if (half !== undefined) {
    // "14:05 PM" says the same twice; "14:05 AM" and "0:30 PM" contradict themselves.
    if (half.toLowerCase() === 'p') {
      if (hours === 0) return unreadableTime
      if (hours < 12) hours += 12
    } else if (hours > 12) return unreadableTime
    else if (hours === 12) hours = 0
  }
  if (hours > 23 || minutes > 59 || seconds > 59) return unreadableTime
  return hours * 3600 + minutes * 60 + seconds
}

/** Longer texts are notes. */
const longest = 80

/** Behind a time with its date: the zone of the clock, which every time of a log shares. */
const zone = /\s?(?:z|utc|gmt|[ecmp][sd]?t|ak[sd]t|hst)$/
const offset = /(t?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?|t\d{2}:\d{2})\s?[+-]\d{2}:?\d{2}$/
const hourWord = /(\d)\s?(?:h|hr|hrs|hours?)\.?$/
const named: Readonly<Record<string, string>> = {
  noon: '12:00 pm',
  '12 noon': '12:00 pm',
  '12:00 noon': '12:00 pm',
  '12n': '12:00 pm',
  midnight: '0:00',
  '12 midnight': '0:00',
  '12:00 midnight': '0:00',
  '12mn': '0:00',
  '12 mn': '0:00',
  '12:00 mn': '0:00',
  '12:00mn': '0:00',
  '12:00 n': '12:00 pm',
}
const partOfDay = /^(\d{1,2}(?::\d{2})?)\s?in the (morning|afternoon|evening)$/
/** A note behind a time in words alone: `9:00 (restarted)`, `10:30 am per RN`. What is about a time is no time. */
const noted =
  /^((?:\d{1,2}:\d{2}(?::\d{2})?|\d{4})(?:\s?[ap]\.?m\b\.?)?)(?:\s-\s|\s?[;,(*]\s?|\s)([a-z][a-z .,;'()/-]*)$/
const vague =
  /\b(?:about|abt|approx\w*|around|est\w*|to|until|till|thru|through|or|am|pm|and|before|after|mn|noon|midnight)\b/

/** A time as a clock shows it, without zone and without words for hours. */
function plainTime(text: string): string {
  const zoneless = text
    .replace(/^(?:@|at )\s?/, '')
    .replace(offset, '$1')
    .replace(zone, '')
    .trim()
  const known = Object.hasOwn(named, zoneless) ? named[zoneless] : undefined
  if (known !== undefined) return known
  const day = partOfDay.exec(zoneless)
  if (day?.[1] !== undefined) return `${day[1]} ${day[2] === 'morning' ? 'am' : 'pm'}`
  return zoneless.replace(hourWord, '$1').replace(/^(\d{1,2})h(\d{2})$/, '$1:$2')
}

function clockOfText(written: string): Clock {
  if (written.length > longest) return unreadable
  const text = plainTime(visible(written).replace(/\s+/g, ' ').trim().toLowerCase())
  const time = secondsOfText(text)
  if (time !== unreadableTime) return { seconds: time, day: missingDay, half: halfOpen.test(text) }
  if (/^\d+\.\d+$/.test(text)) return clockOfNumber(Number(text))
  const stamp = /^(\d{8})t?(\d{2})(\d{2})(\d{2})?$/.exec(text)
  if (stamp !== null) {
    const day = readWrittenDate(stamp[1] ?? '')
    const seconds = secondsOfText(`${stamp[2] ?? ''}:${stamp[3] ?? ''}:${stamp[4] ?? '00'}`)
    return day === null || seconds === unreadableTime ? unreadable : { seconds, day, half: false }
  }
  const dated = splitDateTime(text, (rest) => {
    const seconds = secondsOfText(plainTime(rest))
    return seconds === unreadableTime ? null : seconds
  })
  if (dated !== null) return { seconds: dated.time, day: dated.day, half: false }
  const [, before, note] = noted.exec(text) ?? []
  return before === undefined || note === undefined || vague.test(note) ? unreadable : clockOfText(before)
}

/** Written where no time belongs, or none was noted: a push has no stop. */
const nothingWritten = /^(?:n\/?a|n\.a\.|none|not (?:documented|recorded)|[-–—]+)$/i

/**
 * The clock reading of a cell that should hold a time.
 *
 * @param cell - a serial (a fraction is a time of day, 0 is midnight), hhmm from 100 to 2359, or a written time
 * @returns seconds of the day and its own day number; `missingTime` for a blank, `unreadableTime` otherwise
 */
export function readClock(cell: Cell): Clock {
  if (isBlank(cell)) return missingClock
  if (typeof cell === 'number') return clockOfNumber(cell)
  if (typeof cell === 'boolean') return unreadable
  if (nothingWritten.test(cell.trim())) return missingClock
  return clockOfText(cell.trim())
}

/** A duration that cannot be read. */
export const unreadableMinutes = -2

/**
 * A documented duration in whole minutes: `45`, `45 min`, `1:30`, `1 h 30`, `1.5 hours`, or a time of Excel's.
 *
 * @param unit - what a bare number counts where the header says it (`min`, `h`); null where nothing does
 * @returns -1 for a blank, -2 for what cannot be read; a bare `1.5` may be hours or minutes and is not read
 */
export function readMinutes(cell: Cell, unit: string | null = null): number {
  if (isBlank(cell)) return missingTime
  if (typeof cell === 'boolean') return unreadableMinutes
  if (typeof cell === 'number') return minutesOfNumber(cell, unit)
  const text = visible(cell).trim().toLowerCase()
  if (/^\d+(?:\.\d+)?$/.test(text)) return minutesOfNumber(Number(text), unit)
  const plain = /^(\d+(?:\.\d+)?)\s*(?:m|min|mins|minute|minutes)\.?$/.exec(text)
  if (plain?.[1] !== undefined) return whole(Number(plain[1]))
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*(?:h|hr|hrs|hours))?$/.exec(text)
  if (clock) return Number(clock[2]) < 60 ? whole(Number(clock[1]) * 60 + Number(clock[2])) : unreadableMinutes
  const hours =
    /^(\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hour|hours)\.?\s*(?:(?:and\s*)?(\d+)\s*(?:m|min|mins|minutes)?\.?)?$/.exec(text)
  if (hours) return whole(Number(hours[1]) * 60 + Number(hours[2] ?? 0))
  return unreadableMinutes
}

function minutesOfNumber(value: number, unit: string | null): number {
  if (!(value >= 0 && value <= 100_000)) return unreadableMinutes
  // Stop minus start on a sheet is a fraction of a day; nobody writes minutes or hours with so many decimals.
  const isFraction = value < 1 && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6
  if (isFraction) return Math.floor(Math.round(value * secondsPerDay) / 60)
  if (unit?.startsWith('h') === true) return whole(value * 60)
  if (unit === null && !Number.isInteger(value) && value < 24) return unreadableMinutes
  return whole(value)
}

/** Whole minutes; more than a log could mean are unreadable. A product of a sheet's formula falls short by a breath. */
const whole = (minutes: number): number => (minutes <= 100_000 ? Math.floor(minutes + 1e-6) : unreadableMinutes)
