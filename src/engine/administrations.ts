import type { Setting } from '../rules/rule'
import { minutesBetween, type Administration, type Method, type TimeFault } from './administration'
import type { Substance } from './drugs'
import type { Edition } from './edition'
import type { Encounter } from './encounters'
import { eventAdministrations } from './events'
import { found, type Finding } from './finding'
import type { Policies } from './policies'
import type { Route } from './read-route'
import { missingTime, secondsPerDay, unreadableTime } from './read-time'
import { flag } from './read-words'
import type { Rows } from './rows'

/** A row that is coded as if its record were complete: an infusion of one hour, to see what that could support. */
export interface Completion {
  readonly row: number
  readonly minutes: number
}

/** What stands still while one encounter is read. */
export interface Reading {
  readonly rows: Rows
  readonly encounter: Encounter
  readonly setting: Setting
  readonly edition: Edition
  readonly policies: Policies
  readonly findings: Finding[]
  readonly completion: Completion | null
}

/** The clock of a row before it is judged: absolute seconds, NaN where missing. */
export interface Times {
  readonly start: number
  readonly stop: number
  readonly badStart: boolean
  readonly badStop: boolean
  /** The stop carries its own date, so that it never rolls over. */
  readonly datedStop: boolean
}

/**
 * The rows of an encounter as administrations: method and class decided, clock judged, what cannot be used reported.
 * Event rows (`New Bag`, `Stopped`) become the administrations that they describe.
 */
export function administrationsOf(reading: Reading): Administration[] {
  const { rows, encounter } = reading
  const list: Administration[] = []
  let events: number[] | null = null
  for (const i of encounter.rows) {
    if (rows.action[i] !== 'none') (events ??= []).push(i)
    else list.push(...administration(reading, i, [rows.number[i]!], timesOfRow(reading, i), 0))
  }
  if (events !== null) list.push(...eventAdministrations(reading, events, administration))
  return list
}

function timesOfRow(reading: Reading, i: number): Times {
  const { rows } = reading
  const day = dayOf(reading, i)
  const start = rows.start[i]!
  const stop = rows.stop[i]!
  const startDay = rows.startDay[i]! >= 0 ? rows.startDay[i]! : day
  const stopDay = rows.stopDay[i]! >= 0 ? rows.stopDay[i]! : startDay
  return {
    start: start >= 0 ? startDay * secondsPerDay + start : NaN,
    stop: stop >= 0 ? stopDay * secondsPerDay + stop : NaN,
    badStart: start === unreadableTime,
    badStop: stop === unreadableTime,
    datedStop: stop !== missingTime && rows.stopDay[i]! >= 0,
  }
}

/** The row's day, or the encounter's where the row has none; 0 keeps undated clocks on one day. */
export function dayOf(reading: Reading, i: number): number {
  const own = reading.rows.day[i]!
  return own >= 0 ? own : Math.max(0, reading.encounter.day)
}

/**
 * Judges one administration.
 *
 * @param i - the row that names drug, route and site
 * @param numbers - all row numbers that describe it, the first where it starts
 * @param extraFlags - what an event log adds to the row's own flags
 * @returns the administration, or nothing where the drug is unknown
 */
