import { columnLetters, type Rectangle } from '../../basics/rectangle'
import {
  formula,
  type AreaLook,
  type CellChoices,
  type LivingCell,
  type LivingSheet,
  type NamedArea,
  type NumberLook,
  type PrintLook,
  type SheetChart,
} from './living-sheet'

/** Where a formula of a table stands: `here('Units')` is the cell of its own row, `here('Month', -1)` the one above. */
export interface Here<Header extends string> {
  (header: Header, rows?: number): string
  /** From the table's first row to this one: `A$5:A7`. */
  down(header: Header): string
  /** The table itself, for the other rows of a column. */
  readonly table: TableArea<Header>
}

/** A column of a table on a sheet; a cell may be a formula that speaks of its row by headers. */
export interface TableColumn<Row, Header extends string = string> {
  readonly header: Header
  readonly number?: NumberLook
  /** For a person to fill; formulas read it by its name, where it has one. */
  readonly input?: true | 'without a name'
  /**
   * Gets a name as inputs do: a fact that the sheet starts from and that is no history of the log, such as a price, or a
   * column that `INDEX` looks into.
   */
  readonly named?: true
  readonly wrap?: true
  readonly cell: (row: Row, here: Here<NoInfer<Header>>) => LivingCell
}

/** The rows of a table on its sheet, without its headers, and its cells by header. */
export class TableArea<Header extends string> implements Rectangle {
  readonly columns: number
  readonly #headers: readonly string[]

  constructor(
    headers: readonly Header[],
    readonly row: number,
    readonly column: number,
    readonly rows: number,
  ) {
    this.#headers = headers
    this.columns = headers.length
  }

  /** `E5` of a row that counts from 0. */
  cell(header: Header, row: number): string {
    return cellName(this.row + row, this.#columnOf(header))
  }

  /** `$E$5`. */
  fixed(header: Header, row: number): string {
    return fixed(this.row + row, this.#columnOf(header))
  }

  /** `E5:E9`; @param first - and last row, from 0; all of them otherwise */
  range(header: Header, first = 0, last = this.rows - 1): string {
    return `${this.cell(header, first)}:${this.cell(header, last)}`
  }

  /** `E$5:E$9`, with the same rows wherever it is copied to. */
  pinned(header: Header, first = 0, last = this.rows - 1): string {
    const letters = columnLetters(this.#columnOf(header))
    return `${letters}$${this.row + first + 1}:${letters}$${this.row + last + 1}`
  }

  /** `$E$5:$E$9`. */
  fixedRange(header: Header): string {
    return `${this.fixed(header, 0)}:${this.fixed(header, this.rows - 1)}`
  }

  /** A column's cells, to say how they look. */
  area(header: Header): Rectangle {
    return { row: this.row, column: this.#columnOf(header), rows: this.rows, columns: 1 }
  }

  /** The table with its headers as far as a column, as a chart reads it. */
  chartData(last: Header, rows = this.rows): Rectangle {
    return { row: this.row - 1, column: this.column, rows: rows + 1, columns: this.#columnOf(last) - this.column + 1 }
  }

  /** What the formulas of a row are told. */
  here(row: number): Here<Header> {
    return Object.assign((header: Header, rows = 0) => this.cell(header, row + rows), {
      down: (header: Header) => {
        const letters = columnLetters(this.#columnOf(header))
        return `${letters}$${this.row + 1}:${letters}${this.row + row + 1}`
      },
      table: this,
    })
  }

  #columnOf(header: Header): number {
    const index = this.#headers.indexOf(header)
    if (index < 0) throw new Error(`No column ${header} among ${this.#headers.join(', ')}.`)
    return this.column + index
  }
}

/** How cells are shown, apart from where they are. */
export type CellLook = Omit<AreaLook, keyof Rectangle>

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

  put(row: number, column: number, cells: readonly (readonly LivingCell[])[], look: CellLook = {}) {
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

  look(area: Rectangle, look: CellLook): void {
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

  /** A block with headers; a table of Excel's where it is named. */
  table<Row, Header extends string>(
    row: number,
    column: number,
    columns: readonly TableColumn<Row, Header>[],
    rows: readonly Row[],
    tableName?: string,
    headerRole: 'header' | 'heading' = 'header',
  ): TableArea<Header> {
    const headers = columns.map(({ header }) => header)
    this.put(row, column, [headers], { role: headerRole })
    // A table of Excel's has at least one row.
    const area = new TableArea(headers, row + 1, column, Math.max(1, rows.length))
    const body = rows.map((one, index) => columns.map(({ cell }) => cell(one, area.here(index))))
    this.put(area.row, column, body.length === 0 ? [columns.map((): LivingCell => null)] : body)
    for (const { header, number, input, named, wrap } of columns) {
      const part = area.area(header)
      if (number !== undefined) this.look(part, { number })
      if (input !== undefined) this.look(part, { role: 'input' })
      if (wrap) this.look(part, { wrap })
      if ((input === true || named) && tableName !== undefined) this.nameIt(columnNameOf(tableName, header), part)
    }
    if (tableName !== undefined) {
      this.#tables.push({ name: tableName, row, column, rows: area.rows + 1, columns: area.columns })
    }
    return area
  }

  build(frozenRows = 0, pages: 'landscape' | 'portrait' = 'landscape', print?: PrintLook): LivingSheet {
    return {
      ...(print === undefined ? {} : { print }),
      name: this.name,
      rows: this.#rows,
      widths: this.widths,
      looks: this.#looks,
      tables: this.#tables,
      names: this.#names,
      charts: this.#charts,
      choices: this.#choices,
      frozenRows,
      landscape: pages === 'landscape',
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
