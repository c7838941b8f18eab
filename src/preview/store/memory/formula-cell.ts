import type { Area } from '../../../formula/area'
import { nodesOf, type FormulaNode } from '../../../formula/syntax'
import type { FunctionAnswer } from '../function-host'

/** A cell with a formula, and how far its calculation is. */
export interface FormulaCell {
  readonly sheet: string
  row: number
  column: number
  text: string
  /** Null where the text is no formula: the cell shows #NAME?. */
  readonly node: FormulaNode | null
  /** The names it calls things by, sheets and tables too, in small letters. */
  readonly names: ReadonlySet<string>
  /** The cells it reads, found anew whenever tables, names or sheets change. */
  reads: readonly Area[]
  /** It calls a function that was not there: it is looked for again when the formula is entered anew, and not before. */
  unresolved: boolean
  state: 'dirty' | 'running' | 'waiting' | 'done'
  /** Answers of custom functions since it last became dirty, by the call in the formula (and the cell of a lifted call). */
  readonly answers: Map<string, FunctionAnswer>
  /** Calls without an answer, by the same key, with the number to cancel them by. */
  readonly asked: Map<string, number>
  /** Where its array lies, when it spills. */
  spill: Area | null
  /** Where its array would lie, when something stands in the way. */
  blocked: Area | null
  /** What a custom function said with its errors, by place in its array. */
  messages: ReadonlyMap<string, string>
}

export const newFormulaCell = (
  sheet: string,
  row: number,
  column: number,
  text: string,
  node: FormulaNode | null,
): FormulaCell => ({
  sheet,
  row,
  column,
  text,
  node,
  names: new Set(node === null ? [] : namesIn(node)),
  reads: [],
  unresolved: false,
  state: 'dirty',
  answers: new Map(),
  asked: new Map(),
  spill: null,
  blocked: null,
  messages: new Map(),
})

/** What a formula in a table calls that very table by; no name can read so. */
export const thisTable = '[]'

function* namesIn(node: FormulaNode): Generator<string> {
  for (const part of nodesOf(node)) {
    if (part.kind === 'name') yield part.name.toLowerCase()
    else if (part.kind === 'cells' && part.sheet !== null) yield part.sheet.toLowerCase()
    else if (part.kind === 'table') yield part.table?.toLowerCase() ?? thisTable
  }
}

/** One number for a place on a sheet. */
export const placeKey = (row: number, column: number): number => row * 16_384 + column
