import type { Finding } from '../../findings/define'
import type { Service } from '../substances/service'
import type { Substance } from '../substances/substance'
import type { Action } from './cells/read-action'
import type { Route } from './cells/read-route'
import { flag, type SettingReading } from './cells/read-words'
import { orderConflict } from '../../findings/events/order-conflict'

/** The columns of an event log that an order line, or an order's first event, states for the events below it. */
export interface EventRows {
  readonly count: number
  readonly number: Int32Array
  readonly action: readonly Action[]
  readonly encounter: Int32Array
  readonly patient: Int32Array
  readonly payer: Int32Array
  readonly site: Int32Array
  readonly bag: Int32Array
  readonly visitDay: Int32Array
  readonly day: Int32Array
  readonly start: Int32Array
  readonly startDay: Int32Array
  readonly stop: Int32Array
  readonly flags: Uint16Array
  readonly substance: Substance[]
  readonly service: (Service | null)[]
  readonly route: Route[]
  readonly setting: SettingReading[]
}

/**
 * Hospital systems print an order once and its events below it, without the drug: each event without a drug takes drug, route,
 * site and visit from the nearest row above that names one, unless the two name different visits or patients. An order line
 * (a drug, no action) over events is no administration of its own.
 *
 * @param names - whether a row names a drug or a class itself
 * @returns the row that stands for the order of each event, -1 where it has none above it; and where the two disagree
 */
export function joinOrders(
  rows: EventRows,
  names: (i: number) => boolean,
): { readonly orderOf: Int32Array; readonly findings: readonly Finding[] } {
  const orderOf = new Int32Array(rows.count).fill(-1)
  const events = new Map<number, number[]>()
  let order = -1
  for (let i = 0; i < rows.count; i++) {
    if (names(i)) order = i
    else if (order >= 0 && rows.action[i] !== 'none' && isOneVisit(rows, order, i)) {
      takeFrom(rows, order, i)
      if (rows.action[order] !== 'none') continue
      orderOf[i] = order
      const list = events.get(order)
      if (list === undefined) events.set(order, [i])
      else list.push(i)
    }
  }
  const findings: Finding[] = []
  for (const [line, list] of events) judgeOrder(rows, line, list, orderOf, findings)
  return { orderOf, findings }
}

const same = (column: Int32Array, a: number, b: number): boolean => column[b] === 0 || column[a] === column[b]

const isOneVisit = (rows: EventRows, order: number, i: number): boolean =>
  same(rows.encounter, order, i) && same(rows.patient, order, i)

function takeFrom(rows: EventRows, order: number, i: number): void {
  rows.substance[i] = rows.substance[order]!
  rows.service[i] = rows.service[order] ?? null
  if (rows.route[i] === 'unstated') rows.route[i] = rows.route[order]!
  if (rows.setting[i] === 'unstated') rows.setting[i] = rows.setting[order]!
  for (const column of [rows.encounter, rows.patient, rows.payer, rows.site, rows.bag]) column[i] ||= column[order]!
  if (rows.visitDay[i]! < 0) rows.visitDay[i] = rows.visitDay[order]!
  if (rows.day[i]! < 0) rows.day[i] = rows.visitDay[order]!
  rows.flags[i]! |= rows.flags[order]! & flag.primary
}

/** An order line over a begin and a stop is told by them; over less, its own start and stop tell more than its events. */
function judgeOrder(
  rows: EventRows,
  order: number,
  events: readonly number[],
  orderOf: Int32Array,
  findings: Finding[],
): void {
  const is = (...actions: Action[]) => events.filter((i) => actions.includes(rows.action[i]!))
  const [begun, stopped] = [is('start', 'restart'), is('stop', 'pause')]
  const [start, stop] = [rows.start[order]!, rows.stop[order]!]
  const told = begun.length > 0 && stopped.length > 0
  if (!told && start >= 0 && stop >= 0 && is('given', 'bolus').length === 0) {
    for (const i of events) {
      rows.flags[i]! |= flag.told
      orderOf[i] = -1
    }
    return
  }
  rows.flags[order]! |= flag.told
  // Printed without a date, the line belongs to the visit of its events.
  if (rows.visitDay[order]! < 0) rows.visitDay[order] = rows.visitDay[events[0]!]!
  if (rows.day[order]! < 0) rows.day[order] = rows.day[events[0]!]!
  const oneDay = events.every((i) => rows.startDay[i] === rows.startDay[events[0]!])
  if (!told || !oneDay || start < 0 || stop < 0) return
  const at = (list: readonly number[]): number[] => list.map((i) => rows.start[i]!).filter((time) => time >= 0)
  const [eventStart, eventStop] = [Math.min(...at(begun)), Math.max(...at(stopped))]
  if (Math.floor(start / 60) === Math.floor(eventStart / 60) && Math.floor(stop / 60) === Math.floor(eventStop / 60))
    return
  if (!Number.isFinite(eventStart) || !Number.isFinite(eventStop)) return
  const numbers = [order, ...events].map((i) => rows.number[i]!)
  findings.push(orderConflict(numbers, { drug: rows.substance[order]!.label, start, stop, eventStart, eventStop }))
}
