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
  readonly examples: readonly { readonly formula: string; readonly gives: string }[]
  readonly run: (values: readonly Argument[]) => Result
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
  ...rest
}: Omit<CustomFunction, 'parameters' | 'run'> & {
  readonly parameters: Readonly<Record<Name, Parameter>>
  readonly answer: (given: Given<Name>) => Result
}): CustomFunction {
  const names = Object.keys(parameters) as Name[]
  return {
    ...rest,
    parameters: names.map((name) => ({ name, ...parameters[name] })),
    run: (values) => answer(Object.fromEntries(names.map((name, at) => [name, values[at]])) as Given<Name>),
  }
}
