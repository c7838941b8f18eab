import { isBlank, type Cell, type Cells } from '../../../basics/cell'
import { findColumns, type Columns, type Mapping } from './columns'
import { readHeader } from '../headers/read-header'

/** One log on a sheet. Rows and columns count from 0 within the cells given; the ends are not part of it. */
export interface LogArea {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** What its columns stand for, counted within the area. */
  readonly columns: Columns
}

/** The cells of an area. */
export const cellsOfArea = (cells: Cells, area: Omit<LogArea, 'columns'>): Cells =>
  area.left === 0 && area.top === 0 && cells.every((row) => row.length <= area.right) && area.bottom === cells.length
    ? cells
    : cells.slice(area.top, area.bottom).map((row) => row.slice(area.left, area.right))

/** Titles that may stand between a blank row and the headers below it. */
const titleRows = 4

/**
 * Finds the logs of a sheet: beside each other where blank columns part them, below each other where other headers follow a
 * blank row. Headers that stand again, as on every printed page, begin no new log.
 *
 * @returns the logs from top to bottom, then left to right; none where there is none
 */
export function logAreas(cells: Cells, mapping: Mapping = {}): LogArea[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const groups = columnGroups(cells, width)
  const beside = groups.length < 2 ? [] : groups.map(([left, right]) => logsBelow(cells, left, right, mapping))
  const logs = beside.filter((list) => list.length > 0)
  const areas = logs.length > 1 ? logs.flat() : logsBelow(cells, 0, width, mapping)
  return areas.sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Runs of columns parted by columns without a cell. */
function columnGroups(cells: Cells, width: number): [left: number, right: number][] {
  const groups: [number, number][] = []
  for (let at = 0; at < width; at++) {
    if (cells.every((row) => isBlank(row[at]))) continue
    const last = groups.at(-1)
    if (last?.[1] === at) last[1] = at + 1
    else groups.push([at, at + 1])
  }
  return groups
}

function logsBelow(cells: Cells, left: number, right: number, mapping: Mapping): LogArea[] {
  // The rows of a long log are not copied.
  const isWhole = left === 0 && cells.every((row) => row.length <= right)
  const rows = isWhole ? cells : cells.map((row) => row.slice(left, right))
  const areas: LogArea[] = []
  const put = (top: number, columns: Columns): void => {
    const last = areas.at(-1)
    if (last !== undefined) areas[areas.length - 1] = { ...last, bottom: top }
    areas.push({ top, bottom: rows.length, left, right, columns })
  }
  for (const top of placesToLook(rows)) {
    const last = areas.at(-1)
    if (last !== undefined && top <= last.top + last.columns.headerRow) continue
    const columns = findColumns(rows.slice(top, top + titleRows), mapping)
    if ('problem' in columns || (last !== undefined && sameHeaders(last.columns, columns))) continue
    // The cells below help to tell what a column holds.
    const whole = findColumns(rows.slice(top), mapping)
    put(top, 'problem' in whole || whole.headerRow !== columns.headerRow ? columns : whole)
  }
  if (areas.length === 0) {
    const columns = findColumns(rows, mapping)
    if (!('problem' in columns)) put(0, columns)
  }
  for (const [index, area] of areas.entries()) areas[index] = { ...area, bottom: lastFilled(rows, area) }
  // Titles above the first log are its own.
  const first = areas[0]
  if (first !== undefined && first.top > 0 && first.top + first.columns.headerRow < deepest)
    areas[0] = { ...first, top: 0, columns: { ...first.columns, headerRow: first.top + first.columns.headerRow } }
  return areas
}

/** Below its last filled row an area is empty. */
function lastFilled(rows: Cells, { top, bottom, columns }: LogArea): number {
  const least = top + columns.headerRow + 1
  let end = bottom
  while (end > least && (rows[end - 1] ?? []).every(isBlank)) end--
  return end
}

/** A first log whose headers are among these rows keeps the titles above it. */
const deepest = 20

/** The first row, and rows after a blank one that hold a header we know. */
function placesToLook(rows: Cells): number[] {
  const known = new Map<Cell, boolean>()
  const isHeader = (cell: Cell): boolean => {
    if (typeof cell !== 'string' || cell.length > 60) return false
    const found = known.get(cell) ?? readHeader(cell) !== null
    known.set(cell, found)
    return found
  }
  const places: number[] = []
  for (let row = 0; row < rows.length; row++) {
    if (!(rows[row - 1] ?? []).every(isBlank)) continue
    const near = rows.slice(row, row + titleRows)
    if (row === 0 || near.some((cells) => cells.filter(isHeader).length >= 2)) places.push(row)
  }
  return places
}

const sameHeaders = (a: Columns, b: Columns): boolean =>
  a.at.size === b.at.size && [...b.at].every(([role, at]) => a.at.get(role) === at)
