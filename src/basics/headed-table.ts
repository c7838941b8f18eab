import type { Cell, Cells, Row } from './cell'

/** A table that people keep: columns by header in any order, found below whatever stands above it. */
export interface HeadedTable<Header extends string> {
  readonly has: (header: Header) => boolean
  /** Headers that two columns have; the first is read. */
  readonly twice: readonly Header[]
  /** The rows below the headers. */
  readonly rows: readonly HeadedRow<Header>[]
}

export interface HeadedRow<Header extends string> {
  /** From the first row of the cells, which is 0. */
  readonly index: number
  /** Null where it is empty, and where no column has the header. */
  readonly cell: (header: Header) => Cell
  /** The cells of every column that has the header. */
  readonly cells: (header: Header) => readonly Cell[]
}

/**
 * Finds a table by its headers.
 *
 * @param headerOf - the header that a cell is, however it is written; undefined for every other cell
 * @param isHeaderRow - by the headers that a row has
 * @returns null where no row is one of headers
 */
export function headedTable<Header extends string>(
  cells: Cells,
  headerOf: (cell: Cell) => Header | undefined,
  isHeaderRow: (headers: readonly Header[]) => boolean,
): HeadedTable<Header> | null {
  const headersOf = (row: Row): Header[] => row.flatMap((cell) => headerOf(cell) ?? [])
  for (const [index, headerRow] of cells.entries()) {
    if (!isHeaderRow(headersOf(headerRow))) continue
    const at = new Map<Header, number[]>()
    for (const [column, cell] of headerRow.entries()) {
      const header = headerOf(cell)
      if (header !== undefined) at.set(header, [...(at.get(header) ?? []), column])
    }
    return {
      has: (header) => at.has(header),
      twice: [...at].filter(([, columns]) => columns.length > 1).map(([header]) => header),
      rows: cells.slice(index + 1).map((row, below) => {
        const cellsOf = (header: Header): Cell[] => (at.get(header) ?? []).map((column) => row[column])
        return { index: index + 1 + below, cells: cellsOf, cell: (header) => cellsOf(header)[0] ?? null }
      }),
    }
  }
  return null
}
