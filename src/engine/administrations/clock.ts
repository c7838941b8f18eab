import { calculatedStop } from '../../findings/times/calculated-stop'
import { secondsPerDay } from '../../basics/date'
import { dayOfMoment, minutesBetween, unknown } from '../common/moment'
import { hasChemotherapyCodes, type MeasuredBy, type Method, type TimeFault } from './administration'
import type { Policies } from '../../policies/policies'
import { named } from './method'
import type { Reading, Times } from './reading'
import { crossesMidnight } from '../../findings/times/crosses-midnight'
import { durationConflict } from '../../findings/times/duration-conflict'
import { pushIsLong } from '../../findings/times/push-is-long'
import type { InPlaceOfClock } from '../../findings/in-place-of-clock'
import { missingStart } from '../../findings/times/missing-start'
import { missingStop } from '../../findings/times/missing-stop'
import { missingTimes } from '../../findings/times/missing-times'
import { stopBeforeStart } from '../../findings/times/stop-before-start'
import { zeroMinutes } from '../../findings/times/zero-minutes'
import { tooLong } from '../../findings/times/too-long'

/** The clock of one administration as the record supports it. */
export interface JudgedClock {
  readonly start: number
  readonly stop: number
  readonly minutes: number
  readonly measuredBy: MeasuredBy
  readonly fault: TimeFault | null
}

export const noClock: JudgedClock = {
  start: unknown,
  stop: unknown,
  minutes: unknown,
  measuredBy: 'clock',
  fault: null,
}

/** One administration whose clock is judged. */
interface Judged {
  readonly reading: Reading
  readonly i: number
  readonly method: Method
  /** Its rows. */
  readonly numbers: readonly number[]
  readonly drug: string
  readonly times: Times
  /** Documented minutes, below 0 where none are. */
  readonly documented: number
  /** Whether minutes decide its code. */
  readonly timed: boolean
}

/** What the clock supports (readings 9; rules `time.elapsed`, `time.midnight`, `missing.*`), everything else reported. */
export function judgeClock(
  reading: Reading,
  i: number,
  method: Method,
  numbers: readonly number[],
  times: Times,
  documented: number,
): JudgedClock {
  const route = reading.rows.route[i]!
  const { label: drug, category } = named(reading.rows.substance[i]!, route)
  // Chemotherapy into an artery is coded by its minutes unless it was charted as a push.
  const arterial = method === 'artery' && route !== 'artery push' && hasChemotherapyCodes(category)
  const timed = method === 'infusion' || method === 'hydration' || method === 'subcutaneous infusion' || arterial
  const one: Judged = { reading, i, method, numbers, drug, times, documented, timed }
  const ran = onClock(one)
  const told = instead(one, ran)
  const { fault, minutes, measuredBy } = told

  if (fault !== null && (timed || fault === 'stop-before-start' || fault === 'zero-minutes')) {
    const left = timed && measuredBy === 'clock' ? supports(method, reading.policies['missing-stop']) : null
    const inPlace: InPlaceOfClock =
      measuredBy !== 'clock' ? { by: measuredBy, minutes } : left === null ? null : { left }
    reportFault(one, fault, inPlace)
  }
  // Hours of a pump are meant, into an artery too.
  reportLength(one, ran, told, route === 'pump' || arterial)
  // Where a duration stands in for the clock the administration is complete enough to be coded by it.
  return {
    start: told.start,
    stop: fault === 'stop-before-start' ? unknown : told.stop,
    minutes,
    measuredBy,
    fault: measuredBy === 'clock' ? fault : null,
  }
}

/** What start and stop tell alone. */
interface OnClock {
  readonly stop: number
  /** Whole minutes between them, `unknown` where one of them is or the stop comes first. */
  readonly clock: number
  readonly crossed: boolean
  readonly fault: TimeFault | null
}

