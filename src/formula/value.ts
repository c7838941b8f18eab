/** What a cell holds. An empty cell is `''`; an error is its text, `#N/A`. */
export type Value = string | number | boolean

/** Errors a cell can show. A text that reads like one is taken for one: the stores keep no mark of their own for it. */
export const errorTexts = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
] as const

const errors: ReadonlySet<unknown> = new Set(errorTexts)

export const isError = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('#') && errors.has(value)

/** Excel's name of what a cell holds, for `range.valueTypes`. */
export function valueTypeOf(value: Value): string {
  if (value === '') return 'Empty'
  if (isError(value)) return 'Error'
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String'
}
