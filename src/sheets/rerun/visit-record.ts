import { isInjection, type Route } from '../../engine/log/cells/read-route'
import type { Rows } from '../../engine/log/rows'
import { hashNumber } from '../claim/keys'

/**
 * A fingerprint of what was read of a visit: equal as long as its rows say the same, in whatever order and wherever they
 * stand in the sheet. `New rows only` knows by it which visits have rows that are not coded yet.
 */
export const visitRecord = (rows: Rows, members: readonly number[]): string =>
  `${recordOf(rows, members, (route) => route)}${withRoutes}`

/** Behind a record that tells one route of injection from another. */
const withRoutes = '.r'

/** Whether a record that stands in a workbook is this visit's as it is now. */
export function isRecordOf(record: string | undefined, rows: Rows, members: readonly number[]): boolean {
  if (record === undefined) return false
  if (record.endsWith(withRoutes)) return record === visitRecord(rows, members)
  // A version for which into a muscle and under the skin were one route: what it coded is still the same.
  return record === recordOf(rows, members, (route) => (isInjection(route) ? 'injection' : route))
}

function recordOf(rows: Rows, members: readonly number[], routeOf: (route: Route) => string): string {
  let sum = 0
  // A sum does not know an order; what goes over the exact whole numbers is cut off.
  for (const i of members) sum = (sum + hashNumber(rowText(rows, i, routeOf))) % Number.MAX_SAFE_INTEGER
  return `${members.length}.${sum.toString(36)}`
}

const texts = ['encounter', 'patient', 'payer', 'site', 'bag', 'dose', 'weight', 'discarded', 'vials', 'ndc'] as const
const figures = ['day', 'visitDay', 'start', 'startDay', 'stop', 'stopDay', 'minutes', 'byRate', 'flags'] as const

function rowText(rows: Rows, i: number, routeOf: (route: Route) => string): string {
  let text = ''
  for (const name of texts) text += `${rows.texts[rows[name][i]!]!}\n`
  for (const name of figures) text += `${rows[name][i]!},`
  const { identity, category } = rows.substance[i]!
  return `${text}${identity}\n${category ?? ''},${routeOf(rows.route[i]!)},${rows.action[i]!},${rows.setting[i]!},${rows.service[i] === null ? '' : 'service'}`
}
