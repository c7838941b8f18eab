import { secondsPerDay } from '../../basics/date'
import type { Finding } from '../../findings/define'
import type { Encounter } from './encounters'
import type { Rows } from '../log/rows'
import { halfDayUnclear } from '../../findings/times/half-day-unclear'
import { twelveHourClock } from '../../findings/times/twelve-hour-clock'

/**
 * Times without am or pm on a clock of 12 hours, as offices write them (`11:50 to 1:05`). They are read so only where the log
 * shows such a clock: every time of it is written, none has am or pm, an hour of 0 or above 12, or a leading zero, and at least
 * one infusion of an office runs over noon on that clock, while on a 24-hour clock it would stop before it starts (the 24-hour
 * clock would need more than 12 hours over midnight, which no log is read as).
 *
 * In such a log an office's visit lies within its day, 7 in the morning to 7 in the evening. That is taken as told only where it
 * is also the shortest way to lay the visit's times in one day; where another way is shorter, or a row contradicts it, the times
 * stay as written and the visit is reported: a wrong half of the day changes minutes.
 */
const noon = secondsPerDay / 2
/** No written time of an office's day is both before this hour and in the morning. */
const opens = 7 * 3600

/** 1:00 to 6:59 as written; 7:00 to 12:59 needs nothing. */
const isLow = (seconds: number): boolean => seconds >= 0 && seconds < opens
const isHigh = (seconds: number): boolean => seconds >= opens && seconds < noon + 3600

/**
 * Reads the half of the day of every written time, in place.
 *
 * @returns what was read so, once for the log, and the visits where it cannot be told
 */
export function resolveHalfDays(rows: Rows, encounters: readonly Encounter[]): Finding[] {
  if (!rows.halfDaysOpen) return []
  const offices = encounters.filter((one) => one.setting === 'office')
  const shown = offices.flatMap((one) => overNoon(rows, one))
  if (shown.length === 0) return []
  const findings: Finding[] = []
  const resolved = new Set<number>()
  for (const one of offices) {
    if (!liesInOneDay(rows, one.rows)) {
      const numbers = one.rows.filter((i) => isTimed(rows, i)).map((i) => rows.number[i]!)
      findings.push(halfDayUnclear(numbers, {}))
      continue
    }
    for (const i of one.rows) {
      if (isLow(rows.start[i]!)) rows.start[i]! += noon
      if (isLow(rows.stop[i]!)) rows.stop[i]! += noon
      resolved.add(i)
    }
  }
  const count = shown.filter((i) => resolved.has(i)).length
  if (count > 0) findings.push(twelveHourClock([], { count }))
  return findings
}

const isTimed = (rows: Rows, i: number): boolean => rows.start[i]! >= 0 || rows.stop[i]! >= 0

/** Rows of a visit that run over noon on a clock of 12 hours, and backwards on one of 24. */
function overNoon(rows: Rows, { rows: list }: Encounter): number[] {
  return list.filter((i) => {
    if (rows.action[i] === 'none') return isHigh(rows.start[i]!) && isLow(rows.stop[i]!)
    return rows.action[i] === 'stop' && isLow(rows.start[i]!) && begunBeforeNoon(rows, list, i)
  })
}

/** An event `Stopped` at 1:05 of a drug that was only begun late in the morning. */
function begunBeforeNoon(rows: Rows, list: readonly number[], stop: number): boolean {
  const begun = list.filter(
    (i) =>
      (rows.action[i] === 'start' || rows.action[i] === 'restart') &&
      rows.substance[i]!.identity === rows.substance[stop]!.identity &&
      rows.site[i] === rows.site[stop],
  )
  return begun.length > 0 && begun.every((i) => isHigh(rows.start[i]!))
}

/** Place on a dial of 12 hours that begins when an office opens. */
const onDial = (seconds: number): number => (seconds - opens + noon) % noon

/** Whether the office's day is the shortest way to lay a visit's times on the dial, and no row runs over its end. */
function liesInOneDay(rows: Rows, list: readonly number[]): boolean {
  const arcs: [from: number, to: number][] = []
  for (const i of list) {
    const [start, stop] = [rows.start[i]!, rows.stop[i]!]
    if (start < 0 && stop < 0) continue
    if (start < 0 || stop < 0) {
      const one = onDial(Math.max(start, stop))
      arcs.push([one, one])
      continue
    }
    // `11:50 to 11:05` stops before it starts on any clock, and says nothing of the others.
    const slips = isLow(start) === isLow(stop) && stop < start
    const from = onDial(start)
    const to = slips ? from : onDial(stop)
    if (to < from) return false
    arcs.push([from, to])
  }
  arcs.sort((a, b) => a[0] - b[0])
  const first = arcs[0]
  if (first === undefined) return true
  let end = first[1]
  let widest = 0
  for (const [from, to] of arcs) {
    widest = Math.max(widest, from - end)
    end = Math.max(end, to)
  }
  return first[0] + (noon - end) >= widest
}
