import type { Value } from '../../formula/value'

/** One cell of an argument; null is an empty cell or an argument left out. */
export type ArgumentCell = Value | null
export type Argument = ArgumentCell | ArgumentCell[][]
/** A repeating parameter gets all its arguments as one list. */
export type ArgumentOrList = Argument | Argument[]

/** One parameter of a custom function, as in functions.json. */
export interface FunctionParameter {
  readonly type: 'any' | 'number' | 'string' | 'boolean'
  readonly dimensionality: 'scalar' | 'matrix'
  readonly optional: boolean
  readonly repeating: boolean
}

/** A custom function that formulas can call. */
export interface CustomFunction {
  /** What `CustomFunctions.associate` was called with. */
  readonly id: string
  /** What a formula says. */
  readonly name: string
  readonly description: string
  readonly helpUrl: string
  /** Null where nothing is known of them: then a range arrives as rows, a cell as its value. */
  readonly parameters: readonly FunctionParameter[] | null
  readonly parameterNames: readonly string[]
  /** Whether cells with errors reach the function; otherwise Excel answers with the error itself. */
  readonly allowsErrors: boolean
  readonly streaming: boolean
  readonly cancelable: boolean
}

/** What a custom function answered. */
export interface FunctionAnswer {
  readonly value: Argument
  /** What was said with an error, by row and column in the value, `0,0` for a single one. */
  readonly messages: ReadonlyMap<string, string>
}

/** The way from a store to the custom functions of the add-in. */
export interface FunctionHost {
  find(name: string): CustomFunction | null
  /**
   * Calls a function; the answers of a streaming one come again and again.
   * @returns a number to cancel it by
   */
  invoke(
    called: CustomFunction,
    values: readonly ArgumentOrList[],
    address: string,
    answer: (answer: FunctionAnswer) => void,
  ): number
  cancel(invocation: number): void
  /** Runs after every group of answers, so that a store calculates once for all of them. */
  onAnswers(listener: () => void): void
}
