import { isoDate, secondsPerDay, usDate } from '../basics/date'
import type { Measure } from '../reference/reference'

/** What the sentences of findings are put together from. */

/**
 * The clock of a moment as an office reads it, `1:10 PM`. Every clock time of a sentence comes from here, so that a hospital
 * that reads 24 hours needs a change in this place only.
 */
export function clockText(seconds: number): string {
  const ofDay = ((seconds % secondsPerDay) + secondsPerDay) % secondsPerDay
  const hours = Math.floor(ofDay / 3600)
  const minutes = Math.floor((ofDay % 3600) / 60)
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`
}

/** A day as Americans write it, `2/2/2026`. */
export const dateText = (day: number): string => usDate(isoDate(day))

/** A sentence begins with a capital, also where it begins with a drug that is written small: `Infliximab is …`. */
export const capitalized = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** `3,147`. */
export const counted = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
export const minutes = (count: number): string => (count === 1 ? '1 minute' : `${counted(count)} minutes`)
export const units = (count: number): string => (count === 1 ? '1 unit' : `${counted(count)} units`)
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)
/** `a, b, c` as `a, b and c`. */
export const withAnd = (list: string): string => list.replace(/, (?=[^,]*$)/, ' and ')
/** Rows that a sentence names; a longer list says how many more there are. */
const namedRows = 12
/** `row 3`, `rows 3, 5 and 7`, and the first twelve with `and 4 more`. */
export function rowList(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`
  const more = rows.length - namedRows
  return more > 0 ? `rows ${rows.slice(0, namedRows).join(', ')} and ${more} more` : `rows ${withAnd(rows.join(', '))}`
}

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