export function administration(
  reading: Reading,
  i: number,
  numbers: readonly number[],
  times: Times,
  extraFlags: number,
): Administration[] {
  const { rows, findings, edition, setting } = reading
  const substance = rows.substance[i]!
  const route = rows.route[i]!
  const row = numbers[0]!
  const method = methodOf(substance, route, times, rows.minutes[i]!)
  if (method === 'unknown-drug') {
    findings.push(found('unknown-drug', numbers, { drug: substance.label }))
    return []
  }
  if (route === 'unknown') findings.push(found('route-conflict', numbers, { drug: substance.label, why: 'unknown' }))
  if (route === 'hydration' && substance.category !== null && substance.category !== 'hydration') {
    findings.push(found('route-conflict', numbers, { drug: substance.label, why: 'hydration' }))
  }
  const flags = rows.flags[i]! | extraFlags
  const charted = route === 'push' || route === 'bolus' ? 'push' : route === 'infusion' ? 'infusion' : 'clock'
  const common = {
    rows: numbers,
    substance,
    category: substance.category ?? (route === 'hydration' ? ('hydration' as const) : null),
    method,
    site: rows.site[i]!,
    bag: rows.bag[i]!,
    dose: rows.dose[i]!,
    flags,
    charted,
  } as const
  const day = reading.encounter.day < 0 && rows.day[i]! < 0 ? -1 : dayOf(reading, i)

  const completed = reading.completion?.row === row ? reading.completion.minutes : null
  if (completed !== null) {
    const method = common.method === 'push' ? 'infusion' : common.method
    return [{ ...common, method, start: NaN, stop: NaN, minutes: completed, byDuration: true, fault: null, day }]
  }

  let { start, stop } = times
  let crossed = false
  let fault: TimeFault | null = null
  if (!Number.isNaN(start) && !Number.isNaN(stop) && stop < start) {
    const rolled = stop + secondsPerDay
    if (!times.datedStop && minutesBetween(start, rolled) <= edition.thresholds.longestRollOver) {
      stop = rolled
      crossed = true
    } else fault = 'stop-before-start'
  }
  const timed = isTimed(method)
  const clock = minutesBetween(start, stop)
  if (fault === null && timed && clock === 0) fault = 'zero-minutes'
  const documented = rows.minutes[i]!
  let minutes = fault === null ? clock : NaN
  let byDuration = false
  if (fault === null && Number.isNaN(clock) && timed) {
    fault = clockFault(times)
    if (!Number.isNaN(documented)) {
      minutes = documented
      byDuration = true
      if (Number.isNaN(start) && !Number.isNaN(stop)) start = stop - documented * 60
      else if (!Number.isNaN(start)) stop = start + documented * 60
    } else if (
      reading.policies['missing-stop'] === 'rate' &&
      !Number.isNaN(start) &&
      Number.isFinite(rows.byRate[i]!) &&
      rows.byRate[i]! > 0
    ) {
      minutes = rows.byRate[i]!
      stop = start + minutes * 60
      byDuration = true
    }
  } else if (Number.isNaN(clock) && !Number.isNaN(documented)) minutes = documented

  const name = { drug: substance.label }
  if (fault !== null && (timed || fault === 'stop-before-start'))
    reportFault(reading, fault, numbers, name, times, byDuration ? minutes : NaN)
  if (fault === 'missing-times' && byDuration) fault = null
  if (crossed && timed) findings.push(found('crosses-midnight', numbers, { ...name, start, stop, minutes }))
  if (!Number.isNaN(clock) && fault === null && !Number.isNaN(documented)) {
    if (Math.abs(documented - clock) > edition.thresholds.durationTolerance) {
      findings.push(found('duration-conflict', numbers, { ...name, clock, documented }))
    }
  }
  const longest =
    method === 'hydration' && setting === 'hospital'
      ? edition.thresholds.longestHospitalHydration
      : edition.thresholds.longestInfusion
  if (timed && method !== 'pump' && minutes > longest) {
    findings.push(found('too-long', numbers, { ...name, minutes, longest: longest / 60 }))
  }
  if (method === 'push' && minutes > edition.thresholds.longestPush) {
    findings.push(found('push-is-long', numbers, { ...name, minutes }))
  }
  if (fault === 'stop-before-start') stop = NaN
  const began = Number.isNaN(start) || day < 0 ? day : Math.floor(start / secondsPerDay)
  // Where a duration stands in for the clock the administration is complete enough to be coded by it.
  return [{ ...common, start, stop, minutes, byDuration, fault: byDuration ? null : fault, day: began }]
}

const isTimed = (method: Method): boolean =>
  method === 'infusion' || method === 'hydration' || method === 'subcutaneous infusion'

function clockFault(times: Times): TimeFault {
  if (times.badStart || times.badStop) return 'unreadable-time'
  if (Number.isNaN(times.start)) return Number.isNaN(times.stop) ? 'missing-times' : 'missing-start'
  return 'missing-stop'
}

function reportFault(
  { findings }: Reading,
  fault: TimeFault,
  numbers: readonly number[],
  name: { drug: string },
  times: Times,
  minutes: number,
): void {
  // The unreadable cell has its own finding from reading; nothing is said twice.
  if (fault === 'unreadable-time') return
  const facts: Record<string, string | number> = { ...name }
  if (!Number.isNaN(times.start)) facts.start = times.start
  if (!Number.isNaN(times.stop)) facts.stop = times.stop
  if (!Number.isNaN(minutes)) facts.minutes = minutes
  findings.push(found(fault, numbers, facts))
}

/** How the administration is coded, from route, drug and clock. */
function methodOf(substance: Substance, route: Route, times: Times, minutes: number): Method | 'unknown-drug' {
  if (route === 'flush' || substance.included) return 'included'
  if (route === 'none') return 'none'
  if (route === 'on-body') return 'on-body'
  const category = substance.category
  if (category === null) return route === 'hydration' ? 'hydration' : 'unknown-drug'
  if (category === 'none') return 'none'
  const fluid = category === 'hydration'
  switch (route) {
    case 'hydration':
    case 'infusion':
      return fluid ? 'hydration' : 'infusion'
    case 'push':
      // A fluid pushed into a line flushes it.
      return fluid ? 'included' : 'push'
    case 'bolus':
      return fluid ? 'hydration' : 'push'
    case 'injection':
      return fluid ? 'none' : 'injection'
    case 'subcutaneous infusion':
      return 'subcutaneous infusion'
    case 'artery':
      return 'artery'
    case 'intrathecal':
      return 'intrathecal'
    case 'pump':
      return fluid ? 'hydration' : 'pump'
    default:
      break
  }
  // Nothing usable on the route: the drug's usual one, and the clock between push and infusion.
  if (fluid) return 'hydration'
  if (route !== 'vein') {
    if (substance.usual === 'injection') return 'injection'
    if (substance.usual === 'mouth') return 'none'
    if (substance.usual === 'subcutaneous infusion') return 'subcutaneous infusion'
  }
  const stopped = !Number.isNaN(times.stop) || times.badStop || !Number.isNaN(minutes)
  return substance.usual === 'push' && !stopped ? 'push' : 'infusion'
}

/** A row whose note says that a time is missing is no reason to guess; only the marks that we know count. */
export const says = (administration: Administration, bit: number): boolean => (administration.flags & bit) !== 0

export { flag }
