import type { Area } from './area'
import { aggregates } from './builtins/aggregate'
import { lookups } from './builtins/lookup'
import { operate, singles } from './builtins/single'
import { isError } from './value'
import { CellError, elementwise, firstOf, numberOf, truthOf, type Builtin, type Matrix, type Result } from './result'
import type { FormulaNode } from './syntax'

/** What a formula may ask of the workbook around it. */
export interface Surroundings {
  /** The cells a reference stands for, cut to what is used; null where there are none such. */
  areaOf(node: FormulaNode): Area | null
  /** Their values, null where they are empty. */
  read(area: Area): Matrix
  /** The formula a name stands for where it stands for no cells. */
  nameFormula(name: string): FormulaNode | null
  /** Calls a custom function; null where there is none of that name. */
  custom(node: FormulaNode & { kind: 'call' }, values: () => readonly Result[]): { readonly result: Result } | null
}

const builtins: Readonly<Record<string, Builtin>> = { ...aggregates, ...singles, ...lookups }

/** What a formula gives. Errors of single values become values; anything else is thrown. */
export function evaluate(node: FormulaNode, around: Surroundings): Result {
  switch (node.kind) {
    case 'value':
      return node.value
    case 'array':
      return node.rows.map((row) => row.map((cell) => firstOf(evaluate(cell, around))))
    case 'cells':
    case 'table':
    case 'spill':
      return referenced(node, around)
    case 'name': {
      const formula = around.nameFormula(node.name)
      return formula === null ? referenced(node, around, '#NAME?') : evaluate(formula, around)
    }
    case 'unary':
      return unary(node, around)
    case 'binary':
      return elementwise([evaluate(node.left, around), evaluate(node.right, around)], ([left = null, right = null]) =>
        operate(node.operator, left, right),
      )
    case 'call':
      return called(node, around)
  }
}

function unary(node: FormulaNode & { kind: 'unary' }, around: Surroundings): Result {
  const value = evaluate(node.of, around)
  if (node.operator === '@') return firstOf(value)
  if (node.operator === '+') return value
  return elementwise([value], ([one = null]) => (node.operator === '-' ? -numberOf(one) : numberOf(one) / 100))
}

function referenced(node: FormulaNode, around: Surroundings, missing = '#REF!'): Result {
  const area = around.areaOf(node)
  if (area === null) throw CellError.of(missing)
  const cells = around.read(area)
  return area.rows === 1 && area.columns === 1 ? (cells[0]?.[0] ?? null) : cells
}

function called(node: FormulaNode & { kind: 'call' }, around: Surroundings): Result {
  const evaluated = () => node.values.map((value) => safely(value, around))
  const custom = around.custom(node, evaluated)
  if (custom !== null) return custom.result
  const name = node.name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '')
  if (name === 'IF') return choose(node, around)
  const builtin = builtins[name]
  if (builtin === undefined) throw CellError.of('#NAME?')
  return builtin(evaluated())
}

/** An argument; its error is a value for the function to judge. */
function safely(node: FormulaNode, around: Surroundings): Result {
  try {
    return evaluate(node, around)
  } catch (error) {
    if (error instanceof CellError) return error.error
    throw error
  }
}

/** Only the branch that counts is calculated, unless the condition is an array. */
function choose(node: FormulaNode & { kind: 'call' }, around: Surroundings): Result {
  const [condition, then, otherwise] = node.values
  if (condition === undefined) throw CellError.of('#VALUE!')
  const test = evaluate(condition, around)
  const branch = (one: FormulaNode | undefined): Result => (one === undefined ? false : evaluate(one, around))
  if (!Array.isArray(test)) {
    if (isError(test)) throw CellError.of(test)
    return truthOf(firstOf(test)) ? branch(then) : branch(otherwise)
  }
  return elementwise([test, branch(then), branch(otherwise)], ([one = null, yes = null, no = null]) =>
    truthOf(one) ? yes : no,
  )
}
