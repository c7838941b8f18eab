/** What a file holds in a cell; dates and times are serial numbers of the 1900 system. */
export type FileCell = string | number | boolean | null | undefined

export type FileCells = readonly (readonly FileCell[])[]

/** One worksheet of a file. */
export interface FileSheet {
  readonly name: string
  readonly cells: FileCells
}

/** How a column is shown. */
export type ColumnFormat = 'text' | 'number' | 'date' | 'time' | 'money'

/** A worksheet to write: cells, and the tables and formats on them. */
export interface SheetToWrite extends FileSheet {
  /** Name of the table that starts at A1, where it is one. */
  readonly table?: string
  /** Format and width (characters) of each column. */
  readonly columns: readonly { readonly format: ColumnFormat; readonly width: number }[]
}
