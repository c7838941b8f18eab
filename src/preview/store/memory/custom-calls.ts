import { addressOf } from '../../../formula/address'
import { cellArea } from '../../../formula/area'
import { CellError, firstOf, type Result } from '../../../formula/result'
import type { FormulaNode } from '../../../formula/syntax'
import type { CustomFunction, FunctionHost } from '../function-host'
import { argumentsFor, liftedShape, liftedValues } from './custom-call'
import type { FormulaCell } from './formula-cell'

/** A calculation that cannot go on before a custom function has answered. */
export class Waiting extends Error {}
export const waiting = new Waiting()

/** The custom functions that formulas call: each call is asked once, its answer is kept until its formula is out of date. */
export class CustomCalls {
  readonly #sheetName: (sheet: string) => string
  readonly #answered: (cell: FormulaCell) => void
  readonly #numbers = new WeakMap<FormulaNode, number>()
  #count = 0
  #functions: FunctionHost | null = null

  /** @param answered - called with a formula that can go on */
  constructor(sheetName: (sheet: string) => string, answered: (cell: FormulaCell) => void) {
    this.#sheetName = sheetName
    this.#answered = answered
  }

  connect(functions: FunctionHost): void {
    this.#functions = functions
  }

  /** In files Excel writes an add-in's functions with a prefix. */
  find(name: string): CustomFunction | null {
    return this.#functions?.find(name.replace(/^_xldudf_/i, '')) ?? null
  }

  cancel(cell: FormulaCell): void {
    for (const invocation of cell.asked.values()) this.#functions?.cancel(invocation)
    cell.asked.clear()
  }

  /** @throws Waiting where an answer is still to come */
  call(cell: FormulaCell, node: FormulaNode, called: CustomFunction, values: readonly Result[]): Result {
    const number = this.#numbers.get(node) ?? ++this.#count
    this.#numbers.set(node, number)
    const shape = liftedShape(called, values)
    if (shape === null) {
      const answer = this.#answer(cell, `${number}`, called, values)
      if (answer === undefined) throw waiting
      return answer
    }
    const missing = new Set<string>()
    const rows = Array.from({ length: shape.rows }, (_, row) =>
      Array.from({ length: shape.columns }, (__, column) => {
        const key = `${number}:${row},${column}`
        const answer = this.#answer(cell, key, called, liftedValues(called, values, row, column))
        if (answer === undefined) missing.add(key)
        return firstOf(answer)
      }),
    )
    if (missing.size > 0) throw waiting
    return rows
  }

  /** The answer to one call; undefined after asking for it. */
  #answer(cell: FormulaCell, key: string, called: CustomFunction, values: readonly Result[]): Result | undefined {
    const known = cell.answers.get(key)
    if (known !== undefined) return known.value
    if (cell.asked.has(key)) return undefined
    let passed
    try {
      passed = argumentsFor(called, values)
    } catch (error) {
      if (error instanceof CellError) return error.error
      throw error
    }
    const address = addressOf(cellArea(cell.sheet, cell.row, cell.column), this.#sheetName(cell.sheet))
    const invocation: number = this.#functions!.invoke(called, passed, address, (answer) => {
      if (cell.asked.get(key) !== invocation) return
      if (!called.streaming) cell.asked.delete(key)
      cell.answers.set(key, answer)
      this.#answered(cell)
    })
    cell.asked.set(key, invocation)
    return undefined
  }
}
