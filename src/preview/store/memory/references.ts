import { contains, intersection, type Area } from '../../../formula/area'
import { addressOf } from '../../../formula/address'
import { shifted, type Shift } from '../../../formula/area'
import type { Names } from '../names'
import { bodyOf, type Table, type Tables } from '../tables'
import { nodesOf, type CellsNode, type FormulaNode, type TableNode } from '../../../formula/syntax'
import { isWholeColumns, isWholeRows } from '../../../formula/area'
import type { Value } from '../../../formula/value'

/** What is needed to know which cells a reference stands for. */
export interface References {
  readonly tables: Tables
  readonly names: Names
  sheetId(name: string): string | null
  used(sheet: string): Area | null
  spillAt(sheet: string, row: number, column: number): Area | null
  value(sheet: string, row: number, column: number): Value
}

/** The cells a node stands for as written, whole columns included; null where it stands for none. */
export function referredArea(
  node: FormulaNode,
  at: { sheet: string; row: number; column: number },
  around: References,
): Area | null {
  switch (node.kind) {
    case 'cells': {
      const sheet = node.sheet === null ? at.sheet : around.sheetId(node.sheet)
      const { row, column, rows, columns } = node
      return sheet === null ? null : { sheet, row, column, rows, columns }
    }
    case 'table':
      return tableArea(node, at, around)
    case 'name':
      // A table's bare name stands for its body.
      return around.names.find(node.name)?.area ?? bodyOrNull(around.tables.find(node.name))
    case 'spill': {
      const anchor = referredArea(node.of, at, around)
      return anchor === null ? null : (around.spillAt(anchor.sheet, anchor.row, anchor.column) ?? anchor)
    }
    default:
      return null
  }
}

const bodyOrNull = (table: Table | null): Area | null => (table === null ? null : bodyOf(table))

function tableArea(
  node: TableNode,
  at: { sheet: string; row: number; column: number },
  around: References,
): Area | null {
  const table =
    node.table === null
      ? around.tables.all().find((one) => one.area.sheet === at.sheet && contains(one.area, at.row, at.column))
      : around.tables.find(node.table)
  if (table === undefined || table === null) return null
  const rows = rowsOf(table, node.part, at.row)
  if (rows === null || node.columns === null) return rows
  const headers = Array.from({ length: table.area.columns }, (_, column) =>
    String(around.value(table.area.sheet, table.area.row, table.area.column + column)).toLowerCase(),
  )
  const [first, last] = node.columns.map((name) => headers.indexOf(name.toLowerCase()))
  if (first! < 0 || last! < 0) return null
  return { ...rows, column: table.area.column + Math.min(first!, last!), columns: Math.abs(last! - first!) + 1 }
}

function rowsOf(table: Table, part: TableNode['part'], row: number): Area | null {
  const body = bodyOf(table)
  switch (part) {
    case 'all':
      return table.area
    case 'body':
      return body
    case 'headers':
      return table.showHeaders ? { ...table.area, rows: 1 } : null
    case 'totals':
      return table.showTotals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : null
    case 'this-row':
      return row >= body.row && row < body.row + body.rows ? { ...body, row, rows: 1 } : null
  }
}

/** A whole column or row cut to what is used, so that reading it costs what is there. */
export function bounded(area: Area, sheets: { readonly used: (sheet: string) => Area | null }): Area {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area
  const first = { ...area, rows: isWholeColumns(area) ? 1 : area.rows, columns: isWholeRows(area) ? 1 : area.columns }
  const used = sheets.used(area.sheet)
  if (used === null) return first
  // Excel hands a column over from its first row on, so that rows keep their numbers.
  return (
    intersection(area, {
      ...used,
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: used.column + used.columns,
    }) ?? first
  )
}

/** Every area a formula reads. */
export function readAreas(
  node: FormulaNode,
  at: { sheet: string; row: number; column: number },
  around: References,
): Area[] {
  const found: Area[] = []
  for (const part of nodesOf(node)) {
    const area = referredArea(part, at, around)
    if (area !== null) found.push(area)
  }
  return found
}

/** A formula's text after cells moved; a reference to deleted cells becomes #REF!. */
export function followShift(
  text: string,
  node: FormulaNode,
  sheet: string,
  shift: Shift,
  sheetId: (name: string) => string | null,
): string {
  const cells = [...nodesOf(node)]
    .filter((one): one is CellsNode => one.kind === 'cells')
    .sort((a, b) => b.start - a.start)
  let result = text
  for (const one of cells) {
    const id = one.sheet === null ? sheet : sheetId(one.sheet)
    if (id === null) continue
    const before: Area = { sheet: id, row: one.row, column: one.column, rows: one.rows, columns: one.columns }
    const after = shifted(before, shift)
    if (after === before) continue
    const old = text.slice(one.start, one.end)
    result = result.slice(0, one.start) + (after === null ? '#REF!' : moved(old, after)) + result.slice(one.end)
  }
  return result
}

/** The same reference for other cells, its sheet and its dollar signs kept. */
function moved(old: string, area: Area): string {
  const mark = old.lastIndexOf('!')
  const dollars = old
    .slice(mark + 1)
    .split(':')
    .map((corner) => /^(\$?)([A-Za-z]*)(\$?)\d*$/.exec(corner))
  const corners = addressOf(area, null).split(':')
  const rewritten = corners.map((corner, index) => {
    const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(corner) ?? []
    const [, a = '', name = '', b = ''] = dollars[index] ?? dollars[0] ?? []
    return `${column === '' ? '' : a + column}${row === '' ? '' : (name === '' ? a : b) + row}`
  })
  return old.slice(0, mark + 1) + rewritten.join(':')
}
