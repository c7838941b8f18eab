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

/** A worksheet to write: its cells, and what of formats, formulas, names, tables, charts and pages it has. */
export interface SheetToWrite {
  readonly name: string
  readonly cells: readonly (readonly (Cell | FileFormula)[])[]
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** Excel's number format of whole columns: cheaper than a look where a table has very many rows. */
  readonly formats?: readonly (string | undefined)[]
  readonly looks?: readonly FileLook[]
  readonly tables?: readonly (Rectangle & { readonly name: string })[]
  readonly names?: readonly (Rectangle & { readonly name: string })[]
  readonly charts?: readonly FileChart[]
  readonly choices?: readonly (Rectangle & { readonly values: readonly string[] })[]
  readonly frozenRows?: number
  /** How it is printed, one page wide; a sheet that is not made to be printed leaves it out. */
  readonly landscape?: boolean
  /** Indices of rows that begin a page of their own. */
  readonly pageStarts?: readonly number[]
  /** Rows that every page repeats, and how many columns are printed. */
  readonly print?: { readonly titleRows: number; readonly columns: number }
  /** Lines of text in each row, where some have more than one. */
  readonly linesOfRows?: readonly number[]
}
