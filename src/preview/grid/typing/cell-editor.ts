import { cellArea, shifted, type Shift } from '../../../formula/area'
import type { CellStore } from '../../store/cell-store'
import { textToEdit } from '../view/cell-look'
import type { Place } from './navigation'

/** A cell while somebody types into it. */
export interface Editing {
  readonly sheet: string
  readonly place: Place
  readonly before: string
  readonly text: string
  /** Typed over: arrows end it. Opened with F2 or a double click: arrows move in the text. */
  readonly overtyped: boolean
}

/** What is being typed, until it is written or given up. */
export class CellEditor {
  editing: Editing | null = null
  readonly #store: CellStore

  constructor(store: CellStore) {
    this.#store = store
  }

  open(sheet: string, place: Place, overtyped: boolean): void {
    const before = this.contentOf(sheet, place)
    this.editing = { sheet, place, before, text: overtyped ? '' : before, overtyped }
  }

  type(text: string): void {
    if (this.editing !== null) this.editing = { ...this.editing, text }
  }

  giveUp(): void {
    this.editing = null
  }

  /** The cell is typed into wherever it moves; where it is deleted, so is what was typed. */
  follow(shift: Shift): void {
    const { editing } = this
    if (editing === null) return
    const cell = shifted(cellArea(editing.sheet, editing.place.row, editing.place.column), shift)
    this.editing = cell === null ? null : { ...editing, place: { row: cell.row, column: cell.column } }
  }

  /** Ends the typing. @returns what is to be written; null where it does not differ from what stands there */
  end(): Editing | null {
    const { editing } = this
    this.editing = null
    if (editing === null) return null
    return editing.text !== editing.before || (editing.overtyped && editing.text === '') ? editing : null
  }

  /** What stands in a cell as it would be typed. */
  contentOf(sheet: string, { row, column }: Place): string {
    const cell = cellArea(sheet, row, column)
    const value = this.#store.shown(cell)[0]?.[0] ?? ''
    const content = this.#store.formulas(cell)[0]?.[0] ?? ''
    return textToEdit(content, value, this.#store.numberFormats(cell)[0]?.[0] ?? 'General')
  }
}
