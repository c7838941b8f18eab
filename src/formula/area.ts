import type { Rectangle } from '../basics/rectangle'

/** Cells of one sheet. */
export interface Area extends Rectangle {
  /** Id of the sheet, not its name. */
  readonly sheet: string
}

/** How large a worksheet is in Excel. */
export const maxRows = 1_048_576
export const maxColumns = 16_384

export const cellArea = (sheet: string, row: number, column: number): Area => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
})

export const wholeSheet = (sheet: string): Area => ({ sheet, row: 0, column: 0, rows: maxRows, columns: maxColumns })

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows >= maxRows
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns >= maxColumns

export const sameArea = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns

export const contains = (outer: Area, row: number, column: number): boolean =>
  row >= outer.row && row < outer.row + outer.rows && column >= outer.column && column < outer.column + outer.columns

export const covers = (outer: Area, inner: Area): boolean =>
  outer.sheet === inner.sheet &&
  contains(outer, inner.row, inner.column) &&
  contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)

/** The cells two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  if (a.sheet !== b.sheet) return null
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null
}

export const overlap = (a: Area, b: Area): boolean => intersection(a, b) !== null

/** The smallest rectangle around two areas of a sheet. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}

/** Cells pushed in or taken out, and which way their neighbours moved. */
export interface Shift {
  readonly area: Area
  readonly kind: 'insert' | 'delete'
  readonly along: 'rows' | 'columns'
}

/** Where an area lies after a shift; null when all of it was deleted. */
export function shifted(area: Area, shift: Shift): Area | null {
  const { area: edit, kind, along } = shift
  if (area.sheet !== edit.sheet) return area
  const across = along === 'rows' ? (['column', 'columns'] as const) : (['row', 'rows'] as const)
  const [start, length] = along === 'rows' ? (['row', 'rows'] as const) : (['column', 'columns'] as const)
  // Only what lies wholly within the shifted strip moves with it.
  if (area[across[0]] < edit[across[0]] || area[across[0]] + area[across[1]] > edit[across[0]] + edit[across[1]]) {
    return area
  }
  const limit = along === 'rows' ? maxRows : maxColumns
  if (area[start] === 0 && area[length] >= limit) return area
  const at = edit[start]
  const count = edit[length]
  const first = area[start]
  const last = first + area[length] - 1
  if (kind === 'insert') {
    if (last < at) return area
    return first >= at ? { ...area, [start]: first + count } : { ...area, [length]: area[length] + count }
  }
  const end = at + count - 1
  if (last < at) return area
  if (first > end) return { ...area, [start]: first - count }
  const kept = Math.max(0, at - first) + Math.max(0, last - end)
  return kept === 0 ? null : { ...area, [start]: Math.min(first, at), [length]: kept }
}
