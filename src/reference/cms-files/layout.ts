import type { Cells, Row } from '../../basics/cell'
import { quarterInName, quarterInText, type Period } from './shelves/calendar'
import { headerText, textOf } from './cells'
import type { LoadedTable, ReadFile, RefusedRow } from './shelves/loaded-table'

/** One header cell: on its own, and together with what is stacked above it. */
type Finder = (own: string, stacked: string) => boolean

/** A sheet in which a layout found its columns. */
export interface Source<Column extends string> {
  readonly cells: Cells
  /** Index of the first row below the header row. */
  readonly firstRow: number
  readonly at: ReadonlyMap<Column, number>
  /** The header cells, as `headerText` writes them. */
  readonly headers: readonly string[]
  /** What stands above the header row, one text per row. */
  readonly preamble: readonly string[]
  /** The file's name, with its archive and folders. */
  readonly path: string
  /** The reader of the bytes saw a file end as none does that is whole. */
  readonly cutOff: boolean
  readonly tally: Tally
}

export const looksCutOff = 'The file looks cut off: it ends in the middle. Download it again.'

/** What reading comes to: tables, or the sentence why there is none. */
export type Outcome = readonly LoadedTable[] | string

/** A kind of CMS file that we read. */
export interface Layout<Column extends string = string> {
  readonly what: string
  readonly columns: Readonly<Record<Column, Finder>>
  readonly required: readonly Column[]
  /** Columns of which one at least must be there too. */
  readonly oneOf?: readonly Column[]
  /** Columns of which an extract keeps only a part, under a header of its own; reading the part gives the same. */
  readonly shortened?: Partial<Readonly<Record<Column, readonly [header: string, part: (text: string) => string]>>>
  /** Yields after every bundle of rows. */
  readonly read: (source: Source<Column>) => Generator<number, Outcome>
}

/** Helps the compiler to hold a layout's columns together; a list of layouts forgets them. */
export const layout = <Column extends string>(one: Layout<Column>): Layout => one as unknown as Layout

/** Rows between two reports of progress. */
const rowsPerStep = 2000
const mostRefusedTold = 5

/** Counts what becomes of rows. */
export class Tally {
  taken = 0
  refused = 0
  readonly firstRefused: RefusedRow[] = []
  readonly setAside = new Map<string, number>()
  readonly notes: string[] = []

  /** @param index - of the row in the cells */
  refuse(index: number, sentence: string): void {
    this.refused++
    if (this.firstRefused.length < mostRefusedTold) this.firstRefused.push({ row: index + 1, sentence })
  }

  leave(why: string): void {
    this.setAside.set(why, (this.setAside.get(why) ?? 0) + 1)
  }

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence)
  }

  result(what: string, tables: readonly LoadedTable[]): ReadFile {
    const { taken, setAside, refused, firstRefused, notes } = this
    return { what, tables, taken, setAside, refused, firstRefused, notes }
  }
}

/** Rows among which a header is looked for: CMS's longest preamble has ten. */
const headerRows = 60
/** Header cells are stacked over at most this many rows. */
const stackedRows = 6

/** The row of a layout's header and its columns; null where this is another file. */
export function findColumns<Column extends string>(
  cells: Cells,
  one: Layout<Column>,
): { headerRow: number; at: Map<Column, number>; headers: string[] } | null {
  for (let row = 0; row < Math.min(cells.length, headerRows); row++) {
    const headers = cells[row]!.map(headerText)
    if (headers.filter((text) => text !== '').length < one.required.length) continue
    const at = new Map<Column, number>()
    headers.forEach((own, column) => {
      if (own === '') return
      const above = cells.slice(Math.max(0, row - stackedRows), row).map((each) => headerText(each[column]))
      const stacked = [...above, own].filter((text) => text !== '' && text.length < 40).join(' ')
      for (const name of Object.keys(one.columns) as Column[]) {
        if (!at.has(name) && one.columns[name](own, stacked)) at.set(name, column)
      }
    })
    const chosen = one.oneOf === undefined || one.oneOf.some((name) => at.has(name))
    if (chosen && one.required.every((name) => at.has(name))) return { headerRow: row, at, headers }
  }
  return null
}

