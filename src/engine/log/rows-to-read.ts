import { isBlank, remembered, type Cell, type Cells } from '../../basics/cell'
import type { Finding } from '../../findings/define'
import type { Columns, Role } from './columns/columns'
import { readHeader } from './headers/read-header'
import { readRoute } from './cells/read-route'
import { ignoredRow } from '../../findings/visits/ignored-row'

/**
 * The rows that hold an administration, and those that tell only what was billed or paid for a visit: they are no
 * administration, and what was billed must not be lost. Blank, total and repeated header rows are named in one finding.
 */
export function rowsToRead(
  cells: Cells,
  columns: Columns,
  firstRow: number,
  findings: Finding[],
): { readonly kept: readonly number[]; readonly claimOnly: ReadonlySet<number> } {
  let end = cells.length
  while (end > columns.headerRow + 1 && (cells[end - 1] ?? []).every(isBlank)) end--
  const naming = placesOf(columns, 'Drug', 'Category')
  const telling = [...naming, ...placesOf(columns, 'Start', 'Stop', 'Start-Stop', 'Time', 'Minutes')]
  const route = columns.at.get('Route')
  const [claim, visit] = [placesOf(columns, 'Billed', 'Paid'), placesOf(columns, 'Encounter', 'Patient')]
  const drug = naming[0] ?? 0
  const drugHeader = cells[columns.headerRow]?.[drug]
  // In the same words, or in others: `Medication` above a second list whose columns stand as those of the first.
  const namesDrugs = remembered((cell) => readHeader(String(cell ?? ''))?.role === 'Drug')
  const repeatsHeader = (row: readonly Cell[]): boolean =>
    !isBlank(drugHeader) && (row[drug] === drugHeader || (namesDrugs(row[drug]) && namesOthers(row, columns)))
  const kept: number[] = []
  const claimOnly = new Set<number>()
  const ignored: number[] = []
  for (let r = columns.headerRow + 1; r < end; r++) {
    const row = cells[r] ?? []
    const holds = anyFilled(row, telling) || (route !== undefined && readRoute(row[route]) === 'hydration')
    const claims = !holds && anyFilled(row, claim) && anyFilled(row, visit)
    if ((!holds && !claims) || repeatsHeader(row) || isTotal(row, drug)) ignored.push(r + firstRow)
    else {
      kept.push(r)
      if (claims) claimOnly.add(r)
    }
  }
  if (ignored.length > 0) findings.push(ignoredRow(ignored, { count: ignored.length }))
  return { kept, claimOnly }
}

/** Whether a cell beside the drug is a header of its own column. */
const namesOthers = (row: readonly Cell[], { at }: Columns): boolean =>
  [...at].some(([role, column]) => role !== 'Drug' && readHeader(String(row[column] ?? ''))?.role === role)

const totalRow = /^(?:grand\s+|sub[\s-]*)?totals?\b/i

/** The columns of those roles that have one. */
export const placesOf = ({ at }: Columns, ...wanted: Role[]): number[] => wanted.flatMap((role) => at.get(role) ?? [])

/** Whether any of these cells of a row holds something. */
export function anyFilled(row: readonly Cell[], columns: readonly number[]): boolean {
  for (const column of columns) if (!isBlank(row[column])) return true
  return false
}

/**
 * A total: the word where a drug would stand, or a first cell that begins with it or, as Excel's subtotals write it, ends
 * with it (`E1 Total`) beside no drug.
 */
function isTotal(row: readonly Cell[], drug: number): boolean {
  const named = row[drug]
  if (typeof named === 'string' && named.length < 80 && /^[gst]/i.test(named) && totalRow.test(named)) return true
  for (const cell of row) {
    if (isBlank(cell)) continue
    if (typeof cell !== 'string') return false
    // Longer texts are notes.
    if (cell.length > 80) return false
    return totalRow.test(cell) || (isBlank(named) && /\s(?:total|count|average|sum)$/i.test(cell))
  }
  return false
}
