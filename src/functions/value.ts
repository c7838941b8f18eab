/** What a custom function takes and gives: cells and rectangles of cells, as Excel passes them. */

export type Value = string | number | boolean

/** An error as Excel shows it; the text is seen for #VALUE! and #N/A only. */
export interface ErrorValue {
  readonly error: '#VALUE!' | '#N/A'
  readonly text: string
}

export type Result = Value | ErrorValue | (Value | ErrorValue)[][]

/** One argument as hosts send it: omitted, a cell, or a range. */
export type Argument = unknown

/** A problem with the arguments: becomes #VALUE! with its sentence. */
export class ArgumentProblem extends Error {}

export const valueError = (text: string): ErrorValue => ({ error: '#VALUE!', text })
export const notAvailable = (text: string): ErrorValue => ({ error: '#N/A', text })
