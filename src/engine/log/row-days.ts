import { remembered } from '../../basics/cell'
import { dateConflict } from '../../findings/visits/date-conflict'
import { unreadableDate } from '../../findings/visits/unreadable-date'
import type { Finding } from '../../findings/define'
import { missingDay, readDay, unreadableDay } from './cells/read-date'
import type { RoleCells } from './role-cells'
import type { RowTimes } from './row-times'

/** The days of a log's rows, below 0 where none is written. */
export interface RowDays {
  /** The date of service: the start's own date where it has one, else the date column. */
  readonly day: Int32Array
  /** The date that groups rows into visits: the date column, so that a mistyped date in one start makes no second visit. */
  readonly visitDay: Int32Array
}

/** Reads the date of each row; one that cannot be read, and one that its own start contradicts, is reported. */
export function readDays(cells: RoleCells, number: Int32Array, times: RowTimes, findings: Finding[]): RowDays {
  const day = cells.ints(missingDay)
  const read = remembered(readDay)
  // The date of a start is the date of service where the log keeps no other; it was reported with the times.
  const dated = cells.columns.at.has('Date') ? 'Date' : 'Start date'
  cells.each(dated, (cell, i) => {
    day[i] = read(cell)
    if (day[i] !== unreadableDay) return
    if (dated === 'Date') findings.push(unreadableDate([number[i]!], { cell: String(cell).trim() }))
    day[i] = missingDay
  })
  const visitDay = day.slice()
  const { startDay, stopDay } = times
  for (let i = 0; i < cells.count; i++) {
    const own = startDay[i]! >= 0 ? startDay[i]! : day[i]! < 0 ? stopDay[i]! : missingDay
    if (own < 0) continue
    if (day[i]! >= 0 && day[i] !== own) findings.push(dateConflict([number[i]!], { date: day[i]!, own }))
    day[i] = own
    if (visitDay[i]! < 0) visitDay[i] = own
  }
  return { day, visitDay }
}
