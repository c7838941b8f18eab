import { isInjection, type Route } from '../../engine/log/cells/read-route'
import type { Rows } from '../../engine/log/rows'
import { hashNumber } from '../claim/keys'

/**
 * A fingerprint of what was read of a visit: equal as long as its rows say the same, in whatever order and wherever they
 * stand in the sheet. `New rows only` knows by it which visits have rows that are not coded yet.
 */
export function visitRecord(rows: Rows, members: readonly number[]): string {
  let sum = 0
  // A sum does not know an order; what goes over the exact whole numbers is cut off.
  for (const i of members) sum = (sum + hashNumber(rowText(rows, i))) % Number.MAX_SAFE_INTEGER
  return `${members.length}.${sum.toString(36)}`
}

const texts = ['encounter', 'patient', 'payer', 'site', 'bag', 'dose', 'weight', 'discarded', 'vials', 'ndc'] as const
const figures = ['day', 'visitDay', 'start', 'startDay', 'stop', 'stopDay', 'minutes', 'byRate', 'flags'] as const

function rowText(rows: Rows, i: number): string {
  let text = ''
  for (const name of texts) text += `${rows.texts[rows[name][i]!]!}\n`
  for (const name of figures) text += `${rows[name][i]!},`
  const { identity, category } = rows.substance[i]!
  return `${text}${identity}\n${category ?? ''},${kindOfRoute(rows.route[i]!)},${rows.action[i]!},${rows.setting[i]!},${rows.service[i] === null ? '' : 'service'}`
}

/** Saved workbooks hold records of a time when into a muscle and under the skin were one route: they are still the same. */
const kindOfRoute = (route: Route): Route => (isInjection(route) ? 'injection' : route)
