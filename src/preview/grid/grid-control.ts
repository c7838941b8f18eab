import { cellArea, contains, maxColumns, maxRows } from '../../formula/area'
import type { CellStore } from '../store/cell-store'
import type { CustomFunction } from '../store/function-host'
import { CellEditor } from './typing/cell-editor'
import { copiedText, pastedCells } from './typing/clipboard'
import { Cursor } from './typing/cursor'
import { PersonEdits } from './typing/edits'
import { GridWindow } from './view/grid-window'
import { completedWith, suggestedFor } from './typing/suggestions'
import type { GridSurroundings } from './view/surroundings'

/** What a person does in the grid, by whatever hand: mouse, keys, menus and the formula bar end here. */
export class GridControl {
  readonly window: GridWindow
  readonly cursor: Cursor
  readonly editor: CellEditor
  readonly edits: PersonEdits

  /** @param draw - shows what changed */
  constructor(
    readonly store: CellStore,
    readonly around: GridSurroundings,
    readonly draw: () => void,
  ) {
    this.window = new GridWindow(store)
    this.cursor = new Cursor(store, this.window)
    this.editor = new CellEditor(store)
    this.edits = new PersonEdits(store)
  }

  /** Does what a person asked for, where the sheet may be changed; where not, the page says why. */
  change(change: () => void): void {
    const locked = this.around.locked(this.window.sheet)
    if (locked === null) change()
    else this.around.say(locked)
    this.draw()
  }

  /** Opens the active cell for typing. @returns whether it may be typed into */
  open(overtyped: boolean): boolean {
    const locked = this.around.locked(this.window.sheet)
    if (locked !== null) {
      this.around.say(locked)
      return false
    }
    this.editor.open(this.window.sheet, this.cursor.active, overtyped)
    this.around.editing(true)
    this.window.reveal(this.cursor.active)
    this.draw()
    return true
  }

  type(text: string, overtyped: boolean): void {
    if (this.editor.editing !== null || this.open(overtyped)) this.editor.type(text)
    this.draw()
  }

  /** Ends the typing and writes what was typed. */
  commit(): void {
    const typed = this.editor.end()
    this.around.editing(false)
    // Its sheet may be gone meanwhile.
    if (typed !== null && this.store.sheets().some(({ id }) => id === typed.sheet))
      this.change(() => {
        this.edits.type(cellArea(typed.sheet, typed.place.row, typed.place.column), [[typed.text]])
      })
    this.draw()
  }

  giveUp(): void {
    this.editor.giveUp()
    this.around.editing(false)
    this.draw()
  }

  /** Functions that the formula being typed may go on with. */
  suggestions(): readonly CustomFunction[] {
    const text = this.editor.editing?.text ?? ''
    return text.startsWith('=') ? suggestedFor(text, this.around.functions()) : []
  }

  complete(called: CustomFunction): void {
    const { editing } = this.editor
    if (editing !== null) this.type(completedWith(editing.text, called), editing.overtyped)
  }

  goTo(text: string): void {
    this.commit()
    if (!this.cursor.goTo(text)) this.around.say(`"${text}" is not the address of a cell or the name of a range.`)
    this.draw()
  }

  /** A right click keeps a selection that it falls into. */
  selectForMenu(at: { readonly row: number; readonly column: number }): void {
    const { area } = this.cursor
    const isInside = contains(area, Math.max(at.row, 0), Math.max(at.column, 0))
    const isWhole = at.row < 0 ? area.rows >= maxRows : at.column < 0 ? area.columns >= maxColumns : true
    if (!isInside || !isWhole) this.cursor.select(at, at)
    this.draw()
  }

  clear(): void {
    this.change(() => {
      this.edits.clear(this.cursor.area)
    })
  }

  choose(choice: string): void {
    const { row, column } = this.cursor.active
    this.change(() => {
      this.edits.type(cellArea(this.window.sheet, row, column), [[choice]])
    })
  }

  /** @returns null where the text that is being edited is meant */
  copied(cut: boolean): string | null {
    if (this.editor.editing !== null) return null
    const text = copiedText(this.store, this.cursor.area)
    if (cut) this.clear()
    return text
  }

  /** @returns whether the text went into cells */
  paste(text: string): boolean {
    if (this.editor.editing !== null) return false
    const cells = pastedCells(text)
    const width = Math.max(0, ...cells.map((row) => row.length))
    if (width === 0) return true
    const { row, column, sheet } = this.cursor.area
    const area = { sheet, row, column, rows: cells.length, columns: width }
    this.change(() => {
      this.edits.type(
        area,
        cells.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '')),
      )
      this.store.select(area)
    })
    return true
  }
}
