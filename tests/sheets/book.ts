import type { Value } from '../../src/formula/value'
import { calculateSheets } from '../../src/sheets/model/calculate'
import type { LivingSheet } from '../../src/sheets/model/living-sheet'

/** Calculated sheets that can be asked by table and column, and changed. */
export class Book {
  #values: ReturnType<typeof calculateSheets>
  constructor(private sheets: LivingSheet[]) {
    this.#values = calculateSheets(sheets)
  }

  column(table: string, header: string): Value[] {
    const { sheet, area, column } = this.#place(table, header)
    return this.#values[sheet]!.slice(area.row + 1, area.row + area.rows).map((row) => row[column] ?? '')
  }

  /** Values of a named area, row by row. */
  named(name: string): Value[] {
    const at = this.sheets.findIndex((sheet) => sheet.names.some((one) => one.name === name))
    const area = this.sheets[at]!.names.find((one) => one.name === name)!
    const rows = this.#values[at]!
    return rows
      .slice(area.row, area.row + area.rows)
      .flatMap((row) => Array.from({ length: area.columns }, (_, c) => row[area.column + c] ?? ''))
  }

  /** Writes into the row of a table and calculates everything again. */
  put(table: string, header: string, row: number, value: number | string): void {
    const { sheet, area, column } = this.#place(table, header)
    this.#set(sheet, area.row + 1 + row, column, value)
  }

  putName(name: string, place: number, value: number | string): void {
    const at = this.sheets.findIndex((sheet) => sheet.names.some((one) => one.name === name))
    const area = this.sheets[at]!.names.find((one) => one.name === name)!
    this.#set(at, area.row + Math.floor(place / area.columns), area.column + (place % area.columns), value)
  }

  /** Rows of a sheet from the one whose first cell says this. */
  below(name: string, label: string, count: number): Value[][] {
    const at = this.sheets.findIndex((sheet) => sheet.name === name)
    const from = this.#values[at]!.findIndex(([first]) => first === label)
    return this.#values[at]!.slice(from + 1, from + 1 + count).map((row) => [...row])
  }

  #set(at: number, row: number, column: number, value: number | string): void {
    this.sheets = this.sheets.map((sheet, index) => {
      if (index !== at) return sheet
      const rows = sheet.rows.map((cells) => [...cells])
      rows[row]![column] = value
      return { ...sheet, rows }
    })
    this.#values = calculateSheets(this.sheets)
  }

  #place(table: string, header: string) {
    const sheet = this.sheets.findIndex((one) => one.tables.some(({ name }) => name === table))
    const area = this.sheets[sheet]!.tables.find(({ name }) => name === table)!
    const column = this.sheets[sheet]!.rows[area.row]!.indexOf(header, area.column)
    return { sheet, area, column }
  }
}
