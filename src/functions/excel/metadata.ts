import type { CustomFunction } from '../define'

/** The shape of functions.json, Excel's description of the custom functions. */
export interface FunctionsMetadata {
  /** Without it Excel answers with an error cell of the log instead of calling the function. */
  readonly allowErrorForDataTypeAny: true
  /** Formatted numbers and other data types arrive as themselves; we read their basic value. */
  readonly allowCustomDataForDataTypeAny: true
  readonly functions: readonly FunctionMetadata[]
}

export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly helpUrl: string
  readonly parameters: readonly ParameterMetadata[]
  readonly result: { readonly dimensionality: Dimensionality }
}

interface ParameterMetadata {
  readonly name: string
  readonly description: string
  readonly type: 'any'
  readonly dimensionality: Dimensionality
  readonly optional?: true
}

type Dimensionality = 'scalar' | 'matrix'

/**
 * The metadata of every function of the catalogue. No option is set: nothing is volatile, streaming or asks for the
 * address of a cell, so that Excel recalculates when an argument changes and never otherwise.
 *
 * @param baseUrl - where the help page is, with a slash at its end; the same domain as the manifest's
 */
export function functionsMetadata(catalogue: readonly CustomFunction[], baseUrl: string): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: catalogue.map((entry) => ({
      id: entry.id,
      name: entry.id,
      description: entry.description,
      helpUrl: `${baseUrl}help.html#${helpAnchor(entry)}`,
      // A single cell fits into a matrix, a column does not fit into a scalar: matrices let everything in.
      parameters: entry.parameters.map((one) => ({
        name: one.name,
        description: one.description,
        type: 'any',
        dimensionality: 'matrix',
        ...(one.optional ? { optional: true } : {}),
      })),
      result: { dimensionality: entry.spills ? 'matrix' : 'scalar' },
    })),
  }
}

/** Where the help page speaks of a function. */
export const helpAnchor = (entry: CustomFunction): string => entry.id.toLowerCase()
