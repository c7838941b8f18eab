/** A cell of a table of ours; null is empty. */
export type SheetCell = string | number | null
export type SheetRow = readonly SheetCell[]

/** A worksheet table of ours as data: Excel and a file get the same one. */
export interface SheetTable {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
}

export interface SheetColumn {
  readonly header: string
  readonly format: 'text' | 'number' | 'date' | 'money'
  /** Characters. */
  readonly width: number
  /** Filled by people: a run never writes into it, and a row with something in it is never taken away. */
  readonly kept?: true
  /** Where in the log a row comes from: written anew when it moved, which is no change of what the row says. */
  readonly origin?: true
}

/** A table of results, its rows made visit by visit when somebody asks: a year of lines is never held as text at once. */
export interface ResultTable {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** How many times `rows` gives something. */
  readonly steps: number
  /** No fewer rows than there are, known without making one. */
  readonly mostRows: number
  /** Rows of one visit at a time; the first rows may be of the whole log. */
  readonly rows: () => Generator<readonly SheetRow[], void>
}

/** All of a table at once, for a file. */
export const wholeTable = ({ name, columns, rows }: ResultTable): SheetTable => ({
  name,
  columns,
  rows: [...rows()].flat(),
})

/** Where a column stands; the headers of a table of ours are its own. */
export const columnAt = (columns: readonly SheetColumn[], header: string): number =>
  columns.findIndex((column) => column.header === header)

/** Text that a spreadsheet would read as a formula is written as text: the log is not ours to trust. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Excel takes 32,767 characters a cell and refuses the whole block for one more. */
const longestText = 32_000

/** A text as a cell takes it. */
export const cellText = (text: string): string =>
  safeText(text.length <= longestText ? text : `${text.slice(0, longestText)} … (more than a cell holds)`)
