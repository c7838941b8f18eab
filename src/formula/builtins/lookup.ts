import { compare, criterion } from '../compare'
import {
  CellError,
  firstOf,
  isMatrix,
  matrixOf,
  numberOf,
  truthOf,
  type Builtin,
  type Matrix,
  type Result,
} from '../result'

/** A row or column as a list. */
const listOf = (result: Result | undefined) => matrixOf(result ?? null).flat()

const rowsAt = (matrix: Matrix, rows: readonly number[]): Matrix => rows.map((row) => matrix[row]!)

function found(wanted: Result | undefined, cells: Result | undefined): number {
  const value = firstOf(wanted)
  const holds = criterion(value)
  // Unlike a criterion, a look-up keeps texts and numbers apart.
  return listOf(cells).findIndex((cell) => typeof cell === typeof value && holds(cell))
}

export const lookups: Readonly<Record<string, Builtin>> = {
  INDEX: ([range = null, row = 0, column = 0]) => {
    const matrix = matrixOf(range)
    const alone = matrix.length === 1 && numberOf(firstOf(column)) === 0
    const r = alone ? 1 : numberOf(firstOf(row))
    const c = alone ? numberOf(firstOf(row)) : numberOf(firstOf(column))
    const rows = r === 0 ? matrix : matrix.slice(r - 1, r)
    const cells = c === 0 ? rows : rows.map((one) => one.slice(c - 1, c))
    if ((cells[0]?.length ?? 0) === 0) throw CellError.of('#REF!')
    return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]! : cells
  },
  MATCH: ([wanted, range, kind = 1]) => {
    if (numberOf(firstOf(kind)) === 0) {
      const at = found(wanted, range)
      return at < 0 ? '#N/A' : at + 1
    }
    const at = listOf(range).findLastIndex((cell) => cell !== null && compare(cell, firstOf(wanted)) <= 0)
    return at < 0 ? '#N/A' : at + 1
  },
  VLOOKUP: ([wanted, range = null, column = 1, near = true]) => {
    const matrix = matrixOf(range)
    const keys = matrix.map((row) => row[0] ?? null)
    const at = truthOf(firstOf(near))
      ? keys.findLastIndex((cell) => cell !== null && compare(cell, firstOf(wanted)) <= 0)
      : found(wanted, [keys])
    return at < 0 ? '#N/A' : (matrix[at]![numberOf(firstOf(column)) - 1] ?? '#REF!')
  },
  XLOOKUP: ([wanted, range, answers = null, missing = '#N/A']) => {
    const at = found(wanted, range)
    if (at < 0) return firstOf(missing)
    const matrix = matrixOf(answers)
    if (matrix.length === 1) return matrix[0]![at] ?? null
    const row = matrix[at] ?? []
    return row.length === 1 ? (row[0] ?? null) : [row]
  },
  FILTER: ([range = null, wanted, missing = '#CALC!']) => {
    const matrix = matrixOf(range)
    const keep = listOf(wanted)
    const kept = rowsAt(
      matrix,
      [...matrix.keys()].filter((row) => truthOf(keep[row] ?? false)),
    )
    return kept.length === 0 ? missing : kept
  },
  UNIQUE: ([range = null]) => {
    const seen = new Set<string>()
    return matrixOf(range).filter((row) => {
      const key = JSON.stringify(row)
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  },
  SORT: ([range = null, by = 1, order = 1]) => {
    const column = numberOf(firstOf(by)) - 1
    const sign = numberOf(firstOf(order)) < 0 ? -1 : 1
    return isMatrix(range) ? [...range].sort((a, b) => sign * compare(a[column] ?? null, b[column] ?? null)) : range
  },
  SEQUENCE: ([rows = 1, columns = 1, start = 1, step = 1]) => {
    const [height, width, first, by] = [rows, columns, start, step].map((one) => numberOf(firstOf(one)))
    return Array.from({ length: height! }, (_, row) =>
      Array.from({ length: width! }, (__, column) => first! + by! * (row * width! + column)),
    )
  },
}
