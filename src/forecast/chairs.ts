import { firstDayOf, monthOf } from '../basics/month'
import type { Coding } from '../engine/coding'
import { recordText } from '../engine/layers/visit/record-questions'
import type { History } from './history'

/** Minutes of treatment in one hour of one weekday, over all days of the log. */
export interface ChairHour {
  /** 0 is Sunday. */
  readonly weekday: number
  /** 0 to 23. */
  readonly hour: number
  readonly minutes: number
}

/** How the log's patients filled its chairs: from the first to the last documented time of each visit. */
export interface ChairUse {
  readonly hours: readonly ChairHour[]
  /** Days with a visit, by weekday from Sunday. */
  readonly days: readonly number[]
  /** Visits with a first and a last time, and those without: an injection has one time alone. */
  readonly timed: number
  readonly untimed: number
  /** Patients at once, leaving out what hardly ever was. */
  readonly atOnce: number
  /** Weeks of the months that were counted. */
  readonly weeks: number
  /** Different chairs that the log names; null where it names none. */
  readonly named: number | null
}

const [hour, day] = [3600, 86_400]

/** The last whole months of a log, a year of them at most. */
export function chairsOf({ log, encounters }: Coding, { months }: History): ChairUse {
  const counted = new Set(months.slice(-12))
  const visits = encounters.filter(({ encounter }) => encounter.day >= 0 && counted.has(monthOf(encounter.day)))
  const timed = visits.filter(({ begins, ends }) => begins >= 0 && ends > begins)
  const minutes = new Map<number, number>()
  for (const { encounter, begins, ends } of timed) {
    for (let from = begins; from < ends; from = nextHour(from)) {
      // A visit over midnight ends on the next day; its seconds count from a day of their own.
      const date = encounter.day + Math.floor(from / day) - Math.floor(begins / day)
      const key = weekdayOf(date) * 24 + Math.floor((from % day) / hour)
      minutes.set(key, (minutes.get(key) ?? 0) + (Math.min(nextHour(from), ends) - from) / 60)
    }
  }
  const dates = new Set(visits.map(({ encounter }) => encounter.day))
  const days = Array.from({ length: 7 }, (_, weekday) => [...dates].filter((one) => weekdayOf(one) === weekday).length)
  const chairs = new Set(
    log.rows.record.has('Chair')
      ? visits.flatMap(({ encounter }) => encounter.rows.map((row) => recordText(log.rows, 'Chair', row)))
      : [],
  )
  chairs.delete('')
  return {
    hours: [...minutes]
      .map(([key, sum]) => ({ weekday: Math.floor(key / 24), hour: key % 24, minutes: Math.round(sum) }))
      .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour),
    days,
    timed: timed.length,
    untimed: visits.length - timed.length,
    atOnce: chairsInUse(timed),
    weeks: months.slice(-12).reduce((sum, month) => sum + firstDayOf(month + 1) - firstDayOf(month), 0) / 7,
    named: chairs.size === 0 ? null : chairs.size,
  }
}

const nextHour = (from: number): number => (Math.floor(from / hour) + 1) * hour

/** Excel's day 1 was a Sunday by its own count, and every later day follows from it. */
const weekdayOf = (serial: number): number => (serial - 1) % 7

/** Of the time with a patient, what may have had more at once than there are chairs: a stop that was typed wrong is no chair. */
const negligible = 0.005

function chairsInUse(visits: readonly { readonly begins: number; readonly ends: number }[]): number {
  const changes = visits
    .flatMap(({ begins, ends }) => [
      { at: begins, by: 1 },
      { at: ends, by: -1 },
    ])
    // Who leaves at nine has left before who comes at nine.
    .toSorted((a, b) => a.at - b.at || a.by - b.by)
  const seconds: number[] = []
  let [now, since] = [0, 0]
  for (const { at, by } of changes) {
    if (now > 0) seconds[now] = (seconds[now] ?? 0) + at - since
    now += by
    since = at
  }
  const all = seconds.reduce((sum, one) => sum + one, 0)
  let [chairs, above] = [seconds.length - 1, 0]
  while (chairs > 1 && above + (seconds[chairs] ?? 0) <= all * negligible) above += seconds[chairs--] ?? 0
  return Math.max(1, chairs)
}
