import { isBlank, type Cell } from './cell'

/** Cells that a person merged; rows and columns count from 0 within the cells that they are of. */
export interface MergedArea {
  readonly row: number
  readonly column: number
  readonly rows: number
}

/**
 * The cells with what stands in a merged cell in each of its rows: a person merges a visit's number over all that was given.
 * Rows without one are those that came in.
 */
export function withMergedCells(
  cells: readonly (readonly Cell[])[],
  merged: readonly MergedArea[],
): readonly (readonly Cell[])[] {
  if (merged.every(({ rows }) => rows < 2)) return cells
  const filled: (readonly Cell[])[] = [...cells]
  const own = new Map<number, Cell[]>()
  for (const { row: first, column, rows } of merged) {
    const held = filled[first]?.[column]
    if (isBlank(held)) continue
    for (let row = first + 1; row < Math.min(first + rows, cells.length); row++) {
      const before = filled[row] ?? []
      if (!isBlank(before[column])) continue
      const copy =
        own.get(row) ?? Array.from({ length: Math.max(before.length, column + 1) }, (_, at) => before[at] ?? null)
      while (copy.length <= column) copy.push(null)
      copy[column] = held
      own.set(row, copy)
      filled[row] = copy
    }
  }
  return filled
}
