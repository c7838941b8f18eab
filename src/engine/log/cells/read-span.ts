import { isBlank, type Cell } from '../../../basics/cell'
import { secondsPerDay } from '../../../basics/date'
import { missingClock, readClock, unreadableTime, type Clock } from './read-time'

/** Start and stop of one cell. A cell with one time is a start: pushes are charted so. */
export interface Span {
  readonly start: Clock
  readonly stop: Clock
  /** False where the cell holds something that is no time. */
  readonly readable: boolean
}

const none: Span = { start: missingClock, stop: missingClock, readable: true }
const unreadable: Span = { ...none, readable: false }

const separator = /\s*(?:\b(?:to|until|till|thru|through)\b|[-–—−~→])\s*/gi
const noon = secondsPerDay / 2

/**
 * The times of a cell that holds a start and a stop: `9:03-14:15`, `1735-1800`, `1:05 to 1:20`, `9:00-10:15 am`, each with a
 * date or without; `9:03-` has no stop.
 */
export function readSpan(cell: Cell): Span {
  if (isBlank(cell)) return none
  if (typeof cell !== 'string') return single(cell)
  // Longer texts are notes.
  if (cell.length > 120) return unreadable
  const text = cell.trim().replace(/\s*\b(?:hrs?|hours)\.?$/i, '')
  const open = /(?:\bto|[-–—])$/i.exec(text)
  if (open !== null && /\d/.test(text.slice(0, open.index))) return single(text.slice(0, open.index).trimEnd())
  for (const match of text.matchAll(separator)) {
    const span = spanOf(text.slice(0, match.index), text.slice(match.index + match[0].length))
    if (span !== null) return span
  }
  return single(text)
}

function single(cell: Cell): Span {
  const start = readClock(cell)
  // Excel makes a date of `9-10`: a whole day number is no time of day.
  const isDate = start.day >= 0 && start.seconds === 0 && typeof cell === 'number'
  return start.seconds === unreadableTime || isDate ? unreadable : { start, stop: missingClock, readable: true }
}

function spanOf(from: string, to: string): Span | null {
  const start = clockBeside(from, to)
  const stop = clockBeside(to, from)
  if (start.seconds < 0 || stop.seconds < 0) return null
  const [startHalf, stopHalf] = [halfOf(from), halfOf(to)]
  if (startHalf === null && stopHalf !== null) return { start: shareHalf(start, stop), stop, readable: true }
  if (startHalf !== null && stopHalf === null) return { start, stop: nextAfter(start, stop), readable: true }
  return { start, stop, readable: true }
}

/** `9-10:30`: a bare hour is a time beside a whole one, and nowhere else. */
function clockBeside(text: string, other: string): Clock {
  const bare = /^\d{1,2}$/.test(text) && /\d:\d\d/.test(other)
  return readClock(bare ? `${text}:00` : text)
}

const halfOf = (text: string): string | null => /\d\s*([ap])\.?\s?m?\.?$/i.exec(text)?.[1]?.toLowerCase() ?? null

/** `9:00-1:00 pm`: one am or pm serves both times, unless the start would then follow the stop. */
function shareHalf(start: Clock, stop: Clock): Clock {
  // An hour above 12, or midnight as 0, needs no half.
  if (!start.half) return start
  const inHalf = (start.seconds % noon) + (stop.seconds >= noon ? noon : 0)
  const seconds = inHalf <= stop.seconds ? inHalf : (inHalf + noon) % secondsPerDay
  return { ...start, seconds, half: false }
}

/** `11:30 am - 1:20`: the first such time after the start, within 12 hours. */
function nextAfter(start: Clock, stop: Clock): Clock {
  if (!stop.half) return stop
  const morning = stop.seconds % noon
  const seconds = [morning, morning + noon].find((one) => one >= start.seconds) ?? morning
  return { ...stop, seconds, half: false }
}
