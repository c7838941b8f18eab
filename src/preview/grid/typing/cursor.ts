import { parseCells, splitSheet } from '../../../formula/address'
import { bounding, contains, maxColumns, maxRows, sameArea, type Area } from '../../../formula/area'
import type { CellStore } from '../../store/cell-store'
import type { GridWindow } from '../view/grid-window'
import { edgeFrom, stepFrom, type Direction, type Place } from './navigation'

/** What is selected: the store knows the area, the cell in it where typing goes is known here alone. */
export class Cursor {
  active: Place = { row: 0, column: 0 }
  readonly #store: CellStore
  readonly #window: GridWindow
  /** While the person selects here, nobody leads anywhere. */
  #selecting = false

  constructor(store: CellStore, window: GridWindow) {
    this.#store = store
    this.#window = window
  }

  get area(): Area {
    return this.#store.selection()
  }

  /** Somebody else moved the selection, or another sheet is shown: goes there. */
  follow(): void {
    if (this.#selecting) return
    const { row, column } = this.area
    if (!contains(this.area, this.active.row, this.active.column)) this.active = { row, column }
    this.#window.forget()
    this.#window.reveal(this.active, true)
  }

  /** Selects from one place to another; a header, a row or column of -1, stands for all of its row or column. */
  select(to: Place, from: Place): void {
    const { sheet } = this.#window
    const whole = (place: Place): Area => ({
      sheet,
      row: Math.max(0, place.row),
      column: Math.max(0, place.column),
      rows: to.row < 0 ? maxRows : 1,
      columns: to.column < 0 ? maxColumns : 1,
    })
    const area = bounding(whole(to), whole(from))
    this.active = { row: Math.max(0, from.row), column: Math.max(0, from.column) }
    if (sameArea(area, this.area)) return
    this.#selecting = true
    this.#store.select(area)
    this.#selecting = false
  }

  jump(place: Place): void {
    this.select(place, place)
    this.#window.reveal(place)
  }

  move(direction: Direction, count = 1): void {
    this.jump(stepFrom(this.active, direction, this.#window.frame().layout, count))
  }

  /** An arrow key: with Shift the selection grows, with Ctrl it goes to the end of what is filled. */
  arrow(direction: Direction, extends_: boolean, toEdge: boolean): void {
    const { layout } = this.#window.frame()
    const { area, active } = this
    // The corner across from the active cell is the one that moves.
    const corner = {
      row: area.row < active.row ? area.row : area.row + area.rows - 1,
      column: area.column < active.column ? area.column : area.column + area.columns - 1,
    }
    const from = extends_ ? corner : active
    const to = toEdge
      ? edgeFrom(from, direction, layout, this.#store, this.#window.sheet)
      : stepFrom(from, direction, layout)
    this.select(to, extends_ ? active : to)
    this.#window.reveal(to)
  }

  /**
   * Goes to cells by their address, or by the name of a range or table.
   *
   * @returns whether there are such cells
   */
  goTo(text: string): boolean {
    const { sheet, cells } = splitSheet(text.trim())
    const on =
      sheet === null
        ? this.#window.sheet
        : this.#store.sheets().find((one) => one.name.toLowerCase() === sheet.toLowerCase())?.id
    const parsed = parseCells(cells)
    const named = this.#store.names.find(text)?.area ?? this.#store.tables.find(text)?.area
    const area = parsed !== null && on !== undefined ? { sheet: on, ...parsed } : named
    if (area === undefined) return false
    this.#store.activate(area.sheet)
    this.active = { row: area.row, column: area.column }
    this.#store.select(area)
    return true
  }
}
