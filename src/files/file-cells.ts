import type { Cell, Cells } from '../basics/cell'
import type { Rectangle } from '../basics/rectangle'

/** One worksheet of a file. */
export interface FileSheet {
  readonly name: string
  readonly cells: Cells
  /** Hidden in its workbook: never chosen without saying so. */
  readonly hidden?: boolean
  /** What was left out of it or looks torn, as sentences for the person who gave the file. */
  readonly notes?: readonly string[]
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

/** A formula with what it gives, for viewers that do not recalculate. */
export interface FileFormula {
  /** With its `=`. */
  readonly formula: string
  readonly value: string | number | boolean
}

/** How an area of a file's sheet is shown; colours are RRGGBB. */
export interface FileLook extends Rectangle {
  readonly format?: string
  readonly ink?: string
  readonly paper?: string
  readonly bold?: boolean
  readonly size?: number
  readonly wrap?: boolean
}

export interface FileChart {
  readonly kind: 'line' | 'columns' | 'stacked columns' | 'bars' | 'opposed bars'
  readonly title: string
  /** Categories in the first column, names of the series in the first row. */
  readonly data: Rectangle
  readonly at: Rectangle
  readonly format: string
  readonly axisTitle?: string
  readonly colours?: readonly string[]
}

/** A worksheet that calculates: formulas, names, tables and charts. */
export interface LivingFileSheet {
  readonly name: string
  readonly cells: readonly (readonly (Cell | FileFormula)[])[]
  readonly widths: readonly number[]
  readonly looks: readonly FileLook[]
  readonly tables: readonly (Rectangle & { readonly name: string })[]
  readonly names: readonly (Rectangle & { readonly name: string })[]
  readonly charts: readonly FileChart[]
  readonly choices: readonly (Rectangle & { readonly values: readonly string[] })[]
  readonly frozenRows: number
  readonly landscape: boolean
  /** Indices of rows that begin a page of their own. */
  readonly pageStarts?: readonly number[]
  /** For a sheet that is made to be printed: rows that every page repeats, and how many columns are printed. */
  readonly print?: { readonly titleRows: number; readonly columns: number }
  /** Lines of text in each row, where some have more than one. */
  readonly linesOfRows?: readonly number[]
}
