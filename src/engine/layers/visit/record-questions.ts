import { dayOfMoment, momentOf } from '../../common/moment'
import { secondsPerDay } from '../../../basics/date'
import type { Cell } from '../../../basics/cell'
import { orderMissing } from '../../../findings/drugs/order-missing'
import { doseConflict } from '../../../findings/drugs/dose-conflict'
import { expiredLot } from '../../../findings/drugs/expired-lot'
import { startBeforeArrival } from '../../../findings/times/start-before-arrival'
import { stopAfterLeaving } from '../../../findings/times/stop-after-leaving'
import { dateText } from '../../../findings/words'
import type { Finding } from '../../../findings/define'
import type { CodedEncounter } from '../../code-encounter'
import { readDay } from '../../log/cells/read-date'
import { readDose, readWeight } from '../../log/cells/read-dose'
import { readClock } from '../../log/cells/read-time'
import { flag } from '../../log/cells/read-words'
import type { RecordRole, Rows } from '../../log/rows'

/**
 * Questions that a record's other columns ask of a visit: arrival and leaving, orders, expiration dates. None of them decides a code,
 * so that they are asked of visits that are coded; a log without the columns is asked nothing.
 */
export function recordQuestions(rows: Rows): (one: CodedEncounter) => Finding[] {
  if (rows.record.size === 0) return () => []
  // A column for orders that is blank throughout asks of no row.
  const orders = (['Ordered', 'Order'] as const).some(
    (role) => rows.record.get(role)?.some((text) => text !== 0) === true,
  )
  return (one) => questionsOf(one, rows, orders)
}

const asCell = (text: string): Cell => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)

/** What a column says of a row; empty where it says nothing or is not there. */
export const recordText = ({ record, texts }: Rows, role: RecordRole, row: number): string =>
  texts[record.get(role)?.[row] ?? 0] ?? ''

function questionsOf(one: CodedEncounter, rows: Rows, orders: boolean): Finding[] {
  const { day, rows: members } = one.encounter
  if (day < 0) return []
  const given = members.filter((row) => ((rows.flags[row] ?? 0) & flag.told) === 0)
  return [
    ...presence(one, rows),
    ...given.flatMap((row) => [...expiry(rows, row, day), ...(orders ? order(one, rows, row) : [])]),
  ]
}

/** A clock without am or pm may be of either half of the day. */
const halfDay = secondsPerDay / 2

function presence({ begins, ends, encounter }: CodedEncounter, rows: Rows): Finding[] {
  const { day, rows: members } = encounter
  const clockIn = (role: 'Arrived' | 'Left', near: number): number | null => {
    for (const row of members) {
      const clock = readClock(asCell(recordText(rows, role, row)))
      if (clock.seconds < 0) continue
      const moment = momentOf(clock.day >= 0 ? clock.day : day, clock.seconds)
      const other = moment + halfDay
      return clock.half && Math.abs(other - near) < Math.abs(moment - near) ? other : moment
    }
    return null
  }
  const numbers = members.map((row) => rows.number[row] ?? 0)
  const seconds = (moment: number): number => moment % secondsPerDay
  const [arrived, left] = [clockIn('Arrived', begins), clockIn('Left', ends)]
  const found: Finding[] = []
  if (arrived !== null && begins >= 0 && arrived - begins >= 60 && arrived - begins < halfDay) {
    found.push(startBeforeArrival(numbers, { start: seconds(begins), arrived: seconds(arrived) }))
  }
  // A visit that runs over midnight may be left after it.
  if (
    left !== null &&
    ends >= 0 &&
    dayOfMoment(ends) === dayOfMoment(left) &&
    ends - left >= 60 &&
    ends - left < halfDay
  ) {
    found.push(stopAfterLeaving(numbers, { stop: seconds(ends), left: seconds(left) }))
  }
  return found
}

function expiry(rows: Rows, row: number, day: number): Finding[] {
  const expires = recordText(rows, 'Expires', row)
  const last = lastDay(expires)
  if (last === null || last >= day) return []
  return [
    expiredLot([rows.number[row] ?? 0], { expires: dayText(expires), lot: recordText(rows, 'Lot', row) || null, day }),
  ]
}

/** The day as written; a spreadsheet's number as a date. */
function dayText(written: string): string {
  const cell = asCell(written)
  return typeof cell === 'number' ? dateText(Math.floor(cell)) : written
}

/** The last day of an expiration date: a month alone (`9/2026`, `2026-09`) lasts to its end. */
function lastDay(text: string): number | null {
  const [, usMonth, usYear] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  const [year, month] = [Number(usYear ?? isoYear), Number(usMonth ?? isoMonth)]
  if (month >= 1 && month <= 12)
    return readDay(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`) - 1
  const day = readDay(asCell(text))
  return day >= 0 ? day : null
}

const noOrder = /^(?:no|none|n\/?a|missing|not found|-+)$/i

function order({ charges }: CodedEncounter, rows: Rows, row: number): Finding[] {
  const number = rows.number[row] ?? 0
  const [ordered, written] = [recordText(rows, 'Ordered', row), recordText(rows, 'Order', row)]
  const found: Finding[] = []
  const isBlankHere = (text: string): boolean => text === '' || noOrder.test(text)
  const charged = charges.some((charge) => charge.slot !== 'drug' && charge.rows[0] === number)
  if (charged && isBlankHere(ordered) && isBlankHere(written)) {
    found.push(orderMissing([number], { drug: rows.substance[row]?.label ?? 'the drug' }))
  }
  const conflict = conflictOf(rows, row, ordered)
  if (conflict !== null) found.push(doseConflict([number], conflict))
  return found
}

/** An order by weight may be rounded to whole vials: a tenth is nothing. An order in amounts is met to a hundredth. */
const [byWeight, byAmount] = [0.1, 0.01] as const

function conflictOf(rows: Rows, row: number, ordered: string) {
  const { texts, dose, weight } = rows
  const written = texts[dose[row] ?? 0] ?? ''
  const [given, order] = [readDose(written), readDose(ordered)]
  if (typeof given === 'string' || typeof order === 'string') return null
  const perKilogram = order.unit === 'mg/kg' ? 'mg' : order.unit === 'units/kg' ? 'units' : null
  if (perKilogram === null) {
    const same = given.unit === order.unit
    return same && Math.abs(given.amount - order.amount) > byAmount * order.amount
      ? { given: written, ordered, comesTo: null }
      : null
  }
  const kilograms = readWeight(asCell(texts[weight[row] ?? 0] ?? ''))
  if (given.unit !== perKilogram || Number.isNaN(kilograms)) return null
  const due = order.amount * kilograms
  if (Math.abs(given.amount - due) <= byWeight * due) return null
  return { given: written, ordered, comesTo: `${Math.round(due * 10) / 10} ${perKilogram}` }
}
