import { isBlank, type Cells } from '../../../basics/cell'
import { columnLetters } from '../../../basics/rectangle'
import { assumedPayer } from '../../../findings/columns/assumed-payer'
import { carriedDown } from '../../../findings/columns/carried-down'
import { cellsBeyondHeaders } from '../../../findings/columns/cells-beyond-headers'
import { columnWithoutHeader } from '../../../findings/columns/column-without-header'
import { columnByCells } from '../../../findings/columns/column-by-cells'
import { dayFirstDates } from '../../../findings/columns/day-first-dates'
import { noColumn } from '../../../findings/columns/no-column'
import type { Finding } from '../../../findings/define'
import type { Columns, Role } from './columns'
import { holdsClocks } from './column-cells'
import { columnsRead, missingTimes, unreadColumns } from './columns-read'
import type { DayFirst } from '../cells/date-order'

/** Columns that nothing was made of, for a question: one of them may hold what is missing. */
export const unusedNames = (columns: Columns): string =>
  columnsRead(columns)
    .filter(({ role }) => role === null)
    .slice(0, 8)
    .map(({ header }) => header)
    .join(', ')

/** What of the rows tells whether a column is missed. */
interface RowsRead {
  readonly count: number
  readonly day: Int32Array
  readonly substance: readonly { readonly amount: string | null }[]
}

/** Columns that nothing was made of and that hold clock times, where no column tells the start, or the stop. */
function timesUnread(cells: Cells, columns: Columns): Finding[] {
  const missing = missingTimes(columns)
  if (missing.length === 0) return []
  const { headers, headerRow } = columns
  const unread = new Set(unreadColumns(columns))
  const clocks = headers.filter((_, at) => unread.has(at) && holdsClocks(cells, headerRow, at))
  return clocks.length === 0 ? [] : missing.map((role) => noColumn([], { role, unused: clocks.join(', ') }))
}

/** Roles that the answer depends on and that have no column: said once a log. */
export function missingColumnFindings(cells: Cells, columns: Columns, rows: RowsRead): Finding[] {
  if (rows.count === 0 || !columns.at.has('Drug')) return []
  const lacks = (role: Role): boolean => !columns.at.has(role)
  const unused = unusedNames(columns)
  const missing = (['Date', 'Dose', 'Route', 'Payer'] as const).filter((role) => {
    if (!lacks(role)) return false
    // A date may stand with a time, a dose with the drug's name, and an event log has actions in place of routes.
    if (role === 'Date') return rows.day.every((day) => day < 0)
    if (role === 'Dose') return rows.substance.every(({ amount }) => amount === null)
    return true
  })
  return [...timesUnread(cells, columns), ...missing.map((role) => noColumn([], { role, unused }))]
}

/** Says once that Medicare stands in for a payer that visits do not name. */
export function assumedPayerFindings(visits: number, of: number): Finding[] {
  return visits === 0 ? [] : [assumedPayer([], { visits, of })]
}

/** What was made of columns against their headers. */
export function columnFindings(columns: Columns, dayFirst: readonly DayFirst[]): Finding[] {
  return [
    ...columns.contradicted.map(({ header, named, read }) => columnByCells([], { header, named, read })),
    ...dayFirst.map(({ header, example }) => dayFirstDates([], { header, example })),
  ]
}

/** Rows that took their patient from above. */
export const carriedFindings = (carried: readonly number[]): Finding[] =>
  carried.length === 0 ? [] : [carriedDown([], { carried })]

/** Columns between others that hold cells under no header: what nobody named is not read, and that is said. */
export function withoutHeader(cells: Cells, { headers }: Columns, kept: readonly number[]): Finding[] {
  const last = headers.findLastIndex((header) => header !== '')
  const filled = Array.from({ length: last }, (_, at) => at).flatMap((at) => {
    const row = headers[at] === '' ? kept.find((r) => !isBlank(cells[r]?.[at])) : undefined
    return row === undefined ? [] : [{ at, cell: cells[row]?.[at] }]
  })
  const [first] = filled
  if (first === undefined) return []
  const cell = String(first.cell).trim().slice(0, 40)
  return [columnWithoutHeader([], { columns: filled.map(({ at }) => columnLetters(at)), cell })]
}

/** Rows with something beyond the last header. */
export function beyondHeaders(
  cells: Cells,
  { headers }: Columns,
  kept: readonly number[],
  firstRow: number,
): Finding[] {
  const last = headers.findLastIndex((header) => header !== '')
  const wider = kept.filter((r) => {
    const row = cells[r] ?? []
    for (let at = last + 1; at < row.length; at++) if (!isBlank(row[at])) return true
    return false
  })
  return wider.length === 0 ? [] : [cellsBeyondHeaders([], { wider: wider.map((r) => r + firstRow) })]
}
