import { columnLetters, type Rectangle } from '../../basics/rectangle'
import {
  formula,
  type AreaLook,
  type CellChoices,
  type LivingCell,
  type LivingSheet,
  type NamedArea,
  type NumberLook,
  type SheetChart,
} from './living-sheet'

/** A column of a table on a sheet; a cell of a row may be a formula that knows its row. */
export interface TableColumn<Row> {
  readonly header: string
  readonly number?: NumberLook
  readonly input?: true
  /**
   * Gets a name as inputs do: a fact that the sheet starts from and that is no history of the log, such as a price, or a
   * column that `INDEX` looks into.
   */
  readonly named?: true
  readonly wrap?: true
  readonly cell: (row: Row, at: number) => LivingCell
}

/** Puts a sheet together block by block. Rows and columns count from 0; formulas count from 1, as Excel's do. */
export class SheetBuilder {
  readonly #rows: LivingCell[][] = []
  readonly #looks: AreaLook[] = []
  readonly #tables: NamedArea[] = []
  readonly #names: NamedArea[] = []
  readonly #charts: SheetChart[] = []
  readonly #choices: CellChoices[] = []

  constructor(
    readonly name: string,
    readonly widths: readonly number[],
  ) {}

  /** The first row below everything written. */
  get end(): number {
    return this.#rows.length
  }

  put(
    row: number,
    column: number,
    cells: readonly (readonly LivingCell[])[],
    look: Omit<AreaLook, keyof Rectangle> = {},
  ) {
    cells.forEach((line, r) => {
      while (this.#rows.length <= row + r) this.#rows.push([])
      const target = this.#rows[row + r]!
      line.forEach((cell, c) => {
        while (target.length < column + c) target.push(null)
        target[column + c] = cell
      })
    })
    const area = {
      row,
      column,
      rows: cells.length,
      columns: cells.reduce((most, line) => Math.max(most, line.length), 0),
    }
    if (Object.keys(look).length > 0 && area.columns > 0) this.#looks.push({ ...area, ...look })
    return area
  }

  look(area: Rectangle, look: Omit<AreaLook, keyof Rectangle>): void {
    if (area.rows > 0 && area.columns > 0) this.#looks.push({ ...pick(area), ...look })
  }

  nameIt(name: string, area: Rectangle): void {
    this.#names.push({ name, ...pick(area) })
  }

  chart(chart: SheetChart): void {
    this.#charts.push(chart)
  }

  choose(area: Rectangle, values: readonly string[]): void {
    this.#choices.push({ ...pick(area), values })
  }

  /**
   * A block with headers; a table of Excel's where it is named.
   *
   * @returns the area of the rows, without headers
   */
  table<Row>(
    row: number,
    column: number,
    columns: readonly TableColumn<Row>[],
    rows: readonly Row[],
    tableName?: string,
  ): Rectangle {
    this.put(row, column, [columns.map((one) => one.header)], { role: 'header' })
    const body = rows.map((one, index) => columns.map(({ cell }) => cell(one, row + 2 + index)))
    // A table of Excel's has at least one row.
    const lines = body.length === 0 ? [columns.map((): LivingCell => null)] : body
    const area = this.put(row + 1, column, lines)
    columns.forEach(({ header, number, input, named, wrap }, index) => {
      const part = { row: area.row, column: column + index, rows: area.rows, columns: 1 }
      if (number !== undefined) this.look(part, { number })
      if (input) this.look(part, { role: 'input' })
      if (wrap) this.look(part, { wrap })
      if ((input || named) && tableName !== undefined) {
        this.nameIt(columnNameOf(tableName, header), part)
      }
    })
    if (tableName !== undefined) {
      this.#tables.push({ name: tableName, row, column, rows: area.rows + 1, columns: columns.length })
    }
    return { row: area.row, column, rows: area.rows, columns: columns.length }
  }

  build(frozenRows = 0): LivingSheet {
    return {
      name: this.name,
      rows: this.#rows,
      widths: this.widths,
      looks: this.#looks,
      tables: this.#tables,
      names: this.#names,
      charts: this.#charts,
      choices: this.#choices,
      frozenRows,
      landscape: true,
    }
  }
}

const pick = ({ row, column, rows, columns }: Rectangle): Rectangle => ({ row, column, rows, columns })

/** The name of a column of a table: `ForecastDrugs_Own_volume_a_month`. */
export const columnNameOf = (table: string, header: string): string => `${table}_${header.replaceAll(/\W+/g, '_')}`

/** `B5` of a row and column that count from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

/** `$B$5`. */
export const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`

export const f = formula