/** A stop before its start is the next day's where that is near enough and the stop has no date of its own. */
function onClock({ reading, method, times, timed }: Judged): OnClock {
  const { start, stop } = times
  if (start < 0 || stop < 0) return { stop, clock: unknown, crossed: false, fault: null }
  const zero = (clock: number): TimeFault | null =>
    (timed || method === 'pump') && clock === 0 ? 'zero-minutes' : null
  if (stop >= start) {
    const clock = minutesBetween(start, stop)
    return { stop, clock, crossed: dayOfMoment(start) !== dayOfMoment(stop), fault: zero(clock) }
  }
  const rolled = stop + secondsPerDay
  const clock = minutesBetween(start, rolled)
  if (times.datedStop || clock > reading.edition.thresholds.longestRollOver) {
    return { stop, clock: unknown, crossed: false, fault: 'stop-before-start' }
  }
  return { stop: rolled, clock, crossed: true, fault: zero(clock) }
}

/** Minutes, from the clock or from what the policy accepts in its place (rules `missing.minutes`, `missing.rate`). */
function instead(
  { reading, i, times, documented, timed, numbers, drug }: Judged,
  { stop, clock, fault }: OnClock,
): Pick<JudgedClock, 'start' | 'stop' | 'minutes' | 'measuredBy' | 'fault'> {
  const { start } = times
  const byClock = { start, stop, measuredBy: 'clock' as const }
  if (start >= 0 && stop >= 0) return { ...byClock, minutes: fault === null ? clock : unknown, fault }
  if (!timed) return { ...byClock, minutes: documented >= 0 ? documented : unknown, fault }
  const missing = clockFault(times)
  if (documented >= 0) {
    const [from, to] =
      start >= 0
        ? [start, start + documented * 60]
        : [stop >= 0 ? Math.max(unknown, stop - documented * 60) : start, stop]
    return { start: from, stop: to, minutes: documented, measuredBy: 'duration', fault: missing }
  }
  const byRate = reading.rows.byRate[i] ?? unknown
  if (reading.policies['missing-stop'] === 'rate' && start >= 0 && byRate > 0) {
    reading.findings.push(calculatedStop(numbers, { drug, minutes: byRate }))
    return { start, stop: start + byRate * 60, minutes: byRate, measuredBy: 'rate', fault: missing }
  }
  return { ...byClock, minutes: unknown, fault: missing }
}

/** Says what is odd about a length that can be read: over midnight, against the documented minutes, too long. */
function reportLength(one: Judged, ran: OnClock, told: { start: number; minutes: number }, pumped: boolean): void {
  const { reading, method, numbers, drug, documented, timed } = one
  const { findings, edition } = reading
  const { stop, clock } = ran
  const { minutes } = told
  if (ran.crossed && timed) findings.push(crossesMidnight(numbers, { drug, start: told.start, stop, minutes: clock }))
  if (clock > 0 && documented >= 0 && Math.abs(documented - clock) > edition.thresholds.durationTolerance) {
    findings.push(durationConflict(numbers, { drug, clock, documented }))
  }
  if (timed && !pumped && minutes > longestPlausible(reading, method)) {
    findings.push(tooLong(numbers, { drug, minutes, longest: longestPlausible(reading, method) / 60 }))
  }
  if (method === 'push' && minutes > edition.thresholds.longestPush) {
    findings.push(pushIsLong(numbers, { drug, minutes }))
  }
}

/** What is billed where neither clock nor duration tells the minutes, for the finding's sentence. */
function supports(method: Method, policy: Policies['missing-stop']): 'nothing' | 'held' | 'push' | null {
  if (method === 'hydration') return 'nothing'
  if (method !== 'infusion' && method !== 'artery') return null
  return policy === 'hold' ? 'held' : 'push'
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
  { reading: { findings }, numbers, drug, times: { start, stop } }: Judged,
  fault: TimeFault,
  inPlace: InPlaceOfClock,
): void {
  switch (fault) {
    case 'unreadable-time':
      // The unreadable cell has its own finding from reading; nothing is said twice.
      break
    case 'missing-start':
      findings.push(missingStart(numbers, { drug, stop, instead: inPlace }))
      break
    case 'missing-stop':
      findings.push(missingStop(numbers, { drug, start, instead: inPlace }))
      break
    case 'missing-times':
      findings.push(missingTimes(numbers, { drug, instead: inPlace }))
      break
    case 'stop-before-start':
      findings.push(stopBeforeStart(numbers, { drug, start, stop }))
      break
    case 'zero-minutes':
      findings.push(zeroMinutes(numbers, { drug, start }))
      break
  }
}
