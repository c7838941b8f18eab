import type { CellStore } from '../../store/cell-store'
import { Frame } from './frame'
import { layoutOf, type SheetLayout } from './layout'
import type { Place } from '../typing/navigation'

/** Which part of the sheet is seen; each sheet keeps where it was scrolled to. */
export class GridWindow {
  size = { width: 0, height: 0 }
  readonly #store: CellStore
  readonly #scrolls = new Map<string, { x: number; y: number }>()
  #layout: SheetLayout | null = null

  constructor(store: CellStore) {
    this.#store = store
  }

  get sheet(): string {
    return this.#store.activeSheet()
  }

  frame(): Frame {
    this.#layout ??= layoutOf(this.#store, this.sheet)
    return new Frame(this.#layout, this.#scrolls.get(this.sheet) ?? { x: 0, y: 0 }, this.size)
  }

  /** Something changed that rows and columns are laid out by. */
  forget(): void {
    this.#layout = null
  }

  scrollTo(x: number, y: number): void {
    this.#scrolls.set(this.sheet, { x, y })
  }

  /** Scrolls until a cell is seen: just so far, or to the middle of the window where somebody else leads there. */
  reveal(place: Place, isLed = false): void {
    if (this.size.height === 0) return
    const frame = this.frame()
    const scroll = frame.scrolledTo({
      row: Math.min(place.row, frame.layout.rows.count - 1),
      column: Math.min(place.column, frame.layout.columns.count - 1),
    })
    if (scroll.x === frame.scroll.x && scroll.y === frame.scroll.y) return
    const lead = isLed && scroll.y > frame.scroll.y ? Math.round(this.size.height / 2) : 0
    this.scrollTo(scroll.x, scroll.y + lead)
  }
}
