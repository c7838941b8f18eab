import { isBlank, normalised, type Cell, type Cells, type Row } from '../../basics/cell'
import { isoDate, usDate } from '../../basics/date'
import { readDay } from '../../engine/log/cells/read-date'
import { plain } from '../tables/written-table'
import type { VendorFile } from './vendor-file'

/** A table with the rows of a file in it, and what became of them. */
export interface Added {
  /** Header row first. */
  readonly cells: Cells
  readonly added: number
  /** Rows that stood there already, word for word: an invoice that is loaded twice is bought once. */
  readonly known: number
  /** Earlier prices of the same product and vendor that now end the day before, or go. */
  readonly ended: number
  readonly gone: number
}

type ByHeader = (header: string) => Cell

/**
 * Puts the rows of a vendor's file into our table. A row that is there already is not added again; a price of the same vendor
 * and product ends the day before the new one begins, and goes where it does not begin earlier.
 *
 * @param standing - the table as it is, header row first; empty where there is none
 */
export function withRows(standing: Cells, { table, headers: own, rows }: VendorFile): Added {
  const headers = joinedHeaders(standing[0] ?? [], own)
  const at = (list: readonly Cell[], header: string): number =>
    list.findIndex((one) => normalised(String(one ?? '')) === normalised(header))
  const before = standing
    .slice(1)
    .filter((row) => !row.every(isBlank))
    .map((row) => headers.map((header) => row[at(standing[0] ?? [], header)] ?? null))
  const fresh = rows.map((row) => headers.map((header) => row[at(own, header)] ?? null))
  const seen = new Set(before.map((row) => keyOf(headers, row, own)))
  const added: Row[] = []
  for (const row of fresh) {
    const key = keyOf(headers, row, own)
    // Two lines alike in one invoice are two; the same invoice again is none.
    if (!seen.has(key)) added.push(row)
  }
  const left = table === 'Vendors' ? withoutOldPrices(headers, before, added) : { rows: before, ended: 0, gone: 0 }
  return {
    cells: [headers, ...left.rows, ...added],
    added: added.length,
    known: fresh.length - added.length,
    ended: left.ended,
    gone: left.gone,
  }
}

function joinedHeaders(standing: Row, own: readonly string[]): string[] {
  const there = standing.map((cell) => String(cell ?? ''))
  return [...there, ...own.filter((header) => !there.some((one) => normalised(one) === normalised(header)))]
}

/** What a row says, whatever its cells look like: a date as a number or a text, an NDC with hyphens or without. */
function keyOf(headers: readonly string[], row: Row, own: readonly string[]): string {
  const cells = headers.flatMap((header, column) => {
    if (!own.some((one) => normalised(one) === normalised(header))) return []
    const cell = row[column]
    const dated = /^(?:date|from|until|expires)$/i.test(header)
    const day = dated && !isBlank(cell) ? readDay(cell) : -1
    return [day >= 0 ? String(day) : typeof cell === 'number' ? String(cell) : plain(numberless(cell))]
  })
  return cells.join('|')
}

/** `$1,164.00` and 1164 are one amount. */
const numberless = (cell: Cell | undefined): string => {
  const text = isBlank(cell) ? '' : String(cell)
  const amount = Number(text.replaceAll(/[$,\s]/g, '') || NaN)
  return Number.isNaN(amount) ? text : String(amount)
}

function withoutOldPrices(headers: readonly string[], before: readonly Row[], added: readonly Row[]) {
  const of =
    (row: Row): ByHeader =>
    (header) =>
      row[headers.findIndex((one) => normalised(one) === normalised(header))] ?? null
  const product = (cell: ByHeader): string =>
    ['Vendor', ...(isBlank(cell('NDC')) ? ['Drug', 'HCPCS', 'Package', 'Count'] : ['NDC', 'Count']), 'Contract']
      .map((header) => plain(String(cell(header) ?? '')))
      .join('|')
  const news = new Map<string, number>()
  for (const row of added) {
    const from = readDay(of(row)('From'))
    const key = product(of(row))
    news.set(key, Math.min(news.get(key) ?? Infinity, from < 0 ? 0 : from))
  }
  let [ended, gone] = [0, 0]
  const rows = before.flatMap((row): Row[] => {
    const cell = of(row)
    const from = news.get(product(cell))
    if (from === undefined) return [row]
    const [begins, ends] = [readDay(cell('From')), readDay(cell('Until'))]
    if (ends >= 0 && ends < from) return [row]
    if (from === 0 || begins >= from) {
      gone++
      return []
    }
    ended++
    const until = headers.findIndex((one) => normalised(one) === 'until')
    return [row.map((one, column) => (column === until ? usDate(isoDate(from - 1)) : one))]
  })
  return { rows, ended, gone }
}
