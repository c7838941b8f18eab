/** Something that names rows of a visit, and nothing else that depends on where the visit stands. */
interface OfRows {
  readonly rows: readonly number[]
}

/**
 * What was said of a visit's rows, said of the rows of a visit like it.
 *
 * @param from - the row numbers of the one, ascending
 * @param to - those of the other, as many
 */
export function movedTo<One extends OfRows>(
  list: readonly One[],
  from: readonly number[],
  to: readonly number[],
): readonly One[] {
  if (list.length === 0 || sameRows(from, to)) return list
  return list.map((one) => ({ ...one, rows: rowsMoved(one.rows, from, to) }))
}

export function rowsMoved(rows: readonly number[], from: readonly number[], to: readonly number[]): number[] {
  return rows.map((row) => to[placeOf(row, from)] ?? row)
}

export function sameRows(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Where a row number stands in an ascending list. */
function placeOf(row: number, list: readonly number[]): number {
  if (list.length <= 8) return list.indexOf(row)
  let [low, high] = [0, list.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? row) < row) low = middle + 1
    else high = middle
  }
  return list[low] === row ? low : -1
}
