import { isBlank, normalised, type Cell, type Cells } from '../basics/cell'
import { headedTable } from '../basics/headed-table'
import { isoOfMonth, monthOf, type Month } from '../basics/month'
import type { SeriesOfMonths } from './estimate/estimate-office'

/** The months of one office, as a table of them says. */
export interface OfficeMonths {
  /** Null where the table tells no offices apart. */
  readonly office: string | null
  readonly first: Month
  /** In the order of their names; NaN where nobody knows. */
  readonly series: readonly SeriesOfMonths[]
  /** What was taken for granted, as sentences. */
  readonly notes: readonly string[]
}

type Header = 'Month' | 'Series' | 'Value' | 'Office'

const headers: ReadonlyMap<string, Header> = new Map([
  ['month', 'Month'],
  ['series', 'Series'],
  ['value', 'Value'],
  ['office', 'Office'],
])
const headerOf = (cell: Cell): Header | undefined => headers.get(normalised(String(cell ?? '')))

/** Whether the cells hold a table of months, and not a log. */
export const isHistory = (cells: Cells): boolean => tableIn(cells) !== null

const tableIn = (cells: Cells) =>
  headedTable(cells, headerOf, (found) => found.includes('Month') && found.includes('Value'))

interface Entry {
  readonly row: number
  readonly office: string | null
  readonly month: Month
  readonly series: string
  /** Null where the cell is blank: not known. */
  readonly value: number | null
}

/**
 * Reads months by series (columns Month, Series, Value, and Office where there are several), as another program exports them.
 *
 * A series without a row in a month that others have was not there in that month: 0. A month that no series has, or a blank
 * value, is not known.
 *
 * @param firstRow - the number of the first row, for the sentences
 * @returns the offices, or what cannot be read, as a sentence
 */
export function readHistory(cells: Cells, firstRow = 1): readonly OfficeMonths[] | { readonly problem: string } {
  const table = tableIn(cells)
  if (table === null) return { problem: 'There is no row with the headers Month, Series and Value.' }
  const [twice] = table.twice
  if (twice !== undefined) return { problem: `Two columns are called ${twice}. Rename one of them.` }
  const entries: Entry[] = []
  const seen = new Map<string, number>()
  for (const { index, cell } of table.rows) {
    const row = firstRow + index
    if (isBlank(cell('Month')) && isBlank(cell('Value')) && isBlank(cell('Series'))) continue
    const month = readMonth(cell('Month'))
    if (month === null) {
      return { problem: `Row ${row}: "${String(cell('Month') ?? '')}" is not a month. Write it like 9/2026.` }
    }
    const value = readValue(cell('Value'))
    if (value === undefined || (value !== null && value < 0)) {
      return { problem: `Row ${row}: "${String(cell('Value'))}" is not a number of visits or dollars, 0 or more.` }
    }
    const office = isBlank(cell('Office')) ? null : String(cell('Office')).trim()
    const series = isBlank(cell('Series')) ? 'All' : String(cell('Series')).trim()
    const key = [office, month, series].join('\u0000')
    const before = seen.get(key)
    if (before !== undefined) {
      return { problem: `Rows ${before} and ${row} both hold ${series} of ${isoOfMonth(month).slice(0, 7)}. Keep one.` }
    }
    seen.set(key, row)
    entries.push({ row, office, month, series, value })
  }
  if (entries.length === 0) return { problem: 'There is no month below the headers.' }
  const offices = [...new Set(entries.map(({ office }) => office))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  return offices.map((office) =>
    officeOf(
      office,
      entries.filter((one) => one.office === office),
    ),
  )
}

function officeOf(office: string | null, entries: readonly Entry[]): OfficeMonths {
  const months = entries.map(({ month }) => month)
  const first = months.reduce((a, b) => Math.min(a, b))
  const count = months.reduce((a, b) => Math.max(a, b)) - first + 1
  const named = new Set(months)
  const missing = Array.from({ length: count }, (_, index) => first + index).filter((month) => !named.has(month))
  const names = [...new Set(entries.map(({ series }) => series))].sort()
  const bySeries = new Map(
    names.map((name) => [
      name,
      Array.from({ length: count }, (_, index): number => (named.has(first + index) ? 0 : NaN)),
    ]),
  )
  for (const { month, series, value } of entries) bySeries.get(series)![month - first] = value ?? NaN
  const blanks = entries.filter(({ value }) => value === null).length
  return {
    office,
    first,
    series: [...bySeries].map(([name, values]) => ({ name, values })),
    notes: [
      ...(missing.length === 0
        ? []
        : [
            `No row for ${missing.map((month) => isoOfMonth(month).slice(0, 7)).join(', ')}: not known, and not counted as 0.`,
          ]),
      ...(blanks === 0 ? [] : [`${blanks === 1 ? 'One blank value is' : `${blanks} blank values are`} not known.`]),
    ],
  }
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A month as people and programs write it: `2026-09`, `2026-09-01`, `9/2026`, `9/1/2026`, `Sep 2026`, a date of a spreadsheet. */
function readMonth(cell: Cell): Month | null {
  if (typeof cell === 'number') return cell > 20000 && cell < 80000 ? monthOf(Math.floor(cell)) : null
  const text = String(cell ?? '').trim()
  const [, isoYear, isoMonth] = /^(\d{4})-?(\d{2})(?:-\d{2})?(?:[T ].*)?$/.exec(text) ?? []
  if (isoYear !== undefined) return monthIn(Number(isoYear), Number(isoMonth))
  const [, usMonth, usYear] = /^(\d{1,2})\/(?:\d{1,2}\/)?(\d{4})$/.exec(text) ?? []
  if (usYear !== undefined) return monthIn(Number(usYear), Number(usMonth))
  const [, word, year] = /^([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text) ?? []
  if (word === undefined) return null
  return monthIn(Number(year), monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1)
}

const monthIn = (year: number, month: number): Month | null =>
  month >= 1 && month <= 12 && year >= 1990 && year < 2100 ? year * 12 + month - 1 : null

/** Null where it is blank, undefined where it is no number. */
function readValue(cell: Cell): number | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const text = String(cell ?? '')
    .replaceAll(/[$,\s]/g, '')
    .trim()
  if (text === '') return null
  return /^-?\d+(?:\.\d+)?$|^-?\.\d+$/.test(text) ? Number(text) : undefined
}