/**
 * The rows below a header that hold something in the wanted columns. Continued header rows, remarks below the table and
 * blank rows are passed over; of a file that was cut off the last row is refused.
 */
export function* rowsOf<Column extends string>(
  source: Source<Column>,
  key: Column,
  take: (row: Row, index: number) => void,
): Generator<number, void> {
  const { cells, at, tally, firstRow } = source
  const keyAt = at.get(key)!
  const wanted = [...at.values()]
  const lastWanted = Math.max(...wanted)
  let last = cells.length - 1
  while (last >= firstRow && isBlank(cells[last]!)) last--
  let started = false
  for (let index = firstRow; index <= last; index++) {
    if ((index - firstRow) % rowsPerStep === rowsPerStep - 1) yield index
    const row = cells[index]!
    const keyText = textOf(row[keyAt])
    const filled = wanted.filter((column) => textOf(row[column]) !== '').length
    // A header that goes on below its first row has nothing in the column of codes; a remark has nothing beside it.
    if (filled === 0 || (!started && keyText === '')) continue
    if (filled === 1 && (keyText.length > 9 || keyText === '')) continue
    // Of a row that was cut off the last cell may have been cut too.
    if (source.cutOff && index === last && row.length <= lastWanted + 1) {
      tally.refuse(index, 'The last row ends in the middle.')
      continue
    }
    started = true
    take(row, index)
  }
}

const isBlank = (row: Row): boolean => row.every((cell) => textOf(cell) === '')

/** The texts above a header row, one line a row. */
export const preambleOf = (cells: Cells, headerRow: number): string[] =>
  cells.slice(0, Math.max(0, headerRow)).map((row) =>
    row
      .map(textOf)
      .filter((text) => text !== '')
      .join(' '),
  )

/** Short lines are titles; long ones are notices and explanations, which name dates of other things. */
const titleLength = 160

export const titles = (source: { readonly preamble: readonly string[] }): string[] =>
  source.preamble.filter((line) => line !== '' && line.length <= titleLength)

/** The title and the file, as an edition names its source. */
export function sourceOf(source: { readonly preamble: readonly string[]; readonly path: string }): string {
  const title = titles(source).find((line) => !/copyright/i.test(line))
  return title === undefined ? source.path : `${title} (${source.path})`
}

/** Whether title or name call the file a corrected release. */
export const isCorrected = (source: { readonly preamble: readonly string[]; readonly path: string }): boolean =>
  [...titles(source).filter((line) => !/copyright/i.test(line)), source.path].some(
    (text) =>
      /correct(?:ed|ion)|revised|(?<![a-z])updated(?![a-z])|restated|errata/i.test(text) ||
      /rvu\d\d[a-d]r(?![a-z])/i.test(text),
  )

/** The quarter by the file's own words, else by its name, which is noted; null where neither says. */
export function quarterFor(source: Source<string>): Period | null {
  for (const line of titles(source)) {
    const period = /copyright|as of/i.test(line) ? null : quarterInText(line)
    if (period !== null) return period
  }
  const period = quarterInName(source.path)
  if (period !== null) source.tally.note(`The file itself names no quarter; ${period.name} is taken from its name.`)
  return period
}

/** Said where a file's edition cannot be told. */
export const needsQuarter =
  'it does not say for which quarter it is; put the quarter into its name, like 2026Q4, and load it again'

/** A note where a table has fewer rows than CMS publishes. */
export function expectRows(tally: Tally, taken: number, atLeast: number, what: string): boolean {
  if (taken >= atLeast) return true
  tally.note(`${taken} ${what} where CMS publishes more than ${atLeast}: an extract, or a file that was cut off.`)
  return false
}
