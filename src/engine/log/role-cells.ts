import { isBlank, type Cell } from '../../basics/cell'
import { withoutDate, type DayFirst } from './cells/date-order'
import type { Columns, Role } from './columns/columns'
import { secondOfVials } from './columns/columns-read'
import { InternedTexts } from './interned-texts'
import { numbered, type NumberedCells, type NumberedColumn } from './numbered-cells'

/**
 * A log's cells by their roles, one entry a row, as they are meant: a dose with the unit of its header, a vial with its size,
 * a cell without a date of two meanings. Each distinct cell is read once, however many rows have it.
 */
export class RoleCells {
  readonly count: number
  readonly #texts = new InternedTexts()
  readonly #known = new Map<Role, NumberedColumn | null>()
  /** The number of the empty text in each row: one array for all roles without a column, since nothing is put where all is empty. */
  #noTexts: Int32Array | null = null

  constructor(
    readonly log: NumberedCells,
    readonly columns: Columns,
    /** Roles whose dates have two meanings. */
    private readonly dayFirst: readonly DayFirst[],
  ) {
    this.count = log.kept.length
  }

  get texts(): readonly string[] {
    return this.#texts.texts
  }

  /** A row of the sheet, as a whole. */
  readonly rowAt = (i: number): readonly Cell[] => this.log.cells[this.log.kept[i] ?? -1] ?? []

  /** One role's cells as they are read; null for a role without a column. */
  readonly columnOf = (role: Role): NumberedColumn | null => {
    let column = this.#known.get(role)
    if (column === undefined) this.#known.set(role, (column = this.#read(role)))
    return column
  }

  /** One role's cells, each given to `put`; a role without a column is not visited. */
  readonly each = (role: Role, put: (cell: Cell, i: number) => void): void => {
    const column = this.columnOf(role)
    if (column === null) return
    for (let i = 0; i < this.count; i++) put(column.cells[column.ids[i] ?? 0], i)
  }

  /** A number for each row, the same for all at first. */
  readonly ints = (fill = 0): Int32Array => {
    const array = new Int32Array(this.count)
    return fill === 0 ? array : array.fill(fill)
  }

  /** The numbers of a role's texts; 0 in each row of a role without a column. */
  readonly text = (role: Role): Int32Array => this.#interned(role, this.#texts.of)

  /** The same of names, in which case and blanks make no difference. */
  readonly name = (role: Role): Int32Array => this.#interned(role, this.#texts.ofName)

  readonly textOf = (cell: Cell): number => this.#texts.of(cell)
  readonly nameOf = (cell: Cell): number => this.#texts.ofName(cell)

  /** What `read` makes of each cell; `absent` in each row of a role without a column. */
  readonly words = <T>(role: Role, absent: T, read: (cell: Cell) => T): T[] => {
    const list = new Array<T>(this.count).fill(absent)
    const column = this.columnOf(role)
    if (column === null) return list
    const of = column.cells.map(read)
    for (let i = 0; i < this.count; i++) list[i] = of[column.ids[i] ?? 0] ?? absent
    return list
  }

  /** Adds the bits that `read` makes of each cell. */
  readonly addBits = (bits: Uint16Array, role: Role, read: (cell: Cell) => number): void => {
    const column = this.columnOf(role)
    if (column === null) return
    const of = column.cells.map(read)
    if (of.every((told) => told === 0)) return
    for (let i = 0; i < this.count; i++) bits[i] = (bits[i] ?? 0) | (of[column.ids[i] ?? 0] ?? 0)
  }

  #interned(role: Role, number: (cell: Cell) => number): Int32Array {
    const column = this.columnOf(role)
    if (column === null) return (this.#noTexts ??= this.ints())
    const array = this.ints()
    const of = column.cells.map(number)
    for (let i = 0; i < this.count; i++) array[i] = of[column.ids[i] ?? 0] ?? 0
    return array
  }

  #read(role: Role): NumberedColumn | null {
    const { columns, count, rowAt } = this
    const at = columns.at.get(role)
    if (at === undefined) return null
    const unit = columns.units.get(role)
    const vialSizes = secondOfVials(columns.also)
    if (role === 'Vials' && vialSizes !== undefined) {
      return numbered(count, (i) => countOfSize(rowAt(i)[at], rowAt(i)[vialSizes]))
    }
    const twoMeanings = this.dayFirst.some((one) => one.role === role)
    const unitAt = role === 'Dose' ? columns.at.get('Dose unit') : undefined
    if (unitAt !== undefined && !twoMeanings) {
      return numbered(count, (i) => {
        const row = rowAt(i)
        const own = isBlank(row[unitAt]) ? unit : String(row[unitAt]).trim()
        return own === undefined ? row[at] : withUnit(row[at], own)
      })
    }
    const column = this.log.of(at)
    if (twoMeanings) return { ids: column.ids, cells: column.cells.map(withoutDate) }
    if (unit === undefined || role === 'Minutes') return column
    return { ids: column.ids, cells: column.cells.map((cell) => withUnit(cell, unit)) }
  }
}

/** How many vials and their size, where the two have columns of their own: `4` beside `100 mg`, in either order. */
function countOfSize(one: Cell, other: Cell): Cell {
  if (isBlank(one) || isBlank(other)) return isBlank(one) ? other : one
  const [count, size] = [one, other].map((cell) => String(cell).trim())
  if (count === undefined || size === undefined) return one
  const isCount = (text: string): boolean => /^\d{1,2}$/.test(text)
  if (isCount(count) && !isCount(size)) return `${count}x${size}`
  return isCount(size) && !isCount(count) ? `${size}x${count}` : one
}

/** A bare number with the unit that its header gives. */
const withUnit = (cell: Cell, unit: string): Cell =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*[\d.,]+(?:\s?\/\s?[\d.,]+)?\s*$/.test(cell))
    ? `${String(cell).trim()} ${unit}`
    : cell
