import type { FUniver } from '@univerjs/core/facade'
import type { FWorkbook } from '@univerjs/preset-sheets-core'
import { maxColumns, maxRows, type Area, type Shift } from '../../../formula/area'
import type { Origin, StoreChange } from '../cell-store'

export interface Watcher {
  /** Whether the store itself is writing; it tells of that itself. */
  isOwn(): boolean
  origin(): Origin
  tell(change: StoreChange): void
}

interface Params {
  readonly subUnitId?: string
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number }
}

const shifts: Readonly<Record<string, Pick<Shift, 'kind' | 'along'>>> = {
  'sheet.mutation.insert-row': { kind: 'insert', along: 'rows' },
  'sheet.mutation.remove-rows': { kind: 'delete', along: 'rows' },
  'sheet.mutation.insert-col': { kind: 'insert', along: 'columns' },
  'sheet.mutation.remove-col': { kind: 'delete', along: 'columns' },
}

const sheetChanges: Readonly<Record<string, 'sheet-added' | 'sheet-deleted' | 'sheet-changed'>> = {
  'sheet.mutation.insert-sheet': 'sheet-added',
  'sheet.mutation.remove-sheet': 'sheet-deleted',
  'sheet.mutation.set-worksheet-name': 'sheet-changed',
}

/** Turns what happens in Univer, by hand or by its formula engine, into changes of the store. */
export function watch(api: FUniver, book: FWorkbook, watcher: Watcher): void {
  api.addEvent(api.Event.CommandExecuted, (command) => {
    const { options } = command
    const params = (command.params ?? {}) as Params
    const sheet = params.subUnitId ?? ''
    if (command.id === 'formula.mutation.set-formula-calculation-result') {
      watcher.tell({ kind: 'calculated', areas: calculated(command.params, book.getId()) })
      return
    }
    if (watcher.isOwn()) return
    const shift = shifts[command.id]
    if (shift !== undefined && params.range !== undefined) {
      watcher.tell({
        kind: 'shift',
        shift: { ...shift, area: wholeOf(sheet, params.range, shift.along) },
        origin: watcher.origin(),
      })
      return
    }
    if (command.id === 'sheet.operation.set-selections') {
      const area = selected(sheet, command.params as Selections)
      if (area !== null) watcher.tell({ kind: 'selection', area })
      return
    }
    const change = sheetChanges[command.id]
    if (change !== undefined) {
      const inserted = (command.params as { sheet?: { id?: string } }).sheet?.id
      watcher.tell({ kind: change, sheet: inserted ?? sheet, origin: watcher.origin() })
      return
    }
    // The engine writes its results the same way as a person does; only the options tell them apart.
    const byEngine = (options as { fromFormula?: boolean } | undefined)?.fromFormula === true
    if (command.id !== 'sheet.mutation.set-range-values' || byEngine) return
    const area = touched(sheet, params.cellValue ?? {})
    if (area !== null) watcher.tell({ kind: 'cells', area, origin: watcher.origin() })
  })
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    if (!watcher.isOwn())
      watcher.tell({ kind: 'sheet-activated', sheet: activeSheet.getSheetId(), origin: watcher.origin() })
  })
}

interface Selections {
  /** Univer's kinds of moves: 0 is the begin of one, 1 the way; a mouse tells of each cell that it passes. */
  readonly type?: number
  readonly selections?: readonly { readonly range: NonNullable<Params['range']> }[]
}

/** Where a selection came to rest, by mouse, keys or the box with the cell's name. */
function selected(sheet: string, { type, selections }: Selections): Area | null {
  const range = selections?.[0]?.range
  if (range === undefined || type === 0 || type === 1) return null
  const { startRow, endRow, startColumn, endColumn } = range
  return {
    sheet,
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  }
}

function wholeOf(sheet: string, range: NonNullable<Params['range']>, along: Shift['along']): Area {
  return along === 'rows'
    ? { sheet, row: range.startRow, rows: range.endRow - range.startRow + 1, column: 0, columns: maxColumns }
    : { sheet, row: 0, rows: maxRows, column: range.startColumn, columns: range.endColumn - range.startColumn + 1 }
}

/** The rectangle around cells whose contents changed; null where only looks did. */
function touched(sheet: string, cells: NonNullable<Params['cellValue']>): Area | null {
  let found: { top: number; bottom: number; left: number; right: number } | null = null
  for (const [r, line] of Object.entries(cells)) {
    for (const [c, cell] of Object.entries(line)) {
      if (cell !== null && !('v' in cell) && !('f' in cell) && !('p' in cell)) continue
      const row = Number(r)
      const column = Number(c)
      found =
        found === null
          ? { top: row, bottom: row, left: column, right: column }
          : {
              top: Math.min(found.top, row),
              bottom: Math.max(found.bottom, row),
              left: Math.min(found.left, column),
              right: Math.max(found.right, column),
            }
    }
  }
  if (found === null) return null
  return {
    sheet,
    row: found.top,
    column: found.left,
    rows: found.bottom - found.top + 1,
    columns: found.right - found.left + 1,
  }
}

function calculated(params: unknown, unit: string): Area[] {
  const { unitData = {} } = params as {
    unitData?: Record<string, Record<string, Record<string, Record<string, unknown>>>>
  }
  return Object.entries(unitData[unit] ?? {}).flatMap(([sheet, cells]) => {
    const area = touched(
      sheet,
      Object.fromEntries(
        Object.entries(cells).map(([row, line]) => [
          row,
          Object.fromEntries(Object.keys(line).map((column) => [column, null])),
        ]),
      ),
    )
    return area === null ? [] : [area]
  })
}
