import type { Facts, FindingText } from './finding'
import { clockText } from '../log/read-time'

/** What the sentences of findings are put together from. */

/** One kind of finding in words. */
export type Say = (facts: Facts, rows: readonly number[]) => FindingText

export const n = (facts: Facts, name: string): number => Number(facts[name] ?? 0)
export const s = (facts: Facts, name: string): string => String(facts[name] ?? '')
export const clock = (facts: Facts, name: string): string =>
  facts[name] === undefined ? '?' : clockText(n(facts, name))
export const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)
/** `a, b, c` as `a, b and c`. */
export const withAnd = (list: string): string => list.replace(/, (?=[^,]*$)/, ' and ')
export const rowList = (rows: readonly number[]): string =>
  rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(', ')}`
