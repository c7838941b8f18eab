import { parseCells } from './address'
import { errorTexts } from './value'
import { parseTableReference } from './parse-table'
import { FormulaSyntaxProblem } from './problem'
import type { BinaryOperator, FormulaNode } from './syntax'

/** The parts of a formula, with or without its leading `=`. */
export function parseFormula(text: string): FormulaNode {
  const parser = new Parser(text, text.startsWith('=') ? 1 : 0)
  const node = parser.expression(0)
  parser.end()
  return node
}

/** How tightly an operator binds. */
const strengths: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
}

const patterns = {
  space: /\s+/y,
  number: /(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/iy,
  text: /"((?:[^"]|"")*)"/y,
  // A sheet before `!`, then cells; or cells alone. Names of functions that look like cells are told by their `(`.
  sheet: /(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!/y,
  cells:
    /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(])|\$?\d{1,7}:\$?\d{1,7}/y,
  name: /[A-Za-z_\\][\w.\\?]*/y,
  operator: /<>|<=|>=|[=<>&+\-*/^]/y,
} as const

class Parser {
  readonly #text: string
  #at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  expression(strength: number): FormulaNode {
    let left = this.#prefix()
    for (;;) {
      this.#take('space')
      const before = this.#at
      const operator = this.#take('operator')?.[0] as BinaryOperator | undefined
      if (operator === undefined) return left
      if (strengths[operator] <= strength) {
        this.#at = before
        return left
      }
      left = { kind: 'binary', operator, left, right: this.expression(strengths[operator]) }
    }
  }

  end(): void {
    this.#take('space')
    if (this.#at < this.#text.length) throw new FormulaSyntaxProblem(`unexpected "${this.#text.slice(this.#at)}"`)
  }

  #prefix(): FormulaNode {
    this.#take('space')
    const sign = this.#text[this.#at]
    if (sign === '-' || sign === '+' || sign === '@') {
      this.#at++
      return { kind: 'unary', operator: sign, of: this.#prefix() }
    }
    return this.#postfix(this.#primary())
  }

  #postfix(node: FormulaNode): FormulaNode {
    let result = node
    for (;;) {
      if (this.#skip('%')) result = { kind: 'unary', operator: '%', of: result }
      else if (this.#skip('#')) result = { kind: 'spill', of: result }
      else return result
    }
  }

  #primary(): FormulaNode {
    const text = this.#take('text')
    if (text !== null) return { kind: 'value', value: text[1]!.replaceAll('""', '"') }
    if (this.#skip('(')) {
      const inner = this.expression(0)
      this.#expect(')')
      return inner
    }
    if (this.#skip('{')) return this.#array()
    if (this.#text[this.#at] === '#') return this.#error()
    if (this.#text[this.#at] === '[') return this.#tableReference(null)
    const start = this.#at
    const sheet = this.#take('sheet')
    const cells = this.#cells(start, sheet === null ? null : (sheet[1]?.replaceAll("''", "'") ?? sheet[2]!))
    if (cells !== null) return cells
    if (sheet !== null) return this.#error()
    const number = this.#take('number')
    if (number !== null) return { kind: 'value', value: Number(number[0]) }
    return this.#named()
  }

  #cells(start: number, sheet: string | null): FormulaNode | null {
    const before = this.#at
    const cells = this.#take('cells')
    if (cells === null) return null
    const parsed = parseCells(cells[0])
    // `LOG10(` and `Tab1[` begin like a cell and are none.
    if (parsed === null || /[\w.([]/.test(this.#text[this.#at] ?? '')) {
      this.#at = before
      return null
    }
    return { kind: 'cells', sheet, ...parsed, start, end: this.#at }
  }

  #named(): FormulaNode {
    const name = this.#take('name')?.[0]
    if (name === undefined) throw new FormulaSyntaxProblem(`a value is missing at "${this.#text.slice(this.#at)}"`)
    if (this.#text[this.#at] === '[') return this.#tableReference(name)
    if (this.#skip('(')) return { kind: 'call', name, values: this.#values() }
    if (/^(true|false)$/i.test(name)) return { kind: 'value', value: name.toLowerCase() === 'true' }
    return { kind: 'name', name }
  }

  #values(): FormulaNode[] {
    const values: FormulaNode[] = []
    this.#take('space')
    if (this.#skip(')')) return values
    for (;;) {
      this.#take('space')
      const next = this.#text[this.#at]
      values.push(next === ',' || next === ')' ? { kind: 'value', value: null } : this.expression(0))
      this.#take('space')
      if (this.#skip(')')) return values
      this.#expect(',')
    }
  }

  #array(): FormulaNode {
    const rows: FormulaNode[][] = [[]]
    for (;;) {
      rows.at(-1)!.push(this.expression(0))
      this.#take('space')
      if (this.#skip('}')) return { kind: 'array', rows }
      if (this.#skip(';')) rows.push([])
      else this.#expect(',')
    }
  }

  #tableReference(table: string | null): FormulaNode {
    const { node, end } = parseTableReference(this.#text, this.#at, table)
    this.#at = end
    return node
  }

  #error(): FormulaNode {
    const found = errorTexts.find((error) => this.#text.startsWith(error, this.#at))
    if (found === undefined) throw new FormulaSyntaxProblem(`unexpected "${this.#text.slice(this.#at)}"`)
    this.#at += found.length
    return { kind: 'value', value: found }
  }

  #take(pattern: keyof typeof patterns): RegExpExecArray | null {
    const expression = patterns[pattern]
    expression.lastIndex = this.#at
    const match = expression.exec(this.#text)
    if (match !== null) this.#at += match[0].length
    return match
  }

  #skip(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false
    this.#at++
    return true
  }

  #expect(mark: string): void {
    this.#take('space')
    if (!this.#skip(mark)) throw new FormulaSyntaxProblem(`"${mark}" is missing at "${this.#text.slice(this.#at)}"`)
  }
}
