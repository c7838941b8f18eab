import { maxColumns, maxRows } from '../../../formula/area'
import type { CellStore } from '../../store/cell-store'
import type { SheetLayout } from '../view/layout'

export interface Place {
  readonly row: number
  readonly column: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

const steps: Readonly<Record<Direction, Place>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

/** The next cell that is shown, that way; the same one at an edge. */
export function stepFrom(from: Place, direction: Direction, { rows, columns }: SheetLayout, count = 1): Place {
  const step = steps[direction]
  const row = within(from.row + step.row * count, Math.min(rows.count, maxRows))
  const column = within(from.column + step.column * count, Math.min(columns.count, maxColumns))
  const forward = step.row + step.column > 0 ? 1 : -1
  const shownRow = step.row === 0 ? row : rows.shown(row, forward)
  const shownColumn = step.column === 0 ? column : columns.shown(column, forward)
  const isShown = rows.size(shownRow) > 0 && columns.size(shownColumn) > 0
  return isShown ? { row: shownRow, column: shownColumn } : from
}

/** Where Ctrl and an arrow lead: to the end of a run of filled cells, or over empty ones to the next filled one. */
export function edgeFrom(
  from: Place,
  direction: Direction,
  layout: SheetLayout,
  store: CellStore,
  sheet: string,
): Place {
  const isFilled = ({ row, column }: Place): boolean =>
    store.shown({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0] !== ''
  let at = stepFrom(from, direction, layout)
  if (at.row === from.row && at.column === from.column) return from
  const inRun = isFilled(from) && isFilled(at)
  for (;;) {
    const next = stepFrom(at, direction, layout)
    const stands = next.row === at.row && next.column === at.column
    if (inRun ? stands || !isFilled(next) : stands || isFilled(at)) return at
    at = next
  }
}

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))
