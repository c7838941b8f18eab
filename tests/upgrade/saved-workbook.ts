import type { SheetToOpen } from '../../src/preview/store/cell-store'
import { addressOf } from '../../src/formula/address'
import type { Value } from '../../src/formula/value'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn } from '../workbook/open-log'

/** A workbook as it was left: cells with their formulas and formats, tables, names, and what the add-in keeps in it. */
export interface SavedWorkbook {
  readonly sheets: readonly SavedSheet[]
  readonly names: readonly { readonly name: string; readonly formula: string; readonly area: string | null }[]
  readonly settings: Readonly<Record<string, unknown>>
  /** What a person typed into it, each with the place where it must be found again. */
  readonly typed: readonly Typed[]
}

interface SavedSheet {
  readonly name: string
  /** From cell A1. */
  readonly cells: readonly (readonly Value[])[]
  readonly columnFormats: Readonly<Record<number, string>>
  /** Formats of single cells where they differ from `columnFormats`. */
  readonly formats: readonly (readonly [row: number, column: number, format: string])[]
  readonly tables: readonly { readonly name: string; readonly address: string }[]
}

/** Something that a person typed. */
export type Typed =
  /** Into a row of one of the result tables: the cells that say which row it is, and what was typed beside them. */
  | {
      readonly in: 'row'
      readonly sheet: string
      readonly row: Readonly<Record<string, Value>>
      readonly typed: Readonly<Record<string, Value>>
      /** The row is about something that the log no longer gives; it is kept and says so. */
      readonly outlived?: true
    }
  /** Into an office's own table or the log: every cell of it. */
  | { readonly in: 'sheet'; readonly sheet: string; readonly cells: readonly (readonly Value[])[] }
  /** Into a named input, or a table of inputs by the key of its row. */
  | { readonly in: 'name'; readonly name: string; readonly cells: readonly (readonly Value[])[] }
  | {
      readonly in: 'table'
      readonly table: string
      readonly key: string
      readonly header: string
      readonly value: Value
    }
  /** Chosen in the pane. */
  | { readonly in: 'setting'; readonly name: string; readonly value: unknown }

/** All of a workbook that a file would hold. */
export function saved(book: OpenWorkbook, typed: readonly Typed[]): SavedWorkbook {
  const { store } = book
  const sheets = store.sheets()
  const nameOf = (id: string): string => sheets.find((sheet) => sheet.id === id)!.name
  return {
    sheets: sheets.map(({ id, name }) => {
      const used = store.used(id, true)
      const rows = used === null ? 0 : used.row + used.rows
      const columns = used === null ? 0 : used.column + used.columns
      const area = { sheet: id, row: 0, column: 0, rows, columns }
      const formats = rows === 0 ? [] : store.numberFormats(area)
      const [below = []] = store.numberFormats({ ...area, row: rows, rows: 1 })
      const columnFormats = Object.fromEntries(below.map((format, column) => [column, format]))
      return {
        name,
        cells: rows === 0 ? [] : store.formulas(area),
        columnFormats,
        formats: formats.flatMap((row, r) =>
          row.flatMap((format, c) => (format === columnFormats[c] ? [] : [[r, c, format] as const])),
        ),
        tables: store.tables
          .all()
          .filter((table) => table.area.sheet === id)
          .map((table) => ({ name: table.name, address: addressOf(table.area, name).split('!').at(-1)! })),
      }
    }),
    names: store.names.all().map(({ name, formula, area }) => ({
      name,
      formula,
      area: area === null ? null : addressOf(area, nameOf(area.sheet)),
    })),
    settings: Object.fromEntries(book.host.workbook.settings),
    typed,
  }
}

/** Opens it as Excel opens a file: the sheets, then the names, then what the add-in kept. */
export async function openSaved(workbook: SavedWorkbook): Promise<OpenWorkbook> {
  const book = await openForAddIn({
    sheets: workbook.sheets.map(({ name, cells, columnFormats, formats, tables }): SheetToOpen => {
      const single: (string | null)[][] = []
      for (const [row, column, format] of formats) (single[row] ??= [])[column] = format
      return {
        name,
        cells: cells.map((row) => row.map((cell) => (cell === '' ? null : cell))),
        columnFormats,
        formats: single,
        tables,
      }
    }),
  })
  for (const { name, formula, area } of workbook.names) {
    book.store.names.set({ name, formula, area: area === null ? null : book.area(area), comment: '', visible: true })
  }
  for (const [key, value] of Object.entries(workbook.settings)) book.host.workbook.settings.set(key, value)
  await book.settle()
  return book
}

/** One line a row of cells, so that a difference can be read. */
export function textOf({ sheets, ...rest }: SavedWorkbook): string {
  const lines = sheets.map(
    ({ cells, ...sheet }) =>
      `{ "sheet": ${JSON.stringify(sheet)},\n"cells": [\n${cells.map((row) => JSON.stringify(row)).join(',\n')}\n] }`,
  )
  return `{ "sheets": [\n${lines.join(',\n')}\n],\n"rest": ${JSON.stringify(rest, null, 1)} }\n`
}

export function readSaved(text: string): SavedWorkbook {
  const { sheets, rest } = JSON.parse(text) as {
    sheets: { sheet: Omit<SavedSheet, 'cells'>; cells: Value[][] }[]
    rest: Omit<SavedWorkbook, 'sheets'>
  }
  return { sheets: sheets.map(({ sheet, cells }) => ({ ...sheet, cells })), ...rest }
}
