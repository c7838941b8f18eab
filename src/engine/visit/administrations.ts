import type { Administration, MeasuredBy, Method, TimeFault } from './administration'
import { localAnaesthetics } from '../../reference/included-services'
import { centralLine, type Service } from '../drugs/service'
import type { Substance } from '../drugs/substance'
import { eventAdministrations } from './events'
import { found, type Finding } from '../explain/finding'
import { dayOfMoment, minutesBetween, momentOf, unknown } from '../moment'
import { dayOf, type Reading, type Times } from './reading'
import type { Route } from '../log/read-route'
import { secondsPerDay, unreadableTime } from '../log/read-time'
import { flag } from '../log/read-words'

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
    else judge(reading, list, i, [rows.number[i]!], timesOfRow(reading, i), 0)
  }
  if (events !== null) eventAdministrations(reading, events, list, judge)
  return list
}

function timesOfRow(reading: Reading, i: number): Times {
  const { rows } = reading
  const start = rows.start[i]!
  const stop = rows.stop[i]!
  const startDay = rows.startDay[i]! >= 0 ? rows.startDay[i]! : dayOf(reading, i)
  const stopDay = rows.stopDay[i]! >= 0 ? rows.stopDay[i]! : startDay
  return {
    start: start >= 0 ? momentOf(startDay, start) : unknown,
    stop: stop >= 0 ? momentOf(stopDay, stop) : unknown,
    badStart: start === unreadableTime,
    badStop: stop === unreadableTime,
    datedStop: stop >= 0 && rows.stopDay[i]! >= 0,
  }
}

/**
 * Judges one administration and adds it to the list; an unknown drug is reported and adds nothing.
 *
 * @param i - the row that names drug, route and site
 * @param numbers - all row numbers that describe it, the first where it starts
 * @param extraFlags - what an event log adds to the row's own flags
 */
export function judge(
  reading: Reading,
  list: Administration[],
  i: number,
  numbers: readonly number[],
  times: Times,
  extraFlags: number,
): void {
  const { rows, findings } = reading
  const route = rows.route[i]!
  const service = rows.service[i] ?? null
  const substance = service === null ? named(rows.substance[i]!, route) : serviceAsSubstance(service)
  const documented = rows.minutes[i]!
  const flags = rows.flags[i]! | extraFlags | (route === 'pump' ? flag.pump : 0)
  let method = service === null ? methodOf(substance, route, times, documented, flags) : methodOfService(service, route)
  if (method === 'included' && route === 'flush' && centralLine.test(rows.texts[rows.site[i]!]!.toLowerCase())) {
    method = 'port flush'
  }
  if (method === 'unknown-drug') {
    findings.push(found('unknown-drug', numbers, { drug: substance.label }))
    return
  }
  if (service === null) reportRoute(reading, substance, route, numbers)
  const completion = reading.completion?.row === numbers[0] ? reading.completion : null
  const judged =
    completion === null
      ? judgeClock(reading, i, method, numbers, times, documented)
      : { ...noClock, minutes: completion.minutes, measuredBy: 'duration' as const }
  if (completion !== null && method === 'push') method = 'infusion'
  const undated = reading.encounter.day < 0 && rows.day[i]! < 0
  list.push({
    rows: numbers,
    substance,
    category: substance.category ?? (route === 'hydration' ? 'hydration' : null),
    method,
    start: judged.start,
    stop: judged.stop,
    minutes: judged.minutes,
    measuredBy: judged.measuredBy,
    fault: judged.fault,
    day: undated ? -1 : judged.start >= 0 ? dayOfMoment(judged.start) : dayOf(reading, i),
    site: rows.site[i]!,
    bag: rows.bag[i]!,
    dose: rows.dose[i]!,
    flags,
    own: service?.kind === 'own codes' ? service.own : null,
    charted: route === 'push' || route === 'bolus' ? 'push' : route === 'infusion' ? 'infusion' : 'clock',
  })
}

/** A service has no class and is known by the name that the log gives it. */
const serviceAsSubstance = (service: Service): Substance => ({
  identity: service.label.toLowerCase(),
  label: service.label,
  category: 'none',
  antineoplastic: false,
  usual: null,
  included: service.kind === 'included',
})

function methodOfService(service: Service, route: Route): Method {
  switch (service.kind) {
    case 'own codes':
      return 'own codes'
    case 'antibody':
      return route === 'none' ? 'none' : 'antibody'
    case 'port flush':
      return 'port flush'
    case 'refill':
      return service.pump === 'unclear'
        ? 'refill'
        : service.pump === 'portable'
          ? 'portable refill'
          : 'implanted refill'
    case 'included':
      return 'included'
  }
}

const unnamedFluid: Substance = {
  identity: 'hydration fluid',
  label: 'hydration fluid',
  category: 'hydration',
  antineoplastic: false,
  usual: 'infusion',
  included: false,
}

/** A row that names no drug: a fluid where it is charted as hydration, else what its class says. */
function named(substance: Substance, route: Route): Substance {
  if (substance.label !== '') return substance
  if (route === 'hydration' && substance.category === null) return unnamedFluid
  return substance.category === null ? substance : { ...substance, label: `the ${substance.category} drug` }
}

function reportRoute({ findings }: Reading, substance: Substance, route: Route, numbers: readonly number[]): void {
  if (route === 'unknown') findings.push(found('route-conflict', numbers, { drug: substance.label, why: 'unknown' }))
  else if (route === 'hydration' && substance.category !== null && substance.category !== 'hydration') {
    findings.push(found('route-conflict', numbers, { drug: substance.label, why: 'hydration' }))
  }
}

