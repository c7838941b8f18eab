import { remembered, type Cell } from '../../basics/cell'
import type { Columns, Role } from './columns/columns'
import type { NumberedColumn } from './numbered-cells'
import type { Finding } from '../../findings/define'
import { unknown } from '../common/moment'
import type { Steps } from '../common/steps'
import type { Action } from './cells/read-action'
import { missingDay, readDay, unreadableDay } from './cells/read-date'
import { readSpan, type Span } from './cells/read-span'
import {
  missingClock,
  missingTime,
  readClock,
  readMinutes,
  unreadableMinutes,
  unreadableTime,
  type Clock,
} from './cells/read-time'
import { unreadableDate } from '../../findings/visits/unreadable-date'
import { unreadableTime as unreadableTimeFound } from '../../findings/times/unreadable-time'

/** The times of a log's rows, whatever columns hold them. */
export interface RowTimes {
  /** Seconds of the day, and the cell's own date (-1 where it has none). Event rows keep their time in `start`. */
  readonly start: Int32Array
  readonly startDay: Int32Array
  readonly stop: Int32Array
  readonly stopDay: Int32Array
  /**
   * True where every time of the log is written without am or pm and with hours from 1 to 12: the log may keep a clock of 12
   * hours. Times stand here as a 24-hour clock has them until `resolveHalfDays` has looked at the visits.
   */
  readonly halfDaysOpen: boolean
  /** A documented duration in whole minutes, -1 where there is none. */
  readonly minutes: Int32Array
}

/** What the times are read from: one entry a row in `number` and `action`, cells by `each`. */
interface Source {
  readonly columns: Columns
  readonly each: (role: Role, put: (cell: Cell, i: number) => void) => void
  /** Null for a role without a column. */
  readonly columnOf: (role: Role) => NumberedColumn | null
  readonly number: Int32Array
  readonly action: readonly Action[]
  readonly findings: Finding[]
}

const noColumn: NumberedColumn = { ids: new Int32Array(0), cells: [] }

/** Reads the columns of times one after the other; what cannot be read is reported. */
export function* timesSteps({ columns, each, columnOf, number, action, findings }: Source): Steps<RowTimes> {
  const ints = (): Int32Array => new Int32Array(number.length).fill(unknown)
  const clocksOf = (role: Role): ((i: number) => Clock) => {
    const { ids, cells } = columnOf(role) ?? noColumn
    const readings = cells.map(readClock)
    return (i) => readings[ids[i] ?? -1] ?? missingClock
  }
  const [start, startDay, stop, stopDay, minutes] = [ints(), ints(), ints(), ints(), ints()]
  let certain = 0
  let open = 0
  const put = (reading: Clock, seconds: Int32Array, days: Int32Array, i: number): void => {
    seconds[i] = reading.seconds
    days[i] = reading.day
    if (reading.half) open++
    else if (reading.seconds >= 0) certain++
  }
  const unreadableTimeAt = (cell: Cell, role: Role, i: number): void => {
    // A column of starts and stops goes by many names; the sheet's own is the one to look for.
    const column = role === 'Start-Stop' ? (columns.headers[columns.at.get(role)!] ?? role) : role
    findings.push(unreadableTimeFound([number[i]!], { cell: String(cell).trim(), column }))
  }
  const clocks = (role: Role, seconds: Int32Array, days: Int32Array, wanted: (i: number) => boolean): void => {
    const clock = clocksOf(role)
    each(role, (cell, i) => {
      if (!wanted(i)) return
      const reading = clock(i)
      put(reading, seconds, days, i)
      if (reading.seconds === unreadableTime) unreadableTimeAt(cell, role, i)
    })
  }
  const span = remembered(readSpan)
  const spans = new Map<number, Span & { readonly cell: Cell }>()
  const starts = clocksOf('Start')
  each('Start', (cell, i) => {
    if (action[i] !== 'none') return
    const reading = starts(i)
    put(reading, start, startDay, i)
    if (reading.seconds !== unreadableTime) return
    // `9:00-11:05` under `Start` is both, unless the stop's own cell says otherwise.
    const both = span(cell)
    if (!both.readable || both.stop.seconds < 0) unreadableTimeAt(cell, 'Start', i)
    else {
      put(both.start, start, startDay, i)
      spans.set(i, { ...both, cell })
    }
  })
  yield
  clocks('Stop', stop, stopDay, (i) => action[i] === 'none')
  for (const [i, { stop: to, cell }] of spans) {
    if (stop[i] === missingTime) put(to, stop, stopDay, i)
    else if (stop[i] !== to.seconds) {
      start[i] = unreadableTime
      unreadableTimeAt(cell, 'Start', i)
    }
  }
  // A row of an event log that names no action and no start still tells when something was given.
  if (columns.at.has('Action')) clocks('Time', start, startDay, (i) => action[i] !== 'none' || start[i] === missingTime)
  yield
  each('Start-Stop', (cell, i) => {
    const { start: from, stop: to, readable } = span(cell)
    if (!readable) {
      if (start[i] === missingTime) start[i] = unreadableTime
      unreadableTimeAt(cell, 'Start-Stop', i)
    }
    if (start[i] === missingTime) put(from, start, startDay, i)
    if (stop[i] === missingTime) put(to, stop, stopDay, i)
  })
  const written = remembered(readDay)
  const dates = (role: Role, seconds: Int32Array, days: Int32Array): void => {
    each(role, (cell, i) => {
      if (seconds[i]! >= 0 && days[i]! < 0) days[i] = Math.max(missingDay, written(cell))
      if (written(cell) === unreadableDay) findings.push(unreadableDate([number[i]!], { cell: String(cell).trim() }))
    })
  }
  dates('Start date', start, startDay)
  dates('Stop date', stop, stopDay)
  yield

  const duration = remembered((cell) => readMinutes(cell, columns.units.get('Minutes') ?? null))
  each('Minutes', (cell, i) => {
    const value = duration(cell)
    minutes[i] = Math.max(unknown, value)
    if (value === unreadableMinutes) {
      findings.push(unreadableTimeFound([number[i]!], { cell: String(cell).trim(), column: 'Minutes' }))
    }
  })
  return { start, startDay, stop, stopDay, halfDaysOpen: open > 0 && certain === 0, minutes }
}
