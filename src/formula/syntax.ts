import type { Value } from './value'

/** Where a part of a formula stands in its text, so that moved cells can be followed. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Cells as a formula writes them; a sheet of null is the formula's own. */
export interface CellsNode extends Span {
  readonly kind: 'cells'
  readonly sheet: string | null
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** `Log[Start]`, `[@Start]`, `Log[[#All],[Start]:[Stop]]`. */
export interface TableNode {
  readonly kind: 'table'
  /** Null for the table the formula stands in. */
  readonly table: string | null
  readonly part: 'body' | 'headers' | 'all' | 'totals' | 'this-row'
  /** First and last column; null for all. */
  readonly columns: readonly [string, string] | null
}

/** A part of a formula. */
export type FormulaNode =
  | { readonly kind: 'value'; readonly value: Value | null }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] }
  | CellsNode
  | TableNode
  | { readonly kind: 'name'; readonly name: string }
  /** `A1#`: the array that spills from a cell. */
  | { readonly kind: 'spill'; readonly of: FormulaNode }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly FormulaNode[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%' | '@'; readonly of: FormulaNode }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: FormulaNode
      readonly right: FormulaNode
    }

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>='

/** Every node under a node, itself first. */
export function* nodesOf(node: FormulaNode): Generator<FormulaNode> {
  yield node
  switch (node.kind) {
    case 'array':
      for (const row of node.rows) for (const cell of row) yield* nodesOf(cell)
      break
    case 'call':
      for (const value of node.values) yield* nodesOf(value)
      break
    case 'spill':
    case 'unary':
      yield* nodesOf(node.of)
      break
    case 'binary':
      yield* nodesOf(node.left)
      yield* nodesOf(node.right)
      break
    default:
  }
}
