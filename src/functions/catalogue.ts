import type { CustomFunction } from './define'
import { functionList } from './index'
import { ArgumentProblem, valueError, type Argument, type Result } from './value'

/** Every custom function, in the order of every list. Excel's metadata, the help page and the `call` command read it. */
export const catalogue: readonly CustomFunction[] = [...functionList].sort((a, b) => a.place - b.place)

/** Calls a function by its id; what is wrong with the arguments comes back as #VALUE! with a sentence. */
export function callFunction(entry: CustomFunction, values: readonly Argument[]): Result {
  const missing = entry.parameters.find((one, index) => !one.optional && index >= values.length)
  if (missing !== undefined) return valueError(`The argument ${missing.name} is missing.`)
  if (values.length > entry.parameters.length) {
    return valueError(`${entry.id} takes ${entry.parameters.length} arguments; ${values.length} were given.`)
  }
  try {
    return entry.run(values)
  } catch (error) {
    if (error instanceof ArgumentProblem) return valueError(error.message)
    throw error
  }
}
