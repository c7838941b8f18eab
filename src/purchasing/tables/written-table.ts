import { isBlank, visible, type Cell, type Cells, type Row } from '../../basics/cell'
import { columnLetters } from '../../basics/rectangle'

/** How a column was read: its header, and the column of ours that it is; null where nothing is read of it. */
export interface ReadColumn {
  readonly column: string
  readonly header: string
  readonly as: string | null
}

/** A table that people or vendors wrote: columns by header in any order, found below whatever stands above it. */
export interface WrittenTable<Header extends string> {
  readonly columns: readonly ReadColumn[]
  readonly has: (header: Header) => boolean
  readonly rows: readonly WrittenRow<Header>[]
}

export interface WrittenRow<Header extends string> {
  /** The sheet's own row. */
  readonly row: number
  readonly cell: (header: Header) => Cell
  /** Null where the cell is blank. */
  readonly text: (header: Header) => string | null
}

/** What else a column of ours is called, the likeliest first. */
export type OtherNames<Header extends string> = Readonly<Record<Header, string>>

/** Header rows are looked for among so many. */
const rowsLookedAt = 60

const plain = (text: string): string =>
  visible(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')

/**
 * Finds a table by its headers: our own names go before other names, and a likelier one before others where several columns
 * claim to be one.
 *
 * @param needed - by the headers that a row has
 * @param firstRow - the sheet's number of the first row given
 * @returns null where no row is one of headers
 */
export function writtenTable<Header extends string>(
  cells: Cells,
  names: OtherNames<Header>,
  needed: (has: (header: Header) => boolean) => boolean,
  firstRow = 1,
): WrittenTable<Header> | null {
  for (const [index, headerRow] of cells.slice(0, rowsLookedAt).entries()) {
    const at = columnsOf(headerRow, names)
    const has = (header: Header): boolean => at.has(header)
    if (!needed(has)) continue
    const taken = new Map([...at].map(([header, column]) => [column, header]))
    const blank = (row: Row): boolean => [...at.values()].every((column) => isBlank(row[column]))
    return {
      columns: headerRow.flatMap((cell, column): ReadColumn[] =>
        isBlank(cell)
          ? []
          : [{ column: columnLetters(column), header: String(cell).trim(), as: taken.get(column) ?? null }],
      ),
      has,
      rows: cells.slice(index + 1).flatMap((row, below): WrittenRow<Header>[] => {
        if (blank(row)) return []
        const cell = (header: Header): Cell => row[at.get(header) ?? -1] ?? null
        const text = (header: Header): string | null => (isBlank(cell(header)) ? null : String(cell(header)).trim())
        return [{ row: firstRow + index + 1 + below, cell, text }]
      }),
    }
  }
  return null
}

/** Each header's column: its own name, else the likeliest of its other names. */
function columnsOf<Header extends string>(row: Row, names: OtherNames<Header>): Map<Header, number> {
  const written = row.map((cell) => (typeof cell === 'string' ? plain(cell) : ''))
  const at = new Map<Header, number>()
  const headers = Object.keys(names) as Header[]
  const own = headers.map((header) => ({ header, wanted: plain(header) }))
  const others = headers.flatMap((header) =>
    names[header]
      .split(',')
      .map(plain)
      .filter((wanted) => wanted !== '')
      .map((wanted, rank) => ({ header, wanted, rank })),
  )
  const taken = new Set<number>()
  for (const { header, wanted } of [...own, ...others.sort((a, b) => a.rank - b.rank)]) {
    const column = written.findIndex((text, index) => text === wanted && !taken.has(index))
    if (at.has(header) || column < 0) continue
    at.set(header, column)
    taken.add(column)
  }
  return at
}

/** What was read under another name, and what was not read, as sentences. */
export function columnSentences(what: string, columns: readonly ReadColumn[]): string[] {
  const renamed = columns.flatMap(({ header, as }) =>
    as === null || plain(as) === plain(header) ? [] : [`${header} as ${as}`],
  )
  const unread = columns.flatMap(({ header, as }) => (as === null ? [header] : []))
  return [
    ...(renamed.length === 0 ? [] : [`${what}: read ${renamed.join(', ')}.`]),
    ...(unread.length === 0 ? [] : [`${what}: not read: ${unread.join(', ')}.`]),
  ]
}
