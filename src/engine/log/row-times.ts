import { remembered, type Cell } from '../../basics/cell'
import type { Role } from './columns/columns'
import type { RoleCells } from './role-cells'
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
  typedTime,
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

/** What the times are read from: one entry a row in `number` and `action`. */
interface Source {
  readonly cells: RoleCells
  readonly number: Int32Array
  readonly action: readonly Action[]
  readonly findings: Finding[]
}

/** Reads the columns of times one after the other; what cannot be read is reported. */
export function* timesSteps(source: Source): Steps<RowTimes> {
  const times = new TimesBeingRead(source)
  const { action, cells } = source
  const spans = times.starts()
  yield
  times.clocks('Stop', 'stop', (i) => action[i] === 'none')
  times.stopsOf(spans)
  // A row of an event log that names no action and no start still tells when something was given.
  if (cells.columns.at.has('Action')) {
    times.clocks('Time', 'start', (i) => action[i] !== 'none' || times.start[i] === missingTime)
  }
  yield
  times.startStops()
  times.dates('Start date', times.start, times.startDay)
  times.dates('Stop date', times.stop, times.stopDay)
  yield
  const minutes = readDurations(source)
  const { start, startDay, stop, stopDay, halfDaysOpen } = times
  return { start, startDay, stop, stopDay, halfDaysOpen, minutes }
}

/** A start and a stop written in one cell. */
type Spans = ReadonlyMap<number, Span & { readonly cell: Cell }>

class TimesBeingRead {
  readonly start: Int32Array
  readonly startDay: Int32Array
  readonly stop: Int32Array
  readonly stopDay: Int32Array
  #certain = 0
  #open = 0
  readonly #span = remembered(readSpan)

  constructor(private readonly source: Source) {
    const ints = (): Int32Array => source.cells.ints(unknown)
    ;[this.start, this.startDay, this.stop, this.stopDay] = [ints(), ints(), ints(), ints()]
  }

  get halfDaysOpen(): boolean {
    return this.#open > 0 && this.#certain === 0
  }

  /** Starts of rows that are no events; `9:00-11:05` under `Start` is both, and is returned. */
  starts(): Spans {
    const spans = new Map<number, Span & { readonly cell: Cell }>()
    const clock = this.#clocksOf('Start')
    this.source.cells.each('Start', (cell, i) => {
      if (this.source.action[i] !== 'none') return
      const reading = clock(i)
      this.#put(reading, 'start', i)
      if (reading.seconds !== unreadableTime) return
      const both = this.#span(cell)
      if (!both.readable || both.stop.seconds < 0) this.#unreadable(cell, 'Start', i)
      else {
        this.#put(both.start, 'start', i)
        spans.set(i, { ...both, cell })
      }
    })
    return spans
  }

  /** Stops that were written with their starts, unless the stop's own cell says otherwise. */
  stopsOf(spans: Spans): void {
    for (const [i, { stop: to, cell }] of spans) {
      if (this.stop[i] === missingTime) this.#put(to, 'stop', i)
      else if (this.stop[i] !== to.seconds) {
        this.start[i] = unreadableTime
        this.#unreadable(cell, 'Start', i)
      }
    }
  }

  clocks(role: Role, into: 'start' | 'stop', wanted: (i: number) => boolean): void {
    const clock = this.#clocksOf(role)
    this.source.cells.each(role, (cell, i) => {
      if (!wanted(i)) return
      const reading = clock(i)
      this.#put(reading, into, i)
      if (reading.seconds === unreadableTime) this.#unreadable(cell, role, i)
    })
  }

  /** A column of its own for both, which fills what the others leave open. */
  startStops(): void {
    this.source.cells.each('Start-Stop', (cell, i) => {
      const { start: from, stop: to, readable } = this.#span(cell)
      if (!readable) {
        if (this.start[i] === missingTime) this.start[i] = unreadableTime
        this.#unreadable(cell, 'Start-Stop', i)
      }
      if (this.start[i] === missingTime) this.#put(from, 'start', i)
      if (this.stop[i] === missingTime) this.#put(to, 'stop', i)
    })
  }

  /** Dates in columns of their own, for clocks that carry none. */
  dates(role: Role, seconds: Int32Array, days: Int32Array): void {
    const written = remembered(readDay)
    const { cells, findings, number } = this.source
    cells.each(role, (cell, i) => {
      const day = written(cell)
      if (seconds[i]! >= 0 && days[i]! < 0) days[i] = Math.max(missingDay, day)
      if (day === unreadableDay) findings.push(unreadableDate([number[i]!], { cell: String(cell).trim() }))
    })
  }

  #put(reading: Clock, into: 'start' | 'stop', i: number): void {
    this[into][i] = reading.seconds
    this[`${into}Day`][i] = reading.day
    if (reading.half) this.#open++
    else if (reading.seconds >= 0) this.#certain++
  }

  #clocksOf(role: Role): (i: number) => Clock {
    const column = this.source.cells.columnOf(role)
    if (column === null) return () => missingClock
    const readings = column.cells.map(readClock)
    return (i) => readings[column.ids[i] ?? -1] ?? missingClock
  }

  #unreadable(cell: Cell, role: Role, i: number): void {
    const { columns } = this.source.cells
    // A column of starts and stops goes by many names; the sheet's own is the one to look for.
    const column = role === 'Start-Stop' ? (columns.headers[columns.at.get(role) ?? -1] ?? role) : role
    this.source.findings.push(unreadableTimeFound([this.source.number[i]!], { cell: typedTime(cell), column }))
  }
}

/** Documented durations, in whole minutes. */
function readDurations({ cells, number, findings }: Source): Int32Array {
  const minutes = cells.ints(unknown)
  const duration = remembered((cell) => readMinutes(cell, cells.columns.units.get('Minutes') ?? null))
  cells.each('Minutes', (cell, i) => {
    const value = duration(cell)
    minutes[i] = Math.max(unknown, value)
    if (value === unreadableMinutes) {
      findings.push(unreadableTimeFound([number[i]!], { cell: String(cell).trim(), column: 'Minutes' }))
    }
  })
  return minutes
}
