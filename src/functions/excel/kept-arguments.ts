import type { Cell } from '../../basics/cell'
import { cellOf } from '../arguments/read-argument'
import type { Change } from '../define'
import type { Argument } from '../value'

/**
 * Arguments as they were given, cell by cell, so that the next call can be held against them without a text being made of
 * either. A copy: the host's own arrays may change under us.
 */
export interface KeptArguments {
  readonly list: readonly KeptArgument[]
  /** Rows of the tallest. */
  readonly height: number
  /** All cells of all. */
  readonly size: number
}

interface KeptArgument {
  /** Null for a single cell. */
  readonly width: number | null
  readonly cells: Cell[]
}

/** More rows than these are not followed one by one. */
const mostChanged = 500

/** @returns null where a range is no rectangle */
export function keptArguments(values: readonly Argument[]): KeptArguments | null {
  const list: KeptArgument[] = []
  let [height, size] = [1, 0]
  for (const value of values) {
    if (!Array.isArray(value)) {
      list.push({ width: null, cells: [cellOf(value)] })
      size++
      continue
    }
    const width = widthOf(value)
    if (width === null) return null
    const cells: Cell[] = []
    for (const row of value as unknown[][]) for (let at = 0; at < width; at++) cells.push(cellOf(row[at]))
    list.push({ width, cells })
    height = Math.max(height, value.length)
    size += cells.length
  }
  return { list, height, size }
}

/** Of a rectangle; null for rows of other widths, or none. */
function widthOf(value: readonly unknown[]): number | null {
  const [first] = value
  if (!Array.isArray(first)) return null
  for (const row of value) if (!Array.isArray(row) || row.length !== first.length) return null
  return first.length
}

/**
 * Where arguments differ from kept ones, from the top: single rows, or one stretch that was put in or taken out.
 *
 * @returns empty where they are the same, null where they are others
 */
export function changesOf(kept: KeptArguments, values: readonly Argument[]): Change[] | null {
  const tall = tallOnes(kept, values)
  if (tall === null) return null
  const [first] = tall
  if (first === undefined) return []
  const height = first.rows.length
  if (tall.some(({ rows }) => rows.length !== height)) return null
  return height === kept.height ? changedRows(tall, height) : oneStretch(tall, kept.height, height)
}

/** An argument that is a range of rows, against what it was. */
interface Tall {
  readonly rows: readonly (readonly unknown[])[]
  readonly width: number
  readonly cells: readonly Cell[]
}

/** The arguments whose rows are compared; null where another differs, or one is of another shape. */
function tallOnes(kept: KeptArguments, values: readonly Argument[]): Tall[] | null {
  if (values.length !== kept.list.length) return null
  const tall: Tall[] = []
  for (const [at, { width, cells }] of kept.list.entries()) {
    const value = values[at]
    if (width === null) {
      if (Array.isArray(value) || cellOf(value) !== cells[0]) return null
      continue
    }
    if (!Array.isArray(value) || widthOf(value) !== width) return null
    const one = { rows: value as unknown[][], width, cells }
    // A single row is spread over the others: what changes there changes everywhere.
    if (cells.length === width * kept.height && kept.height > 1) tall.push(one)
    else if (value.length * width !== cells.length || !value.every((_, row) => sameRow(one, row, row))) return null
  }
  return tall
}

function sameRow({ rows, width, cells }: Tall, row: number, before: number): boolean {
  const now = rows[row] ?? []
  // A column, which is what formulas mostly give: the same text, without asking further.
  if (width === 1 && now[0] === cells[before]) return true
  for (let at = 0; at < width; at++) {
    const cell = cells[before * width + at]
    if (now[at] !== cell && cellOf(now[at]) !== cell) return false
  }
  return true
}

function changedRows(tall: readonly Tall[], height: number): Change[] | null {
  const changed = new Set<number>()
  for (const one of tall) {
    for (let row = 0; row < height; row++) {
      if (sameRow(one, row, row)) continue
      if (changed.size === mostChanged) return null
      changed.add(row)
    }
  }
  return [...changed].sort((a, b) => a - b).map((at) => ({ at, removed: 1, added: 1 }))
}

function oneStretch(tall: readonly Tall[], before: number, now: number): Change[] | null {
  const most = Math.min(before, now)
  let top = 0
  while (top < most && tall.every((one) => sameRow(one, top, top))) top++
  let bottom = 0
  while (bottom < most - top && tall.every((one) => sameRow(one, now - 1 - bottom, before - 1 - bottom))) bottom++
  const change = { at: top, removed: before - top - bottom, added: now - top - bottom }
  return Math.max(change.removed, change.added) > mostChanged ? null : [change]
}

/** The kept arguments with their changes. */
export function withChanges(
  kept: KeptArguments,
  values: readonly Argument[],
  changes: readonly Change[],
): KeptArguments {
  const moved = changes.reduce((sum, { added, removed }) => sum + added - removed, 0)
  let size = kept.size
  for (const [at, { width, cells }] of kept.list.entries()) {
    if (width === null || cells.length !== width * kept.height || kept.height === 1) continue
    const rows = values[at] as unknown[][]
    for (const { at: top, removed, added } of changes) {
      const fresh = rows.slice(top, top + added).flatMap((row) => row.map(cellOf))
      if (added === removed) for (const [index, cell] of fresh.entries()) cells[top * width + index] = cell
      else cells.splice(top * width, removed * width, ...fresh)
    }
    size += moved * width
  }
  return { list: kept.list, height: kept.height + moved, size }
}
