import type { Area, Shift } from '../../formula/area'
import type { Filters } from './filters'
import type { FunctionHost } from './function-host'
import type { Names } from './names'
import type { Styles } from './styles'
import type { Tables } from './tables'
import type { Value } from '../../formula/value'

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

export interface SheetInfo {
  /** Stays the same when the sheet is renamed. */
  readonly id: string
  readonly name: string
  readonly visibility: Visibility
  /** `#RRGGBB`, or '' for none. */
  readonly tabColor: string
}

/** Who changed something: the person at the sheet, or the add-in through office.js. */
export type Origin = 'user' | 'add-in'

/** What happened in a store; the host turns it into Excel's events, the page into what it shows. */
export type StoreChange =
  | {
      readonly kind: 'cells'
      readonly area: Area
      readonly origin: Origin
      /** Only where a single cell changed. */
      readonly before?: Value
      readonly after?: Value
    }
  | { readonly kind: 'shift'; readonly shift: Shift; readonly origin: Origin }
  /** Formulas gave new values; no change in Excel's sense. */
  | { readonly kind: 'calculated'; readonly areas: readonly Area[] }
  | { readonly kind: 'selection'; readonly area: Area }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-changed'
      readonly sheet: string
      readonly origin: Origin
    }

/** A sheet to open a workbook with; the cells are taken as they are, a text that starts with `=` is a formula. */
export interface SheetToOpen {
  readonly name: string
  readonly cells: readonly (readonly (Value | null | undefined)[])[]
  /** Number formats of whole columns, by column from 0. */
  readonly columnFormats?: Readonly<Record<number, string>>
  /** Number formats of single cells where they differ, in the shape of `cells`. */
  readonly formats?: readonly (readonly (string | null | undefined)[] | undefined)[]
  /** Widths of columns in pixels, by column from 0. */
  readonly columnWidths?: Readonly<Record<number, number>>
  readonly tables?: readonly { readonly name: string; readonly address: string; readonly style?: string }[]
  readonly frozenRows?: number
}

/**
 * The cells of a workbook, whoever draws them. Rows and columns count from 0, blocks are row by row. Reading outside what
 * is used gives empty cells. Every write is synchronous; custom functions answer later and tell through `calculated`.
 */
export interface CellStore {
  readonly tables: Tables
  readonly names: Names
  readonly styles: Styles
  readonly filters: Filters

  /** Sheets in their order. */
  sheets(): readonly SheetInfo[]
  addSheet(name: string): SheetInfo
  deleteSheet(id: string): void
  changeSheet(id: string, change: Partial<Omit<SheetInfo, 'id'>> & { readonly position?: number }): void
  activeSheet(): string
  activate(sheet: string): void
  selection(): Area
  select(area: Area): void

  /** Makes changes that belong together: formulas are calculated at their end, or when somebody reads. */
  batch<T>(change: () => T): T
  /** What cells hold; calculates what is out of date before. */
  values(area: Area): Value[][]
  /** What can be shown of cells at once; null where a formula waits for its turn. */
  shown(area: Area): (Value | null)[][]
  /** The formula of each cell, or its value where it has none. */
  formulas(area: Area): Value[][]
  numberFormats(area: Area): string[][]
  /** Writes as typing does: texts that look like numbers become numbers, `=` starts a formula, null leaves a cell alone. */
  write(area: Area, cells: readonly (readonly (Value | null)[])[]): void
  /** One number format for all of an area, or one a cell; null leaves a cell alone. */
  writeFormats(area: Area, formats: string | readonly (readonly (string | null)[])[]): void
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void
  shift(shift: Shift): void
  /** The rectangle around all that is used, or null. */
  used(sheet: string, valuesOnly: boolean): Area | null

  /** The array a cell belongs to: where its formula stands and how far it spills; null where the cell is in none. */
  spill(sheet: string, row: number, column: number): { readonly anchor: Area; readonly area: Area } | null
  /** The text a custom function gave with its error, where the cell shows one. */
  errorMessage(sheet: string, row: number, column: number): string | null
  /** Connects custom functions; formulas that call them are calculated again. */
  connectFunctions(functions: FunctionHost): void
  /** Cells that wait for the answer of a custom function. */
  waiting(): number
  /** Formulas that wait for their turn to be calculated. */
  pending(): number
  recalculate(): void

  /** Who is writing now; the host sets it around what the add-in asks. */
  origin: Origin
  onChange(listener: (change: StoreChange) => void): () => void
}
