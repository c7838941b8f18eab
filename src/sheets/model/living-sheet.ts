import type { Rectangle } from '../../basics/rectangle'

/**
 * A worksheet of ours: values, formulas, names, tables and charts as data, so that Excel and a file get the same one. Rows and
 * columns count from 0.
 */
export interface LivingSheet {
  readonly name: string
  /** From the top; shorter rows end early. */
  readonly rows: readonly (readonly LivingCell[])[]
  /** Rows that follow and are made when they are written. A table that ends with the last row above takes them in. */
  readonly later?: LaterRows
  /** Characters, from the first column. */
  readonly widths: readonly number[]
  /** How areas are shown; a later one adds to an earlier one. */
  readonly looks: readonly AreaLook[]
  readonly tables: readonly NamedArea[]
  /** Names of the workbook: what a person may change is named, so that formulas read as sentences. */
  readonly names: readonly NamedArea[]
  readonly charts: readonly SheetChart[]
  /** Lists to pick from. */
  readonly choices: readonly CellChoices[]
  /** Rows that stay in sight. */
  readonly frozenRows: number
  readonly landscape: boolean
  /** For a sheet that is made to be printed. */
  readonly print?: PrintLook
}

/** Rows of a table, made some at a time: a year of lines is never held as text at once. */
export interface LaterRows {
  /** No fewer than there are. */
  readonly most: number
  /** How many times `rows` gives something. */
  readonly steps: number
  rows(): Iterable<readonly (readonly LivingCell[])[]>
}

/** As wide as a page, with page numbers. */
export interface PrintLook {
  /** How many of the first rows every page repeats. */
  readonly titleRows: number
  /** Rows that begin a page of their own. */
  readonly pageStarts: readonly number[]
  /** How many of the first columns are printed; all of them where it says nothing. */
  readonly columns?: number
}

/** A value, a formula with its `=`, or nothing. */
export type LivingCell = string | number | boolean | null | Formula

export interface Formula {
  /** `=Units*Price`: only functions that Excel, Excel on the web and LibreOffice know. */
  readonly formula: string
}

export const isFormula = (cell: LivingCell | undefined): cell is Formula => typeof cell === 'object' && cell !== null

export const formula = (text: string): Formula => ({ formula: text.startsWith('=') ? text : `=${text}` })

/** Of a table: its header row is the first. */
export interface NamedArea extends Rectangle {
  readonly name: string
}

/** How numbers are shown. Texts that look like numbers (codes) need `text`, or Excel makes numbers of them. */
export type NumberLook =
  | 'text'
  | 'general'
  | 'plain'
  | 'plain money'
  | 'whole'
  | 'padded whole'
  | 'decimal'
  | 'limit'
  | 'factor'
  | 'money'
  | 'padded money'
  | 'dollars'
  | 'price'
  | 'percent'
  | 'date'
  | 'padded date'
  | 'month'

/** What an area is for: an `input` is a person's to change. */
export type AreaRole = 'title' | 'heading' | 'header' | 'input' | 'total' | 'note' | 'warning'

export interface AreaLook extends Rectangle {
  readonly number?: NumberLook
  readonly role?: AreaRole
  /** Long text breaks into lines. */
  readonly wrap?: boolean
  readonly bold?: true
  /** Points. */
  readonly size?: number
  /** Behind the cells, as RRGGBB. */
  readonly paper?: string
}

/** Codes of the formats: the same in Excel and in a file. */
export const numberFormats: Readonly<Record<NumberLook, string>> = {
  text: '@',
  general: 'General',
  /** A count without thousands marks. */
  plain: '0',
  /** As people type it. */
  'plain money': '$#,##0.00',
  /** Payment limits have three decimals. */
  limit: '$#,##0.00#',
  whole: '#,##0',
  'padded whole': '#,##0_)',
  decimal: '#,##0.0',
  factor: '0.000',
  money: '$#,##0.00;-$#,##0.00',
  /** With a gap before the text that stands to the right of it. */
  'padded money': '$#,##0.00_);-$#,##0.00_)',
  'padded date': 'm/d/yyyy_)',
  dollars: '$#,##0;-$#,##0',
  price: '$#,##0.000',
  percent: '0.0%',
  date: 'm/d/yyyy',
  month: 'mmm yyyy',
}

/** Ink and paper of the roles, as RRGGBB. */
export const roleColours: Readonly<Record<AreaRole, { readonly ink: string; readonly paper: string | null }>> = {
  title: { ink: '1F3864', paper: null },
  heading: { ink: '1F3864', paper: 'DCE6F1' },
  header: { ink: 'FFFFFF', paper: '2F5597' },
  input: { ink: '1F3FBF', paper: 'FFF8DC' },
  total: { ink: '000000', paper: 'EDEDED' },
  note: { ink: '595959', paper: null },
  warning: { ink: '9C0006', paper: 'FFE9E9' },
}

/** A chart over one block of cells: categories in its first column, the names of the series in its first row. */
export interface SheetChart {
  /** `opposed bars` are stacked from a middle line to both sides, as in a tornado. */
  readonly kind: 'line' | 'columns' | 'stacked columns' | 'bars' | 'opposed bars'
  readonly title: string
  readonly data: Rectangle
  /** The cells that it covers. */
  readonly at: Rectangle
  readonly number: NumberLook
  /** Beside the values. */
  readonly axisTitle?: string
  /** RRGGBB, one a series; the host's own otherwise. */
  readonly colours?: readonly string[]
}

export interface CellChoices extends Rectangle {
  readonly values: readonly string[]
}

/** The number look of a cell: the last that an area gives it. */
export function numberLookAt(sheet: LivingSheet, row: number, column: number): NumberLook | null {
  for (let i = sheet.looks.length - 1; i >= 0; i--) {
    const look = sheet.looks[i]!
    if (look.number !== undefined && within(look, row, column)) return look.number
  }
  return null
}

export const within = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
