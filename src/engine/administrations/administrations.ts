import type { Administration } from './administration'
import { judgeClock, noClock } from './clock'
import { eventAdministrations } from './events'
import { centralCatheter, namesPort } from '../substances/access'
import type { Substance } from '../substances/substance'
import type { Finding } from '../../findings/define'
import type { Route } from '../log/cells/read-route'
import { unreadableTime } from '../log/cells/read-time'
import { flag } from '../log/cells/read-words'
import { dayOfMoment, momentOf, unknown } from '../common/moment'
import { methodOf, methodOfService, named, serviceAsSubstance } from './method'
import { otherWay } from './other-way'
import { dayOf, type Reading, type Times } from './reading'
import { drugAmbiguous } from '../../findings/drugs/drug-ambiguous'
import { routeConflict } from '../../findings/services/route-conflict'
import { unknownDrug } from '../../findings/drugs/unknown-drug'

/**
 * The rows of an encounter as administrations: method and class decided, clock judged, what cannot be used reported.
 * Event rows (`New Bag`, `Stopped`) become the administrations that they describe.
 */
export function administrationsOf(reading: Reading): Administration[] {
  const { rows, encounter } = reading
  const list: Administration[] = []
  let events: number[] | null = null
  for (const i of encounter.rows) {
    if ((rows.flags[i]! & flag.told) !== 0) continue
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
  if (method === 'included' && route === 'flush') {
    const site = rows.texts[rows.site[i]!] ?? ''
    if ((flags & flag.catheter) !== 0 || centralCatheter.test(site)) method = 'catheter flush'
    else if ((flags & flag.port) !== 0 || namesPort(site)) method = 'port flush'
  }
  if (method === 'unknown-drug') {
    if (!reportChoice(findings, substance, numbers)) {
      findings.push(unknownDrug(numbers, { drug: substance.label }))
    }
    return
  }
  // A shared name is coded: all its products are given alike. Which one it was is asked where the drug is billed.
  if (substance.open.some((choice) => choice.why !== 'product')) reportChoice(findings, substance, numbers)
  if (service === null) reportRoute(reading, substance, route, numbers)
  const completion = reading.completion?.row === numbers[0] ? reading.completion : null
  const judged =
    completion === null
      ? judgeClock(reading, i, method, numbers, times, documented)
      : { ...noClock, minutes: completion.minutes, measuredBy: 'duration' as const }
  if (completion !== null && method === 'push') method = 'infusion'
  list.push({
    index: i,
    rows: numbers,
    substance,
    category: substance.category ?? (route === 'hydration' ? 'hydration' : null),
    method,
    route,
    start: judged.start,
    stop: judged.stop,
    minutes: judged.minutes,
    measuredBy: judged.measuredBy,
    fault: judged.fault,
    day: reading.encounter.day < 0 ? -1 : judged.start >= 0 ? dayOfMoment(judged.start) : dayOf(reading, i),
    site: rows.site[i]!,
    bag: rows.bag[i]!,
    dose: rows.dose[i]!,
    flags,
    own: service?.kind === 'own codes' ? service.own : null,
    chartedAsInfusion: route === 'infusion',
  })
}

function reportRoute({ findings }: Reading, substance: Substance, route: Route, numbers: readonly number[]): void {
  if (route === 'unknown') findings.push(routeConflict(numbers, { drug: substance.label, why: 'unknown' }))
  else if (route === 'hydration' && substance.category !== null && substance.category !== 'hydration') {
    findings.push(routeConflict(numbers, { drug: substance.label, why: 'hydration' }))
  } else {
    const other = otherWay(substance, route)
    const drug = substance.code === null ? substance.label : `${substance.label} (${substance.code})`
    if (other !== null) {
      findings.push(routeConflict(numbers, { drug, why: other }))
    }
  }
}

/** Names the drugs that a cell leaves open; false where it leaves none. */
function reportChoice(findings: Finding[], substance: Substance, numbers: readonly number[]): boolean {
  const [choice] = substance.open.toSorted((a, b) => Number(a.why === 'product') - Number(b.why === 'product'))
  if (choice === undefined) return false
  const { written, why, candidates } = choice
  findings.push(drugAmbiguous(numbers, { written, why, candidates: candidates.map((one) => one.label) }))
  return true
}
