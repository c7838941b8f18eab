/** A cell of a table of ours; null is empty. */
export type SheetCell = string | number | null

/** A row of a table of ours: its cells by the headers of their columns, never by their place. */
export type SheetRow<Header extends string = string> = Readonly<Record<Header, SheetCell>>

/** How a column of a table is shown, and whose it is. */
export interface SheetColumn<Header extends string = string> {
  readonly header: Header
  readonly format: 'text' | 'number' | 'date' | 'money'
  /** Characters. */
  readonly width: number
  /** Filled by people: a run never writes into it, and a row with something in it is never taken away. */
  readonly kept?: true
  /** Where in the log a row comes from, or how it is called: written anew where it differs, which is no change of what the row says. */
  readonly origin?: true
}

/** A column and what it makes of a source; one that people fill is made of nothing. */
export type MadeColumn<Source, Header extends string = string> = SheetColumn<Header> &
  ({ readonly kept: true; readonly cell?: never } | { readonly kept?: never; readonly cell: (of: Source) => SheetCell })

/** The headers of a list of columns. */
export type HeaderOf<Columns extends readonly SheetColumn[]> = Columns[number]['header']

/** A list of columns whose headers the compiler knows: whoever asks a row for another one is told. */
export const columnsOf =
  <Source>() =>
  <const Columns extends readonly MadeColumn<Source>[]>(columns: Columns): Columns =>
    columns

/** The row that columns make of a source. */
export const rowOf = <Source, Columns extends readonly MadeColumn<Source>[]>(
  columns: Columns,
  source: Source,
): SheetRow<HeaderOf<Columns>> =>
  Object.fromEntries(columns.map(({ header, cell }) => [header, cell?.(source) ?? null])) as SheetRow<HeaderOf<Columns>>

/** A worksheet table of ours as data: Excel and a file get the same one. */
export interface SheetTable<Row extends SheetRow = SheetRow> {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly Row[]
}

/** What every table of results has: which row is which, and of whom. */
export type KeyedRow = SheetRow<'Key' | 'Encounter' | 'Patient' | 'Date'>

/** A table of results, its rows made visit by visit when somebody asks: a year of lines is never held as text at once. */
export interface ResultTable<Row extends KeyedRow = KeyedRow> {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** How many times `rows` gives something. */
  readonly steps: number
  /** No fewer rows than there are, known without making one. */
  readonly mostRows: number
  /** Rows of one visit at a time; the first rows may be of the whole log. */
  rows(): Generator<readonly Row[], void>
  /** The row to write in place of one into which a person wrote. */
  beside(fresh: Row, written: Row): Row
  /** A row into which a person wrote and which no coding makes any more: it stays where it is and says so. */
  outlived(written: Row): Row
}

/** All of a table at once, for a file. */
export const wholeTable = <Row extends KeyedRow>(table: ResultTable<Row>): SheetTable<Row> => ({
  name: table.name,
  columns: table.columns,
  rows: [...table.rows()].flat(),
})

/** The cells of a row in the order of columns. */
export const cellsInOrder = (columns: readonly SheetColumn[], row: SheetRow): SheetCell[] =>
  columns.map(({ header }) => row[header] ?? null)

/** Whether a cell of ours holds nothing. */
export const isEmpty = (cell: SheetCell | undefined): boolean => cell === null || cell === undefined || cell === ''

/** Text that a spreadsheet would read as a formula is written as text: the log is not ours to trust. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Excel takes 32,767 characters a cell and refuses the whole block for one more. */
const longestText = 32_000

/** A text as a cell takes it. */
export const cellText = (text: string): string =>
  safeText(text.length <= longestText ? text : `${text.slice(0, longestText)} … (more than a cell holds)`)
