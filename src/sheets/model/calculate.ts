import { columnLetters } from '../../basics/rectangle'
import type { Area } from '../../formula/area'
import { evaluate, type Surroundings } from '../../formula/evaluate'
import { parseFormula } from '../../formula/parse'
import { CellError, firstOf, type Matrix } from '../../formula/result'
import type { FormulaNode, TableNode } from '../../formula/syntax'
import type { Value } from '../../formula/value'
import { isFormula, within, type LivingSheet, type NamedArea } from './living-sheet'

/** What every cell of a sheet shows, by row and column; an empty one is `''`. */
export type SheetValues = readonly (readonly Value[])[]

/**
 * Calculates the formulas of sheets that belong together, so that a file carries what its formulas give and shows it where
 * nothing recalculates.
 *
 * @returns values of each sheet, in their order
 * @throws Error for a formula that cannot be read, or that depends on itself: a mistake of ours, never of the data
 */
export function calculateSheets(sheets: readonly LivingSheet[]): SheetValues[] {
  return new Calculator(sheets).all()
}

interface Place {
  readonly sheet: LivingSheet
  readonly area: NamedArea
}

class Calculator {
  readonly #sheets: ReadonlyMap<string, LivingSheet>
  readonly #values = new Map<string, (Value | undefined)[][]>()
  readonly #tables = new Map<string, Place>()
  readonly #names = new Map<string, Place>()
  readonly #parsed = new Map<string, FormulaNode>()
  readonly #areas = new Map<string, Matrix>()
  readonly #running = new Set<string>()

  constructor(sheets: readonly LivingSheet[]) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]))
    for (const sheet of sheets) {
      this.#values.set(
        sheet.name.toLowerCase(),
        sheet.rows.map(() => []),
      )
      for (const area of sheet.tables) this.#tables.set(area.name.toLowerCase(), { sheet, area })
      for (const area of sheet.names) this.#names.set(area.name.toLowerCase(), { sheet, area })
    }
  }

  all(): SheetValues[] {
    return [...this.#sheets.values()].map((sheet) =>
      sheet.rows.map((row, r) => row.map((_, c) => this.#value(sheet, r, c))),
    )
  }

  #value(sheet: LivingSheet, row: number, column: number): Value {
    const cell = sheet.rows[row]?.[column]
    if (cell === undefined || cell === null) return ''
    if (!isFormula(cell)) return cell
    const known = this.#values.get(sheet.name.toLowerCase())![row]!
    return (known[column] ??= this.#calculate(sheet, row, column, cell.formula))
  }

  #calculate(sheet: LivingSheet, row: number, column: number, text: string): Value {
    const where = `${sheet.name}!${columnLetters(column)}${row + 1}`
    if (this.#running.has(where)) throw new Error(`${where} depends on itself: ${text}`)
    this.#running.add(where)
    try {
      // An empty cell that a formula points at counts as 0.
      return firstOf(evaluate(this.#parse(where, text), this.#around(sheet, row, column))) ?? 0
    } catch (error) {
      if (error instanceof CellError) return error.error
      throw error
    } finally {
      this.#running.delete(where)
    }
  }

  #parse(where: string, text: string): FormulaNode {
    const known = this.#parsed.get(text)
    if (known !== undefined) return known
    try {
      const node = parseFormula(text)
      this.#parsed.set(text, node)
      return node
    } catch (error) {
      throw new Error(`${where} cannot be read: ${text}`, { cause: error })
    }
  }

  #around(sheet: LivingSheet, row: number, column: number): Surroundings {
    return {
      areaOf: (node) => this.#areaOf(node, sheet, row, column),
      read: (area) => this.#read(area),
      nameFormula: () => null,
      custom: () => null,
    }
  }

  /** A value never changes once it is known, so an area that thousands of formulas add up is put together once. */
  #read(area: Area): Matrix {
    const key = `${area.sheet}!${area.row},${area.column},${area.rows},${area.columns}`
    const known = this.#areas.get(key)
    if (known !== undefined) return known
    const of = this.#sheets.get(area.sheet)!
    const values = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => {
        const value = this.#value(of, area.row + r, area.column + c)
        return value === '' ? null : value
      }),
    )
    if (area.rows > 1) this.#areas.set(key, values)
    return values
  }

  #areaOf(node: FormulaNode, sheet: LivingSheet, row: number, column: number): Area | null {
    switch (node.kind) {
      case 'cells': {
        const of = node.sheet === null ? sheet : this.#sheets.get(node.sheet.toLowerCase())
        return of === undefined ? null : { ...node, sheet: of.name.toLowerCase() }
      }
      case 'name': {
        const place = this.#names.get(node.name.toLowerCase())
        return place === undefined ? null : { ...place.area, sheet: place.sheet.name.toLowerCase() }
      }
      case 'table':
        return this.#tableArea(node, sheet, row, column)
      default:
        return null
    }
  }

  #tableArea(node: TableNode, sheet: LivingSheet, row: number, column: number): Area | null {
    const place =
      node.table === null
        ? [...this.#tables.values()].find((one) => one.sheet === sheet && within(one.area, row, column))
        : this.#tables.get(node.table.toLowerCase())
    if (place === undefined) return null
    const { area } = place
    const headers = place.sheet.rows[area.row]!.slice(area.column, area.column + area.columns).map((header) =>
      typeof header === 'string' ? header.toLowerCase() : '',
    )
    const [first, last] =
      node.columns === null ? [0, area.columns - 1] : node.columns.map((name) => headers.indexOf(name.toLowerCase()))
    if (first! < 0 || last! < 0) return null
    const rows = {
      'this-row': { row, rows: 1 },
      headers: { row: area.row, rows: 1 },
      all: { row: area.row, rows: area.rows },
      body: { row: area.row + 1, rows: area.rows - 1 },
      totals: null,
    }[node.part]
    if (rows === null) return null
    return { ...rows, sheet: place.sheet.name.toLowerCase(), column: area.column + first!, columns: last! - first! + 1 }
  }
}
