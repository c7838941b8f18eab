import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core'
import { typedText } from '../../../formula/typed-text'
import type { Value } from '../../../formula/value'

/** A cell of Univer as a value. */
export function valueOf(cell: Nullable<ICellData>): Value {
  if (cell === null || cell === undefined) return ''
  if (cell.v === null || cell.v === undefined) return cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? ''
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === '1'
  if (cell.t === CellValueType.NUMBER && typeof cell.v === 'string') return Number(cell.v)
  return cell.v
}

/** A value as Univer keeps it, in place of whatever the cell held. */
export function cellOf(value: Value, format: string): ICellData {
  const empty = { f: null, si: null, p: null }
  if (value === '') return { ...empty, v: null, t: null }
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  if (typeof value === 'number') return { ...empty, v: value, t: CellValueType.NUMBER }
  if (value.length > 1 && value.startsWith('=') && format !== '@') return { ...empty, f: value, v: null, t: null }
  const typed = typedText(value, format)
  if (typeof typed.value === 'string') return { ...empty, v: typed.value, t: CellValueType.STRING }
  const style = typed.format !== undefined && format === 'General' ? { s: patternStyle(typed.format) } : {}
  return { ...cellOf(typed.value, format), ...style }
}

export const patternStyle = (format: string): IStyleData => ({ n: { pattern: format } })

/** The number format of a cell: its own, or its column's. */
export function formatOf(workbook: Workbook, sheet: Worksheet, cell: Nullable<ICellData>, column: number): string {
  const styles = workbook.getStyles()
  const own = styles.getStyleByCell(cell)?.n?.pattern
  if (own !== undefined && own !== '') return own
  const default_ = sheet.getColumnStyle(column)
  const style = typeof default_ === 'string' ? styles.get(default_) : default_
  return style?.n?.pattern ?? 'General'
}
