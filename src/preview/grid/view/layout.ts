import { contains, covers, isWholeColumns, isWholeRows, maxColumns, maxRows, type Area } from '../../../formula/area'
import { shownText } from '../../../formula/number-text'
import type { CellStore } from '../../store/cell-store'
import { mergesOf } from '../../store/merges'
import type { StyleEntry } from '../../store/styles'
import { Axis } from './axis'
import { textWidth, usualSize } from './text-width'

/** How a sheet is laid out on the screen. */
export interface SheetLayout {
  readonly rows: Axis
  readonly columns: Axis
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly merges: readonly Area[]
  readonly gridlines: boolean
}

export const usualHeight = 20
const usualWidth = 72
const lineHeight = 17
/** Rows that are looked at for the width of a column that fits its contents. */
const fitted = 200
/** Rows of one area whose heights follow their lines. */
const wrapped = 5000

/** Excel gives sizes in points. */
const pixels = (points: StyleEntry['value']): number => Math.round(Number(points) * (96 / 72))
export const points = (size: number): number => size * (72 / 96)

/** A sheet as its looks lay it out, with some empty room around what is used. */
export function layoutOf(store: CellStore, sheet: string): SheetLayout {
  const used = store.used(sheet, true)
  const count = {
    rows: Math.min(maxRows, Math.max(200, (used === null ? 0 : used.row + used.rows) + 100)),
    columns: Math.min(maxColumns, Math.max(26, (used === null ? 0 : used.column + used.columns) + 8)),
  }
  const looks = store.styles.all().filter((entry) => entry.area.sheet === sheet)
  const widths = widthsOf(store, looks, count.columns)
  const columns = new Axis(count.columns, usualWidth, widths)
  const [frozenRows, frozenColumns] = frozenOf(looks)
  return {
    rows: new Axis(count.rows, usualHeight, heightsOf(store, sheet, looks, columns, count.rows, used)),
    columns,
    frozenRows,
    frozenColumns,
    merges: mergesOf(looks),
    gridlines:
      store.styles.get({ sheet, row: 0, column: 0, rows: maxRows, columns: maxColumns }, 'sheet.showGridlines') !==
      false,
  }
}

function frozenOf(looks: readonly StyleEntry[]): [rows: number, columns: number] {
  const value = looks.findLast((entry) => entry.property === 'sheet.frozen')?.value
  const [rows = 0, columns = 0] = typeof value === 'string' ? value.split(',').map(Number) : []
  return [rows, columns]
}

function widthsOf(store: CellStore, looks: readonly StyleEntry[], count: number): Map<number, number> {
  const widths = new Map<number, number>()
  const hidden = new Set<number>()
  for (const { property, area, value } of looks) {
    if (!['columnWidth', 'autofitColumns', 'columnHidden'].includes(property) || isWholeRows(area)) continue
    for (let column = area.column; column < Math.min(count, area.column + area.columns); column++) {
      if (property === 'columnWidth') widths.set(column, pixels(value))
      else if (property === 'autofitColumns') widths.set(column, fittedWidth(store, area.sheet, column))
      else if (value === true) hidden.add(column)
      else hidden.delete(column)
    }
  }
  for (const column of hidden) widths.set(column, 0)
  return widths
}

/** Wide enough for what stands in the first rows, within reason. */
export function fittedWidth(store: CellStore, sheet: string, column: number): number {
  const used = store.used(sheet, true)
  const area = { sheet, row: 0, column, rows: Math.min(fitted, used === null ? 1 : used.row + used.rows), columns: 1 }
  const formats = store.numberFormats(area)
  const texts = store.shown(area).map(([value], row) => shownText(value ?? '', formats[row]?.[0] ?? 'General'))
  return Math.min(480, Math.round(Math.max(28, ...texts.map((text) => textWidth(text))) + 18))
}

function heightsOf(
  store: CellStore,
  sheet: string,
  looks: readonly StyleEntry[],
  columns: Axis,
  count: number,
  used: Area | null,
): Map<number, number> {
  const heights = new Map<number, number>()
  const own = new Map<number, number>()
  const hidden = new Set<number>()
  for (const [at, { property, area, value }] of looks.entries()) {
    const end = Math.min(count, area.row + area.rows)
    if (property === 'wrapText' && value === true && used !== null) {
      const isBold = looks.some((one) => one.property === 'font.bold' && one.value === true && covers(one.area, area))
      // What is said later of a part, that its texts are not broken, counts there.
      const whole = looks.slice(at + 1).filter((one) => one.property === 'wrapText' && one.value !== true)
      growRows(store, area, used, columns, heights, { isBold, whole })
    }
    if (property === 'font.size' && Number(value) > 11 && !isWholeColumns(area)) {
      for (let row = area.row; row < end; row++) heights.set(row, Math.max(heights.get(row) ?? 0, pixels(value) + 8))
    }
    if (isWholeColumns(area)) continue
    for (let row = area.row; row < end; row++) {
      if (property === 'rowHeight') own.set(row, pixels(value))
      if (property === 'rowHidden') {
        if (value === true) hidden.add(row)
        else hidden.delete(row)
      }
    }
  }
  for (const [row, height] of own) heights.set(row, height)
  for (const row of [...hidden, ...store.filters.hiddenRows(sheet)]) heights.set(row, 0)
  return heights
}

/** Rows whose texts are broken into lines are as high as their lines, as in Excel where nobody set a height. */
function growRows(
  store: CellStore,
  area: Area,
  used: Area,
  columns: Axis,
  heights: Map<number, number>,
  { isBold, whole }: { readonly isBold: boolean; readonly whole: readonly StyleEntry[] },
): void {
  const row = Math.max(area.row, used.row)
  const column = Math.max(area.column, used.column)
  const rows = Math.min(area.row + area.rows, used.row + used.rows) - row
  const width = Math.min(area.column + area.columns, used.column + used.columns) - column
  if (rows <= 0 || width <= 0 || rows > wrapped) return
  const values = store.shown({ sheet: area.sheet, row, column, rows, columns: width })
  for (const [r, line] of values.entries()) {
    for (const [c, value] of line.entries()) {
      if (typeof value !== 'string' || value === '') continue
      if (whole.some((one) => contains(one.area, row + r, column + c))) continue
      const lines = linesOf(value, columns.size(column + c), isBold)
      if (lines > 1) heights.set(row + r, Math.max(heights.get(row + r) ?? 0, lines * lineHeight + 3))
    }
  }
}

/** Into how many lines a text falls in a column this wide; a word that is wider is broken. */
export function linesOf(text: string, width: number, isBold = false): number {
  const room = Math.max(textWidth('m'), width - 8)
  const space = textWidth(' ', usualSize, isBold)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines++
    for (const word of paragraph.split(' ')) {
      const wide = textWidth(word, usualSize, isBold)
      if (used > 0 && used + space + wide <= room) {
        used += space + wide
        continue
      }
      if (used > 0) lines++
      // Letters are not cut: a little less than the room fits on each line of a broken word.
      const broken = wide > room ? Math.ceil(wide / Math.max(1, room - 4)) - 1 : 0
      lines += broken
      used = broken > 0 ? wide % room : wide
    }
  }
  return lines
}
