import { secondsPerDay } from '../basics/date'
import type { Measure } from '../reference/reference'

/** What the sentences of findings are put together from. */

/** The clock of a moment, `9:05`. */
export function clockText(seconds: number): string {
  const ofDay = ((seconds % secondsPerDay) + secondsPerDay) % secondsPerDay
  const hours = Math.floor(ofDay / 3600)
  const minutes = Math.floor((ofDay % 3600) / 60)
  return `${hours}:${String(minutes).padStart(2, '0')}`
}

export const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)
export const units = (count: number): string => (count === 1 ? '1 unit' : `${count} units`)
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)
/** `a, b, c` as `a, b and c`. */
export const withAnd = (list: string): string => list.replace(/, (?=[^,]*$)/, ' and ')
export const rowList = (rows: readonly number[]): string =>
  rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(', ')}`

/** Whole millionths of a measure; see the engine's arithmetic of doses. */
export type Scaled = number

/** Words for an amount: `305 mg`, `40 units`, `1,000 mL`. */
export function amountText(amount: Scaled, measure: Measure): string {
  const value = amount / 1_000_000
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const word = measureWords[measure] ?? measure
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`} ${value === 1 ? (singular[measure] ?? word) : word}`
}

const measureWords: Partial<Record<Measure, string>> = { unit: 'units', cell: 'cells', each: 'pieces' }
const singular: Partial<Record<Measure, string>> = { unit: 'unit', cell: 'cell', each: 'piece' }
