import { headedTable } from '../../basics/headed-table'
import { isBlank, type Cell, type Cells } from '../../basics/cell'
import type { ReadDate } from '../table/read-payers'
import type { Authorization, AuthorizationsTable } from './authorization'

export const authorizationHeaders = [
  'Number',
  'Patient',
  'Payer',
  'Drug',
  'Code',
  'Units',
  'Visits',
  'From',
  'Until',
] as const

type Header = (typeof authorizationHeaders)[number]

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, '')

/**
 * Reads the `Authorizations` table: columns by header in any order, other columns ignored, blank rows skipped.
 *
 * @param firstRow - the sheet's number of the first row given
 */
export function readAuthorizations(cells: Cells, readDate: ReadDate, firstRow = 1): AuthorizationsTable {
  const headerOf = (cell: Cell): Header | undefined =>
    typeof cell === 'string' ? authorizationHeaders.find((header) => plain(header) === plain(cell)) : undefined
  const table = headedTable(cells, headerOf, (found) => found.includes('Number') && found.includes('Patient'))
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    return { rows: [], problems: blank ? [] : ['Authorizations has no columns Number and Patient.'] }
  }
  const rows: Authorization[] = []
  const problems: string[] = []
  for (const { index, cell } of table.rows) {
    if (authorizationHeaders.every((header) => isBlank(cell(header)))) continue
    const read = rowOf(cell, firstRow + index, readDate)
    if (typeof read === 'string') problems.push(read)
    else rows.push(read)
  }
  return { rows, problems }
}

function rowOf(cell: (header: Header) => Cell, row: number, readDate: ReadDate): Authorization | string {
  const text = (header: Header): string | null => (isBlank(cell(header)) ? null : String(cell(header)).trim())
  const wrong = (header: Header, what: string): string =>
    `Authorizations row ${row}, ${header}: "${String(cell(header))}" ${what} The row is left out.`
  const [number, patient] = [text('Number'), text('Patient')]
  if (number === null || patient === null) return `Authorizations row ${row} names no number or no patient.`
  const [drug, code] = [text('Drug'), text('Code')?.toUpperCase() ?? null]
  if (drug === null && code === null) return `Authorizations row ${row} names neither drug nor code.`
  const counts = (['Units', 'Visits'] as const).map((header) => {
    const written = text(header)
    return written === null ? null : Number(written.replaceAll(',', ''))
  })
  for (const [index, header] of (['Units', 'Visits'] as const).entries()) {
    const count = counts[index] ?? null
    if (count !== null && !(Number.isFinite(count) && count > 0)) return wrong(header, 'isn’t a number above 0.')
  }
  const dates = (['From', 'Until'] as const).map((header) => readDate(cell(header)))
  for (const [index, header] of (['From', 'Until'] as const).entries()) {
    if (dates[index] === false) return wrong(header, 'isn’t a date. Write it like 1/31/2026.')
  }
  const [from = null, until = null] = dates.map((one) => (one === false ? null : one))
  const [units = null, visits = null] = counts
  if (from !== null && until !== null && until < from) return wrong('Until', 'is before From.')
  return {
    row,
    number,
    patient,
    payer: text('Payer'),
    drug,
    code,
    units,
    visits,
    from,
    until,
  }
}
