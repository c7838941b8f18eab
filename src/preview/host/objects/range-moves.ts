import {
  bounding,
  cellArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  type Area,
} from '../../../formula/area'
import { HostError } from '../errors'
import { isHostObject, objectOf, type HostObject, type HostContext } from '../object-type'
import { areaIn, numberIn, textIn } from '../values'
import { rangeTables } from './tables'
import { within } from './bounds'

type Move = (area: Area, values: readonly unknown[], host: HostContext) => HostObject | null

const other = (value: unknown, area: Area, host: HostContext): Area =>
  isHostObject(value) ? areaIn(value) : host.area(textIn(value), area.sheet)

/** Leads to the area another one gives; none is ItemNotFound, or the null object where the method says so. */
const lead = (find: (area: Area, values: readonly unknown[], host: HostContext) => Area | null): Move => {
  return (area, values, host) => {
    const found = find(area, values, host)
    if (found === null) throw new HostError('ItemNotFound')
    return host.range(found)
  }
}

const leadOrNull = (find: (area: Area, values: readonly unknown[], host: HostContext) => Area | null): Move => {
  return (area, values, host) => {
    const found = find(area, values, host)
    return found === null ? null : host.range(found)
  }
}

const common = (area: Area, [another]: readonly unknown[], host: HostContext) =>
  intersection(area, other(another, area, host))

const spillingTo = ({ sheet, row, column }: Area, _: readonly unknown[], host: HostContext) => {
  const spill = host.store.spill(sheet, row, column)
  return spill?.anchor.row === row && spill.anchor.column === column ? spill.area : null
}

const spillParent = ({ sheet, row, column }: Area, _: readonly unknown[], host: HostContext) =>
  host.store.spill(sheet, row, column)?.anchor ?? null

/** The used cells of an area, tight around what they hold. */
function usedWithin(area: Area, [valuesOnly]: readonly unknown[], host: HostContext): Area | null {
  const sheetUsed = host.store.used(area.sheet, valuesOnly === true)
  const part = sheetUsed === null ? null : intersection(sheetUsed, area)
  if (part === null) return null
  const cells = host.store.values(part)
  const rows = [...cells.keys()].filter((row) => cells[row]!.some((cell) => cell !== ''))
  if (rows.length === 0) return null
  const columns = [...cells[0]!.keys()].filter((column) => cells.some((row) => row[column] !== ''))
  const [top, left] = [rows[0]!, columns[0]!]
  return {
    sheet: area.sheet,
    row: part.row + top,
    column: part.column + left,
    rows: rows.at(-1)! - top + 1,
    columns: columns.at(-1)! - left + 1,
  }
}

/** Methods of Excel.Range that lead to other ranges. */
export const rangeMoves: Readonly<Record<string, Move>> = {
  getCell: lead(({ sheet, row, column }, [r, c]) => within(cellArea(sheet, row + numberIn(r), column + numberIn(c)))),
  getRow: lead((area, [row]) => within({ ...area, row: area.row + numberIn(row), rows: 1 })),
  getColumn: lead((area, [column]) => within({ ...area, column: area.column + numberIn(column), columns: 1 })),
  getLastRow: lead((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: lead((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  getLastCell: lead((area) => cellArea(area.sheet, area.row + area.rows - 1, area.column + area.columns - 1)),
  getEntireRow: lead((area) => ({ ...area, column: 0, columns: maxColumns })),
  getEntireColumn: lead((area) => ({ ...area, row: 0, rows: maxRows })),
  getOffsetRange: lead((area, [rows, columns]) =>
    within({ ...area, row: area.row + numberIn(rows), column: area.column + numberIn(columns) }),
  ),
  getResizedRange: lead((area, [rows, columns]) =>
    within({ ...area, rows: area.rows + numberIn(rows), columns: area.columns + numberIn(columns) }),
  ),
  getAbsoluteResizedRange: lead((area, [rows, columns]) =>
    within({ ...area, rows: numberIn(rows), columns: numberIn(columns) }),
  ),
  getRowsBelow: lead((area, [count]) => within({ ...area, row: area.row + area.rows, rows: numberIn(count ?? 1) })),
  getRowsAbove: lead((area, [count]) =>
    within({ ...area, row: area.row - numberIn(count ?? 1), rows: numberIn(count ?? 1) }),
  ),
  getColumnsAfter: lead((area, [count]) =>
    within({ ...area, column: area.column + area.columns, columns: numberIn(count ?? 1) }),
  ),
  getColumnsBefore: lead((area, [count]) =>
    within({ ...area, column: area.column - numberIn(count ?? 1), columns: numberIn(count ?? 1) }),
  ),
  getBoundingRect: lead((area, [another], host) => bounding(area, other(another, area, host))),
  getIntersection: lead(common),
  getIntersectionOrNullObject: leadOrNull(common),
  getUsedRange: lead(
    (area, values, host) => usedWithin(area, values, host) ?? cellArea(area.sheet, area.row, area.column),
  ),
  getUsedRangeOrNullObject: leadOrNull(usedWithin),
  getSpillingToRange: lead(spillingTo),
  getSpillingToRangeOrNullObject: leadOrNull(spillingTo),
  getSpillParent: lead(spillParent),
  getSpillParentOrNullObject: leadOrNull(spillParent),
  getSurroundingRegion: lead((area, _, host) => surrounding(area, host)),
  getTables: (area) => objectOf(rangeTables, area),
}

/** The block of used cells around a cell, up to empty rows and columns. */
function surrounding(area: Area, host: HostContext): Area {
  if (isWholeColumns(area) || isWholeRows(area)) return area
  const hasCells = (part: Area) =>
    part.row >= 0 && part.column >= 0 && host.store.values(part).some((row) => row.some((cell) => cell !== ''))
  let found = area
  for (let grown = true; grown;) {
    grown = false
    const { row, column, rows, columns } = found
    const edges = [
      {
        edge: {
          ...found,
          row: row - 1,
          rows: 1,
          column: Math.max(0, column - 1),
          columns: columns + (column > 0 ? 2 : 1),
        },
        next: { ...found, row: row - 1, rows: rows + 1 },
      },
      {
        edge: {
          ...found,
          row: row + rows,
          rows: 1,
          column: Math.max(0, column - 1),
          columns: columns + (column > 0 ? 2 : 1),
        },
        next: { ...found, rows: rows + 1 },
      },
      {
        edge: { ...found, column: column - 1, columns: 1 },
        next: { ...found, column: column - 1, columns: columns + 1 },
      },
      { edge: { ...found, column: column + columns, columns: 1 }, next: { ...found, columns: columns + 1 } },
    ]
    for (const { edge, next } of edges) {
      if (!hasCells(edge)) continue
      found = next
      grown = true
      break
    }
  }
  return found
}
