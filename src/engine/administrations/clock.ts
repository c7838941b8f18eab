import { secondsPerDay } from '../../basics/date'
import type { Finding } from '../../findings/define'
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

/** What the clock supports (readings 9; rules `time.elapsed`, `time.midnight`, `missing.*`), everything else reported. */
export function judgeClock(
  reading: Reading,
  i: number,
  method: Method,
  numbers: readonly number[],
  times: Times,
  documented: number,
): JudgedClock {
  const { findings, edition, policies } = reading
  const route = reading.rows.route[i]!
  const { label: drug, category } = named(reading.rows.substance[i]!, route)
  // Chemotherapy into an artery is coded by its minutes unless it was charted as a push.
  const arterial = method === 'artery' && route !== 'artery push' && hasChemotherapyCodes(category)
  const timed = method === 'infusion' || method === 'hydration' || method === 'subcutaneous infusion' || arterial
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
  if ((timed || method === 'pump') && clock === 0) fault = 'zero-minutes'
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

  if (fault !== null && (timed || fault === 'stop-before-start' || fault === 'zero-minutes')) {
    const left = timed && measuredBy === 'clock' ? supports(method, policies['missing-stop']) : null
    reportFault(findings, fault, numbers, drug, times, minutes, measuredBy, left)
  }
  if (crossed && timed) findings.push(crossesMidnight(numbers, { drug, start, stop, minutes: clock }))
  if (clock > 0 && documented >= 0 && Math.abs(documented - clock) > edition.thresholds.durationTolerance) {
    findings.push(durationConflict(numbers, { drug, clock, documented }))
  }
  // Hours of a pump are meant, into an artery too.
  const pumped = route === 'pump' || arterial
  if (timed && !pumped && minutes > longestPlausible(reading, method)) {
    findings.push(tooLong(numbers, { drug, minutes, longest: longestPlausible(reading, method) / 60 }))
  }
  if (method === 'push' && minutes > edition.thresholds.longestPush) {
    findings.push(pushIsLong(numbers, { drug, minutes }))
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
  findings: Finding[],
  fault: TimeFault,
  numbers: readonly number[],
  drug: string,
  times: Times,
  minutes: number,
  measuredBy: MeasuredBy,
  left: 'nothing' | 'held' | 'push' | null,
): void {
  // The unreadable cell has its own finding from reading; nothing is said twice.
  if (fault === 'unreadable-time') return
  const { start, stop } = times
  const instead: InPlaceOfClock = measuredBy !== 'clock' ? { by: measuredBy, minutes } : left === null ? null : { left }
  switch (fault) {
    case 'missing-start':
      findings.push(missingStart(numbers, { drug, stop, instead }))
      break
    case 'missing-stop':
      findings.push(missingStop(numbers, { drug, start, instead }))
      break
    case 'missing-times':
      findings.push(missingTimes(numbers, { drug, instead }))
      break
    case 'stop-before-start':
      findings.push(stopBeforeStart(numbers, { drug, start, stop }))
      break
    case 'zero-minutes':
      findings.push(zeroMinutes(numbers, { drug, start }))
      break
  }
}
