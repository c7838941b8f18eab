import type { GridControl } from '../grid-control'
import type { Direction } from './navigation'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Where Enter and Tab lead, and back with Shift. */
const onwards = ({ key, shiftKey }: KeyboardEvent): Direction =>
  key === 'Enter' ? (shiftKey ? 'up' : 'down') : shiftKey ? 'left' : 'right'

/** A key pressed in the grid or in the formula bar. @returns whether it meant something to the grid */
export const pressed = (event: KeyboardEvent, grid: GridControl): boolean =>
  grid.editor.editing === null ? pressedInGrid(event, grid) : pressedWhileEditing(event, grid)

function pressedWhileEditing(event: KeyboardEvent, grid: GridControl): boolean {
  const { editing } = grid.editor
  const direction = arrows[event.key]
  const [suggested] = grid.suggestions()
  if (event.key === 'Escape') grid.giveUp()
  else if (event.key === 'Enter' && event.altKey) return false
  else if (event.key === 'Tab' && suggested !== undefined) grid.complete(suggested)
  else if (event.key === 'Enter' || event.key === 'Tab') {
    grid.commit()
    grid.cursor.move(onwards(event))
  } else if (direction !== undefined && editing?.overtyped === true && !editing.text.startsWith('=')) {
    grid.commit()
    grid.cursor.move(direction)
  } else return false
  return true
}

function pressedInGrid(event: KeyboardEvent, grid: GridControl): boolean {
  const { cursor, window, store } = grid
  const { key } = event
  const direction = arrows[key]
  const control = event.ctrlKey || event.metaKey
  if (direction !== undefined) {
    cursor.arrow(direction, event.shiftKey, control)
    return true
  }
  const used = store.used(window.sheet, true)
  switch (key) {
    case 'Enter':
    case 'Tab':
      cursor.move(onwards(event))
      return true
    case 'Home':
      cursor.jump({ row: control ? 0 : cursor.active.row, column: 0 })
      return true
    case 'End':
      if (control && used !== null)
        cursor.jump({ row: used.row + used.rows - 1, column: used.column + used.columns - 1 })
      return control
    case 'PageDown':
    case 'PageUp':
      cursor.move(key === 'PageDown' ? 'down' : 'up', Math.max(1, Math.floor(window.size.height / 20) - 3))
      return true
    case 'F2':
      return grid.open(false)
    case 'Backspace':
    case 'Delete':
      grid.clear()
      return true
    case 'a':
      if (control && used !== null) store.select({ ...used, sheet: window.sheet })
      return control
    case 'z':
      if (control) grid.edits.undo()
      return control
    default:
      return false
  }
}
