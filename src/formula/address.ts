import { columnLetters, type Rectangle } from '../basics/rectangle'
import { maxColumns, maxRows, type Area } from './area'

/** 0 for `A`; -1 where it is no column of a worksheet. */
export function columnIndex(name: string): number {
  let index = 0
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index > maxColumns ? -1 : index - 1
}

/** A sheet's name as it is in an address: quoted where Excel quotes it. */
export const sheetPrefix = (name: string): string =>
  /^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`

/** `Sheet1!A1:B2`, whole columns as `A:B`, whole rows as `1:2`. */
export function addressOf(area: Area, sheetName: string | null): string {
  const prefix = sheetName === null ? '' : sheetPrefix(sheetName)
  const lastRow = area.row + area.rows
  const lastColumn = columnLetters(area.column + area.columns - 1)
  if (area.rows >= maxRows && area.columns < maxColumns) return `${prefix}${columnLetters(area.column)}:${lastColumn}`
  if (area.columns >= maxColumns) return `${prefix}${area.row + 1}:${lastRow}`
  const first = `${columnLetters(area.column)}${area.row + 1}`
  return area.rows === 1 && area.columns === 1 ? prefix + first : `${prefix}${first}:${lastColumn}${lastRow}`
}

/** The part before `!` without its quotes, and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly cells: string } {
  const mark = address.lastIndexOf('!')
  if (mark < 0) return { sheet: null, cells: address }
  const name = address.slice(0, mark)
  return {
    sheet: /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name,
    cells: address.slice(mark + 1),
  }
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/
const columnsPattern = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/

/** The rectangle that `A1`, `A1:B2`, `A:B` or `1:2` names, without its sheet; null where it names none. */
export function parseCells(text: string): Rectangle | null {
  const columns = columnsPattern.exec(text)
  if (columns !== null) return between(0, columnIndex(columns[1]!), maxRows - 1, columnIndex(columns[2]!))
  const rows = rowsPattern.exec(text)
  if (rows !== null) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1)
  const [first = '', second = first, ...more] = text.split(':')
  const a = cellPattern.exec(first)
  const b = cellPattern.exec(second)
  if (a === null || b === null || more.length > 0) return null
  return between(Number(a[2]) - 1, columnIndex(a[1]!), Number(b[2]) - 1, columnIndex(b[1]!))
}

function between(row1: number, column1: number, row2: number, column2: number): Rectangle | null {
  const row = Math.min(row1, row2)
  const column = Math.min(column1, column2)
  const lastRow = Math.max(row1, row2)
  const lastColumn = Math.max(column1, column2)
  if (row < 0 || column < 0 || lastRow >= maxRows || lastColumn >= maxColumns) return null
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}