interface JudgedClock {
  readonly start: number
  readonly stop: number
  readonly minutes: number
  readonly measuredBy: MeasuredBy
  readonly fault: TimeFault | null
}

const noClock: JudgedClock = { start: unknown, stop: unknown, minutes: unknown, measuredBy: 'clock', fault: null }

/** What the clock supports (readings 9; rules `time.elapsed`, `time.midnight`, `missing.*`), everything else reported. */
function judgeClock(
  reading: Reading,
  i: number,
  method: Method,
  numbers: readonly number[],
  times: Times,
  documented: number,
): JudgedClock {
  const { findings, edition, policies } = reading
  const drug = named(reading.rows.substance[i]!, reading.rows.route[i]!).label
  const timed = method === 'infusion' || method === 'hydration' || method === 'subcutaneous infusion'
  let { start, stop } = times
  let fault: TimeFault | null = null
  let crossed = false
  const complete = start >= 0 && stop >= 0
  if (complete && stop < start) {
    const rolled = stop + secondsPerDay
    if (!times.datedStop && minutesBetween(start, rolled) <= edition.thresholds.longestRollOver) {
      stop = rolled
      crossed = true
    } else fault = 'stop-before-start'
  } else crossed = complete && dayOfMoment(start) !== dayOfMoment(stop)
  const clock = complete && fault === null ? minutesBetween(start, stop) : unknown
  if (timed && clock === 0) fault = 'zero-minutes'
  let minutes = fault === null ? clock : unknown
  let measuredBy: MeasuredBy = 'clock'
  if (timed && !complete) {
    fault = clockFault(times)
    if (documented >= 0) {
      minutes = documented
      measuredBy = 'duration'
      if (start >= 0) stop = start + documented * 60
      else if (stop >= 0) start = Math.max(unknown, stop - documented * 60)
    } else if (policies['missing-stop'] === 'rate' && start >= 0 && reading.rows.byRate[i]! > 0) {
      minutes = reading.rows.byRate[i]!
      measuredBy = 'rate'
      stop = start + minutes * 60
    }
  } else if (!complete && documented >= 0) minutes = documented

  if (fault !== null && (timed || fault === 'stop-before-start')) {
    reportFault(findings, fault, numbers, drug, times, minutes, measuredBy)
  }
  if (crossed && timed) findings.push(found('crosses-midnight', numbers, { drug, start, stop, minutes: clock }))
  if (clock > 0 && documented >= 0 && Math.abs(documented - clock) > edition.thresholds.durationTolerance) {
    findings.push(found('duration-conflict', numbers, { drug, clock, documented }))
  }
  const pumped = reading.rows.route[i] === 'pump'
  if (timed && !pumped && minutes > longestPlausible(reading, method)) {
    findings.push(found('too-long', numbers, { drug, minutes, longest: longestPlausible(reading, method) / 60 }))
  }
  if (method === 'push' && minutes > edition.thresholds.longestPush) {
    findings.push(found('push-is-long', numbers, { drug, minutes }))
  }
  // Where a duration stands in for the clock the administration is complete enough to be coded by it.
  return {
    start,
    stop: fault === 'stop-before-start' ? unknown : stop,
    minutes,
    measuredBy,
    fault: measuredBy === 'clock' ? fault : null,
  }
}

const longestPlausible = ({ edition, setting }: Reading, method: Method): number =>
  method === 'hydration' && setting === 'hospital'
    ? edition.thresholds.longestHospitalHydration
    : edition.thresholds.longestInfusion

function clockFault(times: Times): TimeFault {
  if (times.badStart || times.badStop) return 'unreadable-time'
  if (times.start < 0) return times.stop < 0 ? 'missing-times' : 'missing-start'
  return 'missing-stop'
}

function reportFault(
  findings: Finding[],
  fault: TimeFault,
  numbers: readonly number[],
  drug: string,
  times: Times,
  minutes: number,
  measuredBy: MeasuredBy,
): void {
  // The unreadable cell has its own finding from reading; nothing is said twice.
  if (fault === 'unreadable-time') return
  const facts: Record<string, string | number> = { drug }
  if (times.start >= 0) facts.start = times.start
  if (times.stop >= 0) facts.stop = times.stop
  if (measuredBy !== 'clock') {
    facts.minutes = minutes
    facts.measuredBy = measuredBy
  }
  findings.push(found(fault, numbers, facts))
}

/** How the administration is coded, from route, drug and clock. */
function methodOf(
  substance: Substance,
  route: Route,
  times: Times,
  minutes: number,
  flags: number,
): Method | 'unknown-drug' {
  if (route === 'flush' || substance.included) return 'included'
  if (route === 'none') return 'none'
  if (route === 'on-body') return 'on-body'
  const category = substance.category
  if (category === null) return route === 'hydration' ? 'hydration' : 'unknown-drug'
  if (category === 'none') return 'none'
  if (route === 'procedure') return 'procedure'
  const fluid = category === 'hydration'
  // Fluid that keeps a vein open, carries a drug or flushes is no hydration (rule `included.keep-open`).
  if (fluid && (flags & flag.keepOpen) !== 0) return 'included'
  if (route === 'injection' && localAnaesthetics.has(substance.identity)) return 'included'
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
    case 'pump':
      // Chemotherapy goes home with a pump; other drugs run by one like any infusion until their time shows more.
      if (fluid) return 'hydration'
      return category === 'therapeutic' ? 'infusion' : 'pump'
    case 'subcutaneous infusion':
    case 'artery':
    case 'intrathecal':
    case 'reservoir':
    case 'lesions':
    case 'pleural':
    case 'peritoneal':
      return route
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
  const stopped = times.stop >= 0 || times.badStop || minutes >= 0
  return substance.usual === 'push' && !stopped ? 'push' : 'infusion'
}
