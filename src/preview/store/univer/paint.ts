import { BooleanNumber } from '@univerjs/core'
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core'
import { isWholeColumns, type Area } from '../../../formula/area'
import type { StyleEntry } from '../styles'
import type { Table } from '../tables'

type Draw = (sheet: FWorksheet, area: Area, value: StyleEntry['value']) => void

const range = (sheet: FWorksheet, { row, column, rows, columns }: Area) => sheet.getRange(row, column, rows, columns)

/** Points to the pixels of a screen. */
const pixels = (points: unknown): number => Math.round(Number(points) * (96 / 72))

const alignments: Readonly<Record<string, 'left' | 'center' | 'normal'>> = {
  Left: 'left',
  Center: 'center',
  General: 'normal',
}

/** The looks Univer draws; everything else is remembered only. */
const drawn: Readonly<Record<string, Draw>> = {
  'fill.color': (sheet, area, value) => {
    if (typeof value === 'string') range(sheet, area).setBackground(value)
  },
  'font.bold': (sheet, area, value) => {
    range(sheet, area).setFontWeight(value === true ? 'bold' : 'normal')
  },
  'font.italic': (sheet, area, value) => {
    range(sheet, area).setFontStyle(value === true ? 'italic' : 'normal')
  },
  'font.color': (sheet, area, value) => {
    range(sheet, area).setFontColor(typeof value === 'string' ? value : null)
  },
  'font.size': (sheet, area, value) => {
    range(sheet, area).setFontSize(Number(value))
  },
  wrapText: (sheet, area, value) => {
    range(sheet, area).setWrap(value === true)
  },
  horizontalAlignment: (sheet, area, value) => {
    range(sheet, area).setHorizontalAlignment(alignments[String(value)] ?? 'normal')
  },
  columnWidth: (sheet, area, value) => {
    sheet.setColumnWidths(area.column, area.columns, pixels(value))
  },
  rowHeight: (sheet, area, value) => {
    sheet.setRowHeights(area.row, area.rows, pixels(value))
  },
  columnHidden: (sheet, area, value) => {
    if (value === true) sheet.hideColumns(area.column, area.columns)
    else sheet.showColumns(area.column, area.columns)
  },
  rowHidden: (sheet, area, value) => {
    if (value === true) sheet.hideRows(area.row, area.rows)
    else sheet.showRows(area.row, area.rows)
  },
  autofitColumns: (sheet, area) => {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.setColumnWidth(column, widthOf(sheet, column))
    }
  },
  merged: (sheet, area, value) => {
    if (value === true) range(sheet, area).merge()
    else range(sheet, area).breakApart()
  },
  'sheet.tabColor': (sheet, _, value) => {
    sheet.setTabColor(String(value))
  },
  'sheet.showGridlines': (sheet, _, value) => {
    sheet.setHiddenGridlines(value !== true)
  },
  'sheet.frozen': (sheet, _, value) => {
    const [rows = 0, columns = 0] = typeof value === 'string' ? value.split(',').map(Number) : []
    if (rows === 0 && columns === 0) sheet.cancelFreeze()
    else
      sheet.setFreeze({
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
        ySplit: rows,
        xSplit: columns,
      })
  },
}

export function paint(sheet: FWorksheet, area: Area, { property, value }: StyleEntry): void {
  drawn[property]?.(sheet, area, value)
}

/** Wide enough for what stands in the first rows, within reason. */
function widthOf(sheet: FWorksheet, column: number): number {
  const rows = Math.min(sheet.getLastRow() + 1, 200)
  const texts = sheet.getRange(0, column, Math.max(1, rows), 1).getDisplayValues()
  const longest = Math.max(4, ...texts.map(([text]) => (text ?? '').length))
  return Math.min(480, longest * 7 + 18)
}

/** Header, stripe and ink of a table by the family of Excel's style. */
const looks = {
  light: { header: '#ffffff', ink: '#1f4e79', stripe: '#ddebf7' },
  medium: { header: '#4472c4', ink: '#ffffff', stripe: '#d9e1f2' },
  dark: { header: '#000000', ink: '#ffffff', stripe: '#bdd7ee' },
} as const

const lookOf = (style: string): keyof typeof looks =>
  /Dark/.test(style) ? 'dark' : /Light/.test(style) ? 'light' : 'medium'

/** Makes the looks of tables known to a workbook. */
export function registerTableLooks(book: FWorkbook): void {
  for (const [name, { header, ink, stripe }] of Object.entries(looks)) {
    const headerRowStyle = { bg: { rgb: header }, cl: { rgb: ink }, bl: BooleanNumber.TRUE }
    const secondRowStyle = { bg: { rgb: stripe } }
    book.registerRangeTheme(book.createRangeThemeStyle(`table-${name}`, { headerRowStyle, secondRowStyle }))
  }
}

/** Stripes and a coloured header, redrawn whenever a table moves or grows. */
export function paintTable(sheet: FWorksheet, table: Table, kind: 'added' | 'changed' | 'deleted'): void {
  if (isWholeColumns(table.area)) return
  const cells = range(sheet, table.area)
  const worn = cells.getUsedThemeStyle()
  if (worn !== undefined) cells.removeThemeStyle(worn)
  if (kind !== 'deleted') cells.useThemeStyle(`table-${lookOf(table.style)}`)
}
