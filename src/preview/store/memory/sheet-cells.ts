import { isWholeColumns, maxColumns, maxRows, type Area, type Shift } from '../../../formula/area'
import type { Value } from '../../../formula/value'

/** One column: its cells down to the last one written. */
interface Column {
  readonly values: Value[]
  /** Number format of each cell; missing where it has the column's. */
  readonly formats: (string | undefined)[]
  format: string
}

const newColumn = (): Column => ({ values: [], formats: [], format: 'General' })

/** The cells of one sheet as column arrays: a block of 100,000 rows costs its cells and no more. */
export class SheetCells {
  readonly #columns: Column[] = []

  value(row: number, column: number): Value {
    return this.#columns[column]?.values[row] ?? ''
  }

  setValue(row: number, column: number, value: Value): void {
    const { values } = this.#column(column)
    while (values.length < row) values.push('')
    values[row] = value
  }

  format(row: number, column: number): string {
    const found = this.#columns[column]
    return found === undefined ? 'General' : (found.formats[row] ?? found.format)
  }

  values(area: Area): Value[][] {
    return this.#block(
      area,
      (column) => column.values,
      () => '',
    )
  }

  formats(area: Area): string[][] {
    return this.#block(
      area,
      (column) => column.formats,
      (column) => column?.format ?? 'General',
    )
  }

  setFormat(row: number, column: number, format: string): void {
    this.#column(column).formats[row] = format
  }

  /** One format for an area; whole columns keep it for cells that come later. */
  fillFormat(area: Area, format: string): void {
    for (let at = area.column; at < Math.min(area.column + area.columns, maxColumns); at++) {
      const column = this.#column(at)
      if (isWholeColumns(area)) {
        column.formats.length = 0
        column.format = format
      } else {
        for (let row = area.row; row < area.row + area.rows; row++) column.formats[row] = format
      }
    }
  }

  /** Empties cells; formulas are the store's to forget. */
  clearValues(area: Area): void {
    for (let at = area.column; at < Math.min(area.column + area.columns, this.#columns.length); at++) {
      const { values } = this.#columns[at]!
      if (area.row + area.rows >= values.length) values.length = Math.min(values.length, area.row)
      else values.fill('', area.row, area.row + area.rows)
    }
  }

  clearFormats(area: Area): void {
    for (let at = area.column; at < Math.min(area.column + area.columns, this.#columns.length); at++) {
      const column = this.#columns[at]!
      if (isWholeColumns(area)) column.format = 'General'
      const end = Math.min(area.row + area.rows, column.formats.length)
      for (let row = area.row; row < end; row++)
        column.formats[row] = column.format === 'General' ? undefined : 'General'
    }
  }

  /** The rectangle around all cells that hold something (or, where asked, have a number format of their own). */
  used(sheet: string, valuesOnly: boolean): Area | null {
    let top = Infinity
    let bottom = -1
    let left = Infinity
    let right = -1
    for (const [at, column] of this.#columns.entries()) {
      const isUsed = (row: number) =>
        (column.values[row] ?? '') !== '' || (!valuesOnly && (column.formats[row] ?? 'General') !== 'General')
      const length = Math.max(column.values.length, valuesOnly ? 0 : column.formats.length)
      let first = 0
      while (first < length && !isUsed(first)) first++
      if (first === length) continue
      let last = length - 1
      while (!isUsed(last)) last--
      top = Math.min(top, first)
      bottom = Math.max(bottom, last)
      left = Math.min(left, at)
      right = Math.max(right, at)
    }
    return bottom < 0 ? null : { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
  }

  /** Moves the cells behind an insertion or a deletion. */
  shift({ area, kind, along }: Shift): void {
    if (along === 'rows') {
      for (let at = area.column; at < Math.min(area.column + area.columns, this.#columns.length); at++) {
        const { values, formats } = this.#columns[at]!
        spliceCells<Value>(values, area.row, area.rows, kind, '')
        spliceCells<string | undefined>(formats, area.row, area.rows, kind, undefined)
      }
      return
    }
    if (area.row === 0 && area.rows >= maxRows) {
      if (kind === 'delete') this.#columns.splice(area.column, area.columns)
      else if (area.column < this.#columns.length) {
        this.#columns.splice(area.column, 0, ...Array.from({ length: area.columns }, newColumn))
      }
      return
    }
    this.#shiftRowParts(area, kind)
  }

  #shiftRowParts(area: Area, kind: Shift['kind']): void {
    const width = this.#columns.length
    for (let row = area.row; row < area.row + area.rows; row++) {
      const values = Array.from({ length: width }, (_, column) => this.value(row, column))
      const formats = Array.from({ length: width }, (_, column) => this.#columns[column]!.formats[row])
      spliceCells<Value>(values, area.column, area.columns, kind, '')
      spliceCells<string | undefined>(formats, area.column, area.columns, kind, undefined)
      for (let column = area.column; column < Math.max(width, values.length); column++) {
        const target = this.#column(column)
        if ((values[column] ?? '') !== '' || row < target.values.length)
          this.setValue(row, column, values[column] ?? '')
        if (formats[column] !== undefined || row < target.formats.length) target.formats[row] = formats[column]
      }
    }
  }

  #block<T>(
    area: Area,
    cellsOf: (column: Column) => (T | undefined)[],
    otherwise: (column: Column | undefined) => T,
  ): T[][] {
    const rows: T[][] = []
    for (let row = 0; row < area.rows; row++) rows.push(new Array<T>(area.columns))
    for (let at = 0; at < area.columns; at++) {
      const column = this.#columns[area.column + at]
      const cells = column === undefined ? [] : cellsOf(column)
      const missing = otherwise(column)
      for (let row = 0; row < area.rows; row++) rows[row]![at] = cells[area.row + row] ?? missing
    }
    return rows
  }

  #column(at: number): Column {
    while (this.#columns.length <= at) this.#columns.push(newColumn())
    return this.#columns[at]!
  }
}

function spliceCells<T>(cells: T[], at: number, count: number, kind: Shift['kind'], empty: T): void {
  if (at >= cells.length) return
  if (kind === 'delete') cells.splice(at, count)
  else {
    const tail = cells.splice(at)
    for (let added = 0; added < count; added++) cells.push(empty)
    for (const cell of tail) cells.push(cell)
  }
}
