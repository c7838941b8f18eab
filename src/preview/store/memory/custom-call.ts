import {
  CellError,
  isMatrix,
  matrixOf,
  numberOf,
  textOf,
  truthOf,
  type Result,
  type Scalar,
} from '../../../formula/result'
import type { Argument, ArgumentOrList, CustomFunction, FunctionParameter } from '../function-host'
import { isError } from '../../../formula/value'

/** What a parameter is where nothing is known of it: a range as it is, everything else as its value. */
const unknownParameter: FunctionParameter = { type: 'any', dimensionality: 'scalar', optional: true, repeating: false }

/** Whether a call must be made once for every cell: a range stands where the function takes a single value. */
export function liftedShape(
  called: CustomFunction,
  values: readonly Result[],
): { rows: number; columns: number } | null {
  if (called.parameters === null) return null
  const grids = values
    .filter((value, at) => isMatrix(value) && parameterAt(called, at)?.dimensionality === 'scalar')
    .map(matrixOf)
  if (grids.length === 0) return null
  const rows = Math.max(...grids.map((grid) => grid.length))
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0))
  return { rows, columns }
}

/** The values of one of the calls of a lifted call. */
export const liftedValues = (
  called: CustomFunction,
  values: readonly Result[],
  row: number,
  column: number,
): Result[] =>
  values.map((value, at) => {
    if (!isMatrix(value) || parameterAt(called, at)?.dimensionality !== 'scalar') return value
    const cells = value.length === 1 ? value[0] : value[row]
    return (cells?.length === 1 ? cells[0] : cells?.[column]) ?? null
  })

/**
 * The values of a formula in the shape its function takes, as Excel hands them over.
 *
 * @throws CellError with what the cell shows instead, where the function is not called at all
 */
export function argumentsFor(called: CustomFunction, values: readonly Result[]): ArgumentOrList[] {
  if (called.parameters === null)
    return values.map((value) => argumentOf(unknownParameter, value, called.allowsErrors, true))
  const { parameters } = called
  const repeats = parameters.at(-1)?.repeating === true
  if (values.length > parameters.length && !repeats) throw CellError.of('#VALUE!')
  return parameters.map((parameter, at): ArgumentOrList => {
    if (parameter.repeating)
      return values.slice(at).map((value) => argumentOf(parameter, value, called.allowsErrors, false))
    if (at >= values.length && !parameter.optional) throw CellError.of('#VALUE!')
    return at >= values.length ? null : argumentOf(parameter, values[at]!, called.allowsErrors, false)
  })
}

function parameterAt(called: CustomFunction, at: number): FunctionParameter | undefined {
  const { parameters } = called
  if (parameters === null) return unknownParameter
  return parameters[at] ?? (parameters.at(-1)?.repeating === true ? parameters.at(-1) : undefined)
}

function argumentOf(parameter: FunctionParameter, value: Result, allowsErrors: boolean, asItIs: boolean): Argument {
  const convert = (cell: Scalar): Scalar => {
    if (isError(cell)) {
      if (allowsErrors && parameter.type === 'any') return cell
      throw CellError.of(cell)
    }
    return converted(parameter.type, cell)
  }
  if (parameter.dimensionality === 'matrix' || (asItIs && isMatrix(value))) {
    return matrixOf(value).map((row) => row.map(convert))
  }
  // An argument left out stays null; a number or text parameter of an empty cell gets its zero.
  return convert(isMatrix(value) ? (value[0]?.[0] ?? null) : value)
}

function converted(type: FunctionParameter['type'], cell: Scalar): Scalar {
  if (type === 'any' || cell === null) return cell
  if (type === 'number') return numberOf(cell)
  return type === 'string' ? textOf(cell) : truthOf(cell)
}
