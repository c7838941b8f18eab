import { secondsPerDay } from '../../../basics/date'
import type { Finding } from '../../../findings/define'
import { roundedTimes } from '../../../findings/times/rounded-times'
import { staffOverlap } from '../../../findings/times/staff-overlap'
import { rules, valueOn } from '../../../rules'
import type { CodedEncounter } from '../../code-encounter'
import { dayOfMoment } from '../../common/moment'
import type { Rows } from '../../log/rows'
import type { AtVisit } from '../layer'

/**
 * The third layer: what all visits of a log show together. Each part of a log makes a summary of its own, and two summaries
 * make one, so that parts may be read apart: by visit, by process, on another day.
 */
export interface LogSummary {
  /** Documented clock times, and those on a full five minutes (advice `time.regular`). */
  readonly times: number
  readonly regular: number
  /** Starts by who documented them, then by the minute; of one patient the first. */
  readonly starts: ReadonlyMap<string, ReadonlyMap<number, readonly Start[]>>
}

/** A service that somebody started. */
export interface Start {
  readonly staff: string
  readonly moment: number
  readonly patient: string
  /** Place of its visit among the log's, and the number of its row. */
  readonly at: number
  readonly row: number
}

/** The clock times of rows. */
export function timesOf({ start, stop, count }: Rows): Pick<LogSummary, 'times' | 'regular'> {
  let times = 0
  let regular = 0
  for (const clocks of [start, stop]) {
    for (let i = 0; i < count; i++) {
      const seconds = clocks[i] ?? -1
      if (seconds < 0) continue
      times++
      if (seconds % 300 === 0) regular++
    }
  }
  return { times, regular }
}

/**
 * Who started what, of visits that are coded: only a service that has a code of administration is started by somebody.
 *
 * @param first - how many visits of the log come before these
 */
export function startsOf(coded: readonly CodedEncounter[], rows: Rows, first = 0): Starts {
  const starts: Starts = new Map()
  for (const [index, { encounter, charges, edition }] of coded.entries()) {
    const at = first + index
    const patient = encounter.patient ?? encounter.name
    if (patient === null || encounter.day < 0 || edition.codes === null) continue
    let last = -1
    for (const { slot, start: moment, rows: numbers } of charges) {
      const row = numbers[0] ?? -1
      // The hours of an infusion stand behind its first.
      if (slot === 'drug' || moment < 0 || row === last) continue
      last = row
      const i = encounter.rows.find((one) => rows.number[one] === row)
      const staff = (i === undefined ? undefined : rows.texts[rows.staff[i] ?? 0]) ?? ''
      if (staff !== '') addStart(starts, { staff, moment, patient, at, row })
    }
  }
  return starts
}

export type Starts = Map<string, Map<number, Start[]>>

/** Adds a start: of each patient the first in a minute. */
export function addStart(starts: Starts, one: Start): void {
  const name = one.staff.toLowerCase()
  const minute = Math.floor(one.moment / 60)
  let own = starts.get(name)
  if (own === undefined) starts.set(name, (own = new Map<number, Start[]>()))
  const known = own.get(minute)
  if (known === undefined) own.set(minute, [one])
  else if (known.every(({ patient }) => patient !== one.patient)) known.push(one)
}

/** Two parts of a log as one; the first comes first. */
export function merged(one: LogSummary, other: LogSummary): LogSummary {
  const starts: Starts = new Map()
  for (const part of [one, other]) {
    for (const own of part.starts.values())
      for (const list of own.values()) for (const each of list) addStart(starts, each)
  }
  return { times: one.times + other.times, regular: one.regular + other.regular, starts }
}

/** Clock times that nearly all fall on full five minutes. */
function isRounded({ times, regular }: LogSummary): boolean {
  const { fewestTimes, suspiciousPercent } = rules['time.regular'].values
  return times >= valueOn(fewestTimes, null) && regular * 100 >= times * valueOn(suspiciousPercent, null)
}

/** What is said of the whole log, by its summary. */
export const ofWholeLog = (summary: LogSummary): Finding[] =>
  isRounded(summary)
    ? [roundedTimes([], { times: summary.times, percent: Math.round((summary.regular * 100) / summary.times) })]
    : []

/** Several patients started by one person in one minute, at the last of them; where times are rounded a minute tells nothing. */
export function staffOverlaps(summary: LogSummary): AtVisit[] {
  if (isRounded(summary)) return []
  const found: AtVisit[] = []
  for (const list of [...summary.starts.values()].flatMap((own) => [...own.values()])) {
    const last = list.at(-1)
    if (last === undefined || list.length < 2) continue
    const { staff, moment, at } = last
    const facts = { staff, patients: list.length, day: dayOfMoment(moment), start: moment % secondsPerDay }
    const rows = list.map(({ row }) => row)
    found.push({ at, finding: staffOverlap(rows, facts) })
  }
  return found
}
