import type { Cell } from '../../basics/cell'
import { claimLineColumns, type ClaimLineHeader, type ClaimLineRow } from '../../sheets/claim/claim-lines'
import { findingColumns, type FindingHeader, type FindingRow } from '../../sheets/claim/findings'
import type { SheetCell, SheetColumn } from '../../sheets/model/table'
import { daysToAdd } from '../host/date-system'
import { columnOf, findOurTable, readColumn, readColumns } from './our-table'

/** Longer tables are not read whole when a pane opens: a run gives them back in the time that reading them takes. */
export const mostLines = 50_000

/**
 * The findings that stand in the workbook, as an earlier run left them.
 *
 * @returns null where there is no such table, or one of a version that did not write what a worklist needs
 */
export const readFindings = (context: Excel.RequestContext): Promise<FindingRow[] | null> =>
  readRows(
    context,
    'Findings',
    findingColumns,
    findingColumns.map(({ header }) => header),
    ['Proposal'],
  )

/** The claim lines that stand in the workbook, without what is told a second time; null where there is no such table. */
export const readLines = <Header extends ClaimLineHeader>(
  context: Excel.RequestContext,
  headers: readonly Header[],
  mayLack: readonly NoInfer<Header>[] = [],
): Promise<Pick<ClaimLineRow, Header>[] | null> => readRows(context, 'Claim lines', claimLineColumns, headers, mayLack)

/** The rows of `Findings` in which a column is filled, wherever they are; few of a year's are. */
export const readFilledFindings = <Header extends FindingHeader>(
  context: Excel.RequestContext,
  filled: FindingHeader,
  headers: readonly Header[],
): Promise<Record<Header, SheetCell>[]> => readFilled(context, 'Findings', findingColumns, filled, headers)

/** The same of `Claim lines`. */
export const readFilledLines = <Header extends ClaimLineHeader>(
  context: Excel.RequestContext,
  filled: ClaimLineHeader,
  headers: readonly Header[],
): Promise<Record<Header, SheetCell>[]> => readFilled(context, 'Claim lines', claimLineColumns, filled, headers)

async function readFilled<All extends string, Header extends All>(
  context: Excel.RequestContext,
  name: string,
  columns: readonly SheetColumn<All>[],
  filled: All,
  headers: readonly Header[],
): Promise<Record<Header, SheetCell>[]> {
  const found = await findOurTable(context, name, columns)
  const at = found === null ? null : columnOf<string>(found, filled)
  if (found === null || at === null) return []
  const cells = await readColumn(context, found, at)
  if (cells.every((cell) => cellOf(cell) === null)) return []
  const places = headers.map((header) => columnOf<string>(found, header))
  const rows = await readColumns(
    context,
    found,
    places.map((place) => place ?? 0),
  )
  return rows.flatMap((row, index) =>
    cellOf(cells[index]) === null
      ? []
      : [
          Object.fromEntries(
            headers.map((header, one) => [header, places[one] === null ? null : cellOf(row[one])]),
          ) as Record<Header, SheetCell>,
        ],
  )
}

async function readRows<Header extends string, Wanted extends Header>(
  context: Excel.RequestContext,
  name: string,
  columns: readonly SheetColumn<Header>[],
  wanted: readonly Wanted[],
  mayLack: readonly NoInfer<Wanted>[] = [],
): Promise<Record<Wanted, SheetCell>[] | null> {
  const found = await findOurTable(context, name, columns)
  if (found === null || found.rows > mostLines) return null
  const at = wanted.map((header) => columnOf<string>(found, header))
  if (wanted.some((header, index) => at[index] === null && !mayLack.includes(header))) return null
  const days = await daysToAdd(context)
  const dated = wanted.map((header) => columns.find((column) => column.header === header)?.format === 'date')
  const rows = await readColumns(
    context,
    found,
    at.map((column) => column ?? 0),
  )
  return rows.map(
    (row) =>
      Object.fromEntries(
        wanted.map((header, index) => {
          const cell = at[index] === null ? null : cellOf(row[index])
          return [header, dated[index] === true && typeof cell === 'number' ? cell + days : cell]
        }),
      ) as Record<Wanted, SheetCell>,
  )
}

/** A sheet gives an empty cell back as an empty text. */
const cellOf = (cell: Cell): SheetCell =>
  cell === '' || cell === null || cell === undefined ? null : typeof cell === 'number' ? cell : String(cell)
