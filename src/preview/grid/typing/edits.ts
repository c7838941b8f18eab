import { cellArea, intersection, overlap, type Area, type Shift } from '../../../formula/area'
import type { Value } from '../../../formula/value'
import { textToEdit } from '../view/cell-look'
import type { CellStore } from '../../store/cell-store'
import type { Kept } from '../../store/filters'
import { bodyOf, type Table } from '../../store/tables'

/** How many steps a person can take back. */
const remembered = 100

/** What a person does to the cells, each step with the way back. What an add-in writes takes no part in it. */
export class PersonEdits {
  readonly #store: CellStore
  readonly #done: (() => void)[] = []

  constructor(store: CellStore) {
    this.#store = store
    // As in Excel: a sheet that is deleted, by whomever, ends what can be taken back.
    store.onChange(({ kind }) => {
      if (kind === 'sheet-deleted') this.#done.length = 0
    })
  }

  /** Types texts into cells; null leaves a cell alone. */
  type(area: Area, cells: readonly (readonly (Value | null)[])[]): void {
    this.#keep(area)
    this.#store.write(area, cells)
  }

  /** Empties cells; those that a filter hides stay, here and wherever else a person speaks of what is seen. */
  clear(area: Area): void {
    const used = this.#store.used(area.sheet, true)
    const filled = used === null ? null : intersection(area, used)
    if (filled === null) return
    const parts = this.#store.filters.seen(filled)
    const back = parts.map((part) => this.#wayBack(part))
    for (const part of parts) this.#store.clear(part, 'contents')
    this.#remember(() => {
      for (const step of back) step()
    })
  }

  insert(shift: Omit<Shift, 'kind'>): void {
    this.#store.shift({ ...shift, kind: 'insert' })
    this.#remember(() => {
      this.#store.shift({ ...shift, kind: 'delete' })
    })
  }

  /** Taken back, the cells stand again; formulas that referred to them do not. */
  remove(shift: Omit<Shift, 'kind'>): void {
    const parts = shift.along === 'rows' ? this.#store.filters.seen(shift.area) : [shift.area]
    // From the end on, so that no part moves before its turn.
    const back = parts.reverse().map((area) => this.#removePart({ ...shift, area }))
    this.#remember(() => {
      for (const step of back.reverse()) step()
    })
  }

  /** @returns the way back */
  #removePart(shift: Omit<Shift, 'kind'>): () => void {
    const used = this.#store.used(shift.area.sheet, true)
    const filled = used === null ? null : intersection(shift.area, used)
    const restore = filled === null ? null : this.#wayBack(filled)
    this.#store.shift({ ...shift, kind: 'delete' })
    return () => {
      this.#store.shift({ ...shift, kind: 'insert' })
      restore?.()
    }
  }

  /** Sorts the rows of the table, or of the filled block, around a cell by its column; a header row stays where it is. */
  sort(sheet: string, row: number, column: number, order: 1 | -1): void {
    const area = this.#sortable(sheet, row, column)
    if (area === null) return
    this.#keep(area)
    const hidden = this.#store.filters.hiddenRows(sheet)
    const keys = this.#store.values({ ...area, column, columns: 1 }).map(([key]) => key ?? '')
    const seen = [...keys.keys()].filter((place) => !hidden.has(area.row + place))
    const sorted = seen.toSorted((a, b) => compare(keys[a]!, keys[b]!, order) || a - b)
    const from = new Map(seen.map((place, at) => [place, sorted[at]!]))
    const contents = this.#contents(area)
    const formats = this.#store.numberFormats(area)
    const moved = <T>(rows: readonly T[]): T[] => rows.map((own, place) => rows[from.get(place) ?? place] ?? own)
    this.#store.writeFormats(area, moved(formats))
    this.#store.write(area, moved(contents))
  }

  /** Hides the rows of a table that do not fit, or shows all of them. */
  filter(table: Table, column: number | null, kept: Kept | null): void {
    const { filters } = this.#store
    const before = [...filters.of(table)]
    if (column === null) filters.clear(table)
    else filters.set(table, column, kept)
    this.#remember(() => {
      filters.clear(table)
      for (const [at, one] of before) filters.set(table, at, one)
    })
  }

  undo(): void {
    this.#done.pop()?.()
  }

  #sortable(sheet: string, row: number, column: number): Area | null {
    const cell = cellArea(sheet, row, column)
    const table = this.#store.tables.all().find((one) => overlap(one.area, cell))
    if (table !== undefined) return bodyOf(table)
    const used = this.#store.used(sheet, true)
    return used === null || used.rows < 3 || !overlap(used, { ...cell, row: used.row })
      ? null
      : { ...used, row: used.row + 1, rows: used.rows - 1 }
  }

  #keep(area: Area): void {
    this.#remember(this.#wayBack(area))
  }

  /** Puts contents and formats of an area back as they are now. */
  #wayBack(area: Area): () => void {
    const contents = this.#contents(area)
    const formats = this.#store.numberFormats(area)
    return () => {
      this.#store.writeFormats(area, formats)
      this.#store.write(area, contents)
    }
  }

  /** Cells as they must be written to stand again as they stand; what a formula beside them spilled is left to it. */
  #contents(area: Area): (Value | null)[][] {
    const values = this.#store.values(area)
    const formats = this.#store.numberFormats(area)
    return this.#store.formulas(area).map((line, r) =>
      line.map((cell, c) => {
        const value = values[r]?.[c] ?? ''
        if (cell !== value) return cell
        const spill = this.#store.spill(area.sheet, area.row + r, area.column + c)
        if (spill !== null) return null
        return typeof cell === 'string' ? textToEdit(cell, value, formats[r]?.[c] ?? 'General') : cell
      }),
    )
  }

  #remember(back: () => void): void {
    this.#done.push(back)
    if (this.#done.length > remembered) this.#done.shift()
  }
}

/** Numbers before texts before truth values, empty cells last whichever way, as in Excel. */
function compare(a: Value, b: Value, order: 1 | -1): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0)
  const kind = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value)
  if (kind(a) !== kind(b)) return order * (kind(a) - kind(b))
  if (typeof a === 'string') return order * a.localeCompare(String(b), 'en-US', { sensitivity: 'base' })
  return order * (Number(a) - Number(b))
}
