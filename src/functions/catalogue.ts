import type { Answered, CustomFunction } from './define'
import { functionList } from './index'
import { ArgumentProblem, valueError, type Argument, type ErrorValue, type Result } from './value'

/** Every custom function, in the order of every list. Excel's metadata, the help page and the `call` command read it. */
export const catalogue: readonly CustomFunction[] = [...functionList].sort((a, b) => a.place - b.place)

/** Calls a function by its id; what is wrong with the arguments comes back as #VALUE! with a sentence. */
export const callFunction = (entry: CustomFunction, values: readonly Argument[]): Result =>
  checked(entry, values, () => entry.run(values))

/** The same with what it takes to answer again where a few rows changed. */
export function answerAgain(entry: CustomFunction, values: readonly Argument[]): Answered {
  const answered = checked(entry, values, () => entry.answered?.(values) ?? onlyOnce(entry.run(values)))
  return isAnswered(answered) ? answered : onlyOnce(answered)
}

const onlyOnce = (result: Result): Answered => ({ result, after: () => null })

const isAnswered = (one: Answered | ErrorValue): one is Answered => 'after' in one

function checked<Answer>(
  entry: CustomFunction,
  values: readonly Argument[],
  answer: () => Answer,
): Answer | ErrorValue {
  const missing = entry.parameters.find((one, index) => !one.optional && index >= values.length)
  if (missing !== undefined) return valueError(`The argument ${missing.name} is missing.`)
  if (values.length > entry.parameters.length) {
    return valueError(`${entry.id} takes ${entry.parameters.length} arguments; ${values.length} were given.`)
  }
  try {
    return answer()
  } catch (error) {
    if (error instanceof ArgumentProblem) return valueError(error.message)
    throw error
  }
}
