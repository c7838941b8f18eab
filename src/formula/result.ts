import { isError, type Value } from './value'

/** One value of a calculation; null is an empty cell. */
export type Scalar = Value | null
export type Matrix = readonly (readonly Scalar[])[]
/** What a part of a formula gives. */
export type Result = Scalar | Matrix

/** A function that formulas know without an add-in. */
export type Builtin = (values: readonly Result[]) => Result

/** An error a cell shows, on its way out of a calculation. */
export class CellError extends Error {
  static readonly #made = new Map<string, CellError>()

  private constructor(readonly error: string) {
    super(error)
  }

  /** One of each kind: a sheet may throw a million of them, and what is slow in an error is to note where it was made. */
  static of(error: string): CellError {
    let made = this.#made.get(error)
    if (made === undefined) this.#made.set(error, (made = new CellError(error)))
    return made
  }
}

export const isMatrix = (result: Result | undefined): result is Matrix => Array.isArray(result)

export const matrixOf = (result: Result): Matrix => (isMatrix(result) ? result : [[result]])

/** The value of a part where only one is wanted: the first of an array. */
export const firstOf = (result: Result | undefined): Scalar =>
  isMatrix(result) ? (result[0]?.[0] ?? null) : (result ?? null)

/** A number, or the error Excel shows for what is none. */
export function numberOf(value: Scalar): number {
  if (typeof value === 'number') return value
  if (value === null || value === '') return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isError(value)) throw CellError.of(value)
  const number = Number(value)
  if (Number.isNaN(number)) throw CellError.of('#VALUE!')
  return number
}

export function textOf(value: Scalar): string {
  if (isError(value)) throw CellError.of(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value === null ? '' : String(value)
}

export function truthOf(value: Scalar): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return numberOf(value) !== 0
}

/** Runs a calculation; its error becomes its value. */
export function orError(calculate: () => Scalar): Scalar {
  try {
    return calculate()
  } catch (error) {
    if (error instanceof CellError) return error.error
    throw error
  }
}

/** Applies a calculation of single values to arrays, cell by cell; single rows, columns and values stretch. */
export function elementwise(values: readonly Result[], calculate: (values: readonly Scalar[]) => Scalar): Result {
  if (!values.some(isMatrix)) return orError(() => calculate(values as readonly Scalar[]))
  const grids = values.map(matrixOf)
  const rows = Math.max(...grids.map((grid) => grid.length))
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0))
  const result: Scalar[][] = []
  // Millions of cells in a forecast: nothing is made for each but its value.
  const cells: Scalar[] = grids.map(() => null)
  for (let row = 0; row < rows; row++) {
    const line: Scalar[] = new Array<Scalar>(columns)
    for (let column = 0; column < columns; column++) {
      for (let at = 0; at < grids.length; at++) cells[at] = stretched(grids[at]!, row, column)
      try {
        line[column] = calculate(cells)
      } catch (error) {
        if (!(error instanceof CellError)) throw error
        line[column] = error.error
      }
    }
    result.push(line)
  }
  return result
}

function stretched(grid: Matrix, row: number, column: number): Scalar {
  const cells = grid.length === 1 ? grid[0]! : grid[row]
  const cell = cells?.length === 1 ? cells[0] : cells?.[column]
  return cell === undefined ? '#N/A' : cell
}
