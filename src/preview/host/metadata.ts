import type { CustomFunction, FunctionParameter } from '../store/function-host'

/** The parts of Microsoft's functions.json that decide how Excel calls a function. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean
  readonly functions: readonly {
    readonly id: string
    readonly name: string
    readonly description?: string
    readonly helpUrl?: string
    readonly parameters?: readonly {
      readonly name: string
      readonly type?: string
      readonly dimensionality?: string
      readonly optional?: boolean
      readonly repeating?: boolean
    }[]
    readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean }
  }[]
}

const types: readonly string[] = ['any', 'number', 'string', 'boolean']

/** The functions by the name a formula calls them with, in capitals; a namespace stands before every one. */
export function functionsByName(
  metadata: FunctionsMetadata,
  namespace: string | null,
): ReadonlyMap<string, CustomFunction> {
  const prefix = namespace === null ? '' : `${namespace}.`
  return new Map(
    metadata.functions.map((one) => {
      const parameters = (one.parameters ?? []).map((parameter): FunctionParameter => ({
        type: types.includes(parameter.type ?? 'any')
          ? ((parameter.type ?? 'any') as FunctionParameter['type'])
          : 'any',
        dimensionality: parameter.dimensionality === 'matrix' ? 'matrix' : 'scalar',
        optional: parameter.optional === true,
        repeating: parameter.repeating === true,
      }))
      const called: CustomFunction = {
        id: one.id,
        name: prefix + one.name,
        description: one.description ?? '',
        helpUrl: one.helpUrl ?? '',
        parameters,
        parameterNames: (one.parameters ?? []).map((parameter) => parameter.name),
        allowsErrors: metadata.allowErrorForDataTypeAny === true,
        streaming: one.options?.stream === true,
        cancelable: one.options?.cancelable === true,
      }
      return [called.name.toUpperCase(), called]
    }),
  )
}

/** A function of which only the name is known, from `CustomFunctions.associate`. */
export const unknownFunction = (id: string): CustomFunction => ({
  id,
  name: id,
  description: '',
  helpUrl: '',
  parameters: null,
  parameterNames: [],
  allowsErrors: false,
  streaming: false,
  cancelable: false,
})
