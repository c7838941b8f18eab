import { isBlank, type Cell, type Cells } from './cell'

/** A table that an office keeps: a row by its headers, with the sheet's own row number. */
export interface OfficeRow<Header extends string> {
  readonly row: number
  readonly cell: (header: Header) => Cell
  /** The cell as text; null where it is blank. */
  readonly text: (header: Header) => string | null
}

export interface OfficeTable<Header extends string> {
  readonly rows: readonly OfficeRow<Header>[]
  /** What is wrong with the table as a whole, as sentences. */
  readonly problems: readonly string[]
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/**
 * Reads the rows of a table of ours: columns by header in any order, other columns ignored, blank rows passed over, titles
 * above the headers as well.
 *
 * @param name - of the table, for the sentences
 * @param needed - headers without which no row is one of the headers
 * @param firstRow - the sheet's number of the first row given
 */
export function readOfficeTable<Header extends string>(
  cells: Cells,
  { name, headers, needed }: { name: string; headers: readonly Header[]; needed: readonly Header[] },
  firstRow = 1,
): OfficeTable<Header> {
  const headerOf = (cell: Cell): Header | undefined =>
    typeof cell === 'string' ? headers.find((header) => plain(header) === plain(cell)) : undefined
  const headerRow = cells.findIndex((row) => {
    const found = new Set(row.map(headerOf))
    return needed.every((header) => found.has(header))
  })
  if (headerRow < 0) {
    const blank = cells.every((row) => row.every(isBlank))
    return { rows: [], problems: blank ? [] : [`${name} needs a header row with the columns ${needed.join(', ')}.`] }
  }
  const at = new Map<Header, number>()
  const problems: string[] = []
  for (const [column, cell] of (cells[headerRow] ?? []).entries()) {
    const header = headerOf(cell)
    if (header === undefined) continue
    if (at.has(header)) problems.push(`${name} has two columns ${header}; the first is read.`)
    else at.set(header, column)
  }
  const rows = cells.flatMap((row, index): OfficeRow<Header>[] => {
    const cell = (header: Header): Cell => row[at.get(header) ?? -1]
    if (index <= headerRow || headers.every((header) => isBlank(cell(header)))) return []
    const text = (header: Header): string | null => (isBlank(cell(header)) ? null : String(cell(header)).trim())
    return [{ row: firstRow + index, cell, text }]
  })
  return { rows, problems }
}
