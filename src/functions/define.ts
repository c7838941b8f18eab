import type { Argument, Result } from './value'

/**
 * A custom function: what Excel, the help page and the `call` command are told of it, and what it answers. One file each;
 * `index.ts` is made from the folder. Ids never change: saved workbooks hold them.
 */
export interface CustomFunction {
  readonly id: string
  /** Its place in every list; lists are sorted by it. */
  readonly place: number
  readonly description: string
  readonly parameters: readonly (Parameter & { readonly name: string })[]
  /** Whether the answer is a range where arguments are. */
  readonly spills: boolean
  /** It may answer its first call with a promise: what it needs is fetched when somebody asks. */
  readonly isLate?: true
  readonly examples: readonly { readonly formula: string; readonly gives: string }[]
  readonly run: (values: readonly Argument[]) => Result
  /** Of a function over columns: the answer with what it takes to answer again where a few rows changed. */
  readonly answered?: (values: readonly Argument[]) => Answered
}

/** An answer that knows how it was made. */
export interface Answered {
  readonly result: Result
  /**
   * The answer to changed arguments; null where they have to be worked out anew.
   *
   * @param values - the arguments as they are now
   * @param changes - which of their rows changed, from the top
   */
  readonly after: (values: readonly Argument[], changes: readonly Change[]) => Answered | null
}

/** Rows of the arguments that others stand in the place of; `at` counts in both, since at most one change moves rows. */
export interface Change {
  readonly at: number
  readonly removed: number
  readonly added: number
}

export interface Parameter {
  readonly description: string
  readonly optional: boolean
}

export const needed = (description: string): Parameter => ({ description, optional: false })
export const optional = (description: string): Parameter => ({ description, optional: true })

/** The parameter `policies`, wherever a function has it. */
export const policiesParameter = optional(
  'A range of two columns, policy and value, or the Payers table with its header row.',
)

/** The arguments of a call by the names of the parameters. */
export type Given<Name extends string> = Readonly<Record<Name, Argument>>

/** A function whose answer reads its arguments by name; their order is that of `parameters`. */
export function defineFunction<Name extends string>({
  parameters,
  answer,
  answered,
  ...rest
}: Omit<CustomFunction, 'parameters' | 'run' | 'answered'> & {
  readonly parameters: Readonly<Record<Name, Parameter>>
  readonly answer: (given: Given<Name>) => Result
  readonly answered?: (given: Given<Name>, named: (values: readonly Argument[]) => Given<Name>) => Answered
}): CustomFunction {
  const names = Object.keys(parameters) as Name[]
  const named = (values: readonly Argument[]): Given<Name> =>
    Object.fromEntries(names.map((name, at) => [name, values[at]])) as Given<Name>
  return {
    ...rest,
    parameters: names.map((name) => ({ name, ...parameters[name] })),
    run: (values) => answer(named(values)),
    ...(answered === undefined ? {} : { answered: (values) => answered(named(values), named) }),
  }
}
