import { isBlank, visible, type Cell, type Cells, type Row } from '../../basics/cell'
import { columnLetters } from '../../basics/rectangle'

/** How a column was read: its header, and the column of ours that it is; null where nothing is read of it. */
export interface ReadColumn {
  readonly column: string
  /** Counted from 0. */
  readonly index: number
  readonly header: string
  readonly as: string | null
  /** Somebody said that it is not read: it is no question any more. */
  readonly leftOut?: true
}

/** What an office said once about the columns of a vendor's files. */
export interface SaidColumns {
  /** Whose files they are; null where nobody said it. */
  readonly vendor: string | null
  /** By `plain` headers: the column of ours, or null for one that is not read. */
  readonly as: ReadonlyMap<string, string | null>
}

export const nothingSaid: SaidColumns = { vendor: null, as: new Map() }

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

/** A header or a name without case, spaces, and punctuation. */
export const plain = (text: string): string =>
  visible(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')

/**
 * Finds a table by its headers: our own names go before other names, and a likelier one before others where several columns
 * claim to be one.
 *
 * @param needed - by the headers that a row has
 * @param firstRow - the sheet's number of the first row given
 * @param said - what an office said of its columns goes before every name
 * @returns null where no row is one of headers
 */
export function writtenTable<Header extends string>(
  cells: Cells,
  names: OtherNames<Header>,
  needed: (has: (header: Header) => boolean) => boolean,
  firstRow = 1,
  said: SaidColumns = nothingSaid,
): WrittenTable<Header> | null {
  for (const [index, headerRow] of cells.slice(0, rowsLookedAt).entries()) {
    const at = columnsOf(headerRow, names, said)
    const has = (header: Header): boolean => at.has(header)
    if (!needed(has)) continue
    const taken = new Map([...at].map(([header, column]) => [column, header]))
    const blank = (row: Row): boolean => [...at.values()].every((column) => isBlank(row[column]))
    return {
      columns: headerRow.flatMap((cell, column): ReadColumn[] =>
        isBlank(cell)
          ? []
          : [
              {
                ...{
                  column: columnLetters(column),
                  index: column,
                  header: String(cell).trim(),
                  as: taken.get(column) ?? null,
                },
                ...(isLeftOut(cell, said) ? { leftOut: true } : {}),
              },
            ],
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

const isLeftOut = (cell: Cell, { as }: SaidColumns): boolean => typeof cell === 'string' && as.get(plain(cell)) === null

/** Each header's column: what the office said, its own name, else the likeliest of its other names. */
function columnsOf<Header extends string>(row: Row, names: OtherNames<Header>, said: SaidColumns): Map<Header, number> {
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
  for (const [column, text] of written.entries()) {
    const as = text === '' ? undefined : said.as.get(text)
    if (as === undefined) continue
    taken.add(column)
    const header = headers.find((one) => one === as)
    if (header !== undefined && !at.has(header)) at.set(header, column)
  }
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
  const unread = columns.flatMap(({ header, as, leftOut }) => (as === null && leftOut !== true ? [header] : []))
  return [
    ...(renamed.length === 0 ? [] : [`${what}: read ${renamed.join(', ')}.`]),
    ...(unread.length === 0 ? [] : [`${what}: not read: ${unread.join(', ')}.`]),
  ]
}

/** What is said where no row has the headers that are needed, with what stands there instead. */
export function withoutHeaders(what: string, needed: string, cells: Cells): string {
  const headers = likeliestHeaders(cells, nothingSaid).map(({ header }) => header)
  const hint =
    headers.length < 2
      ? ''
      : ` Its columns are ${headers.join(', ')}: say in the table Vendor columns what each is read as.`
  return `${what} needs a header row with the columns ${needed}.${hint}`
}

/** The row of a file that looks most like headers, where none was known: the one with the most words among the first. */
export function likeliestHeaders(cells: Cells, { as }: SaidColumns): readonly ReadColumn[] {
  const isWord = (cell: Cell): cell is string => typeof cell === 'string' && /[a-z]/i.test(cell)
  const words = (row: Row): number => row.filter(isWord).length
  const [first = [], ...others] = cells.slice(0, rowsLookedAt)
  const best = others.reduce((most, row) => (words(row) > words(most) ? row : most), first)
  return best.flatMap((cell, index): ReadColumn[] => {
    if (!isWord(cell)) return []
    const said = as.get(plain(cell))
    return [
      {
        ...{ column: columnLetters(index), index, header: cell.trim(), as: said ?? null },
        ...(said === null ? { leftOut: true } : {}),
      },
    ]
  })
}
