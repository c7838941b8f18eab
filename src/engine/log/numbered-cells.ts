import type { Cell, Cells } from '../../basics/cell'

/** A column whose cells are numbered: what is the same is read once, however many rows have it. */
export interface NumberedColumn {
  /** The number of each row's cell. */
  readonly ids: Int32Array
  /** The cells by their numbers, in the order in which they come first. */
  readonly cells: readonly Cell[]
}

/** Numbers the cells of a column, one entry a row. */
export function numbered(count: number, cellAt: (i: number) => Cell): NumberedColumn {
  const ids = new Int32Array(count)
  const cells: Cell[] = []
  const known = new Map<Cell, number>()
  let [last, lastId]: [Cell, number] = [null, -1]
  for (let i = 0; i < count; i++) {
    const cell = cellAt(i)
    // Rows of one visit repeat its number, patient and date.
    if (cell === last && lastId >= 0) {
      ids[i] = lastId
      continue
    }
    let id = known.get(cell)
    if (id === undefined) {
      id = cells.push(cell) - 1
      known.set(cell, id)
    }
    ids[i] = id
    last = cell
    lastId = id
  }
  return { ids, cells }
}

/** The columns of a log's rows, each numbered when somebody first asks for it. */
export class NumberedCells {
  readonly #columns = new Map<number, NumberedColumn>()

  constructor(
    readonly cells: Cells,
    readonly kept: readonly number[],
  ) {}

  of(at: number): NumberedColumn {
    const known = this.#columns.get(at)
    if (known !== undefined) return known
    const { cells, kept } = this
    const column = numbered(kept.length, (i) => cells[kept[i] ?? -1]?.[at])
    this.#columns.set(at, column)
    return column
  }

  /** The same with other cells in some columns. */
  with(cells: Cells, changed: readonly number[]): NumberedCells {
    const other = new NumberedCells(cells, this.kept)
    for (const [at, column] of this.#columns) if (!changed.includes(at)) other.#columns.set(at, column)
    return other
  }
}
