import { callFunction, catalogue } from '../../src/functions/catalogue'
import type { Result } from '../../src/functions/value'

/** A custom function by its name, as a worksheet calls it. */
export function call(id: string, ...values: unknown[]): Result {
  const entry = catalogue.find((one) => one.id === id)
  if (entry === undefined) throw new Error(`There is no function ${id}.`)
  return callFunction(entry, values)
}

/** Cells as a column. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell])

export const isError = (value: unknown): value is { error: string; text: string } =>
  typeof value === 'object' && value !== null && 'error' in value
