import { addressOf } from '../../../formula/address'
import { cellArea, contains, maxColumns, maxRows, overlap, type Area } from '../../../formula/area'
import { evaluate, type Surroundings } from '../../../formula/evaluate'
import { parseFormula } from '../../../formula/parse'
import { FormulaSyntaxProblem } from '../../../formula/problem'
import { CellError, firstOf, matrixOf, type Matrix, type Result } from '../../../formula/result'
import type { FormulaNode } from '../../../formula/syntax'
import type { CustomFunction, FunctionHost } from '../function-host'
import type { DefinedName } from '../names'
import type { Value } from '../../../formula/value'
import { argumentsFor, liftedShape, liftedValues } from './custom-call'
import { newFormulaCell, type FormulaCell } from './formula-cell'
import { CellIndex, ChangedCells } from './precedents'
import { bounded, readAreas, referredArea, type References } from './references'
import type { SheetCells } from './sheet-cells'

/** A calculation that cannot go on before a custom function has answered. */
class Waiting extends Error {}

/** A turn is over; what was begun goes on in the next one. */
class TurnOver extends Error {}

/** Areas of no more cells are read anew each time. */
const few = 8

/** What the calculation needs of the store. */
export interface CalculatedSheets extends References {
  cells(sheet: string): SheetCells
  sheetName(sheet: string): string
}

/**
 * The formulas of a workbook: what each reads, which are out of date, how arrays spill. Everything that can be
 * calculated is calculated at once; a formula that calls a custom function waits and goes on when the answer is there.
 */
export class Calculation {
  readonly formulas = new CellIndex()
  readonly #sheets: CalculatedSheets
  readonly #dirty = new CellIndex()
  readonly #waiting = new CellIndex()
  readonly #spilling = new Set<FormulaCell>()
  readonly #blocked = new Set<FormulaCell>()
  readonly #callNumbers = new WeakMap<FormulaNode, number>()
  #calls = 0
  /** When the turn is over, and how many formulas were finished in it. */
  #end = Infinity
  #completed = 0
  /** Whether all that reads what is out of date is known to be out of date too. */
  #isMarked = true
  #changed = new ChangedCells()
  #calculated: Area[] = []
  /** Areas as formulas read them, for as long as nothing in them can change. */
  readonly #areas = new Map<string, Value[][]>()
  /** Formulas on their way, each read by the one before. */
  readonly #running: FormulaCell[] = []
  #functions: FunctionHost | null = null

  constructor(sheets: CalculatedSheets) {
    this.#sheets = sheets
  }

  connect(functions: FunctionHost): void {
    this.#functions = functions
    this.invalidateAll()
  }

  get waiting(): number {
    return this.#waiting.size
  }

  set(sheet: string, row: number, column: number, text: string): void {
    const cell = newFormulaCell(sheet, row, column, text, parsedOrNull(text))
    this.formulas.add(cell)
    this.#isMarked = false
    this.#dirty.add(cell)
    cell.reads = this.#readsOf(cell)
  }

  /** Forgets the formulas of an area and takes their arrays back. */
  remove(area: Area): void {
    this.#areas.clear()
    for (const cell of this.formulas.within(area)) {
      this.#withdraw(cell)
      this.#cancel(cell)
      for (const index of [this.formulas, this.#dirty, this.#waiting]) index.delete(cell)
      this.#blocked.delete(cell)
    }
  }

  /** Someone wrote into these cells: arrays that lie there must make room, formulas that read them are out of date. */
  touch(area: Area): void {
    this.#areas.clear()
    for (const cell of [...this.#spilling]) {
      if (!overlap(cell.spill!, area) || contains(area, cell.row, cell.column)) continue
      this.#withdraw(cell, area)
      this.#invalidate(cell)
    }
    for (const cell of this.#blocked) if (overlap(cell.blocked!, area)) this.#invalidate(cell)
    this.#changed.add(area)
  }

  deleteSheet(sheet: string): void {
    for (const index of [this.formulas, this.#dirty, this.#waiting]) index.deleteSheet(sheet)
    for (const set of [this.#spilling, this.#blocked])
      for (const cell of set) if (cell.sheet === sheet) set.delete(cell)
  }

  /** Everything is out of date: tables, names, sheets or functions changed. */
  invalidateAll(): void {
    for (const cell of this.formulas.all()) {
      cell.reads = this.#readsOf(cell)
      this.#invalidate(cell)
    }
  }

  /** Names came, changed or went: what calls something by one of them is out of date. */
  invalidateNaming(changed: ReadonlySet<string>): void {
    const names = [...changed]
    // A name may stand for a formula that uses another name.
    const isChained = ({ area, formula }: DefinedName): boolean =>
      area === null && names.some((name) => formula.toLowerCase().includes(name))
    if (this.#sheets.names.all().some(isChained)) {
      this.invalidateAll()
      return
    }
    for (const cell of this.formulas.all()) {
      if (!names.some((name) => cell.names.has(name))) continue
      cell.reads = this.#readsOf(cell)
      this.#invalidate(cell)
    }
  }

  /** Takes every array back, so that cells can move. */
  withdrawAll(): void {
    for (const cell of [...this.#spilling]) this.#withdraw(cell)
  }

  spillAt(sheet: string, row: number, column: number): FormulaCell | null {
    for (const cell of this.#spilling) if (cell.sheet === sheet && contains(cell.spill!, row, column)) return cell
    return null
  }

  /** Formulas that are out of date and wait for their turn. */
  get pending(): number {
    return this.#dirty.size
  }

  get isDone(): boolean {
    return this.#changed.isEmpty && this.#dirty.size === 0
  }

  pendingWithin(area: Area): Iterable<{ readonly row: number; readonly column: number }> {
    return this.#dirty.within(area)
  }

  pendingBounds(sheet: string): Area | null {
    return this.#dirty.bounds(sheet)
  }

  /**
   * Calculates what is out of date.
   *
   * @param milliseconds - after which it stops, in the middle of a formula too; the next call goes on
   * @returns the areas that were calculated
   */
  run(milliseconds = Infinity): Area[] {
    this.#completed = 0
    try {
      for (let round = 0; round < 50 && !this.isDone; round++) {
        if (!this.#isMarked || !this.#changed.isEmpty) this.#mark()
        this.#end = milliseconds === Infinity ? Infinity : performance.now() + milliseconds
        for (const cell of this.#dirty.all()) if (cell.state === 'dirty') this.#calculate(cell)
      }
    } catch (error) {
      if (!(error instanceof TurnOver)) throw error
    } finally {
      this.#end = Infinity
    }
    return this.#takeCalculated()
  }

  #takeCalculated(): Area[] {
    const areas = this.#calculated
    this.#calculated = []
    return areas
  }

  /** Marks all that reads what changed, and all that reads that. */
  #mark(): void {
    this.#areas.clear()
    let changed = this.#changed
    this.#changed = new ChangedCells()
    for (const cell of this.#dirty.all()) changed.add(cell.spill ?? cellArea(cell.sheet, cell.row, cell.column))
    while (!changed.isEmpty) {
      const next = new ChangedCells()
      for (const cell of this.formulas.all()) {
        if (cell.state === 'dirty' || !cell.reads.some((area) => changed.touch(area))) continue
        this.#invalidate(cell)
        next.add(cell.spill ?? cellArea(cell.sheet, cell.row, cell.column))
      }
      changed = next
    }
    this.#isMarked = true
  }

  #readsOf(cell: FormulaCell): Area[] {
    return cell.node === null ? [] : readAreas(cell.node, cell, this.#sheets)
  }

  #invalidate(cell: FormulaCell): void {
    this.#cancel(cell)
    cell.answers.clear()
    this.#resume(cell)
  }

  #resume(cell: FormulaCell): void {
    this.#areas.clear()
    cell.state = 'dirty'
    this.#isMarked = false
    this.#waiting.delete(cell)
    this.#dirty.add(cell)
  }

  #cancel(cell: FormulaCell): void {
    for (const invocation of cell.asked.values()) this.#functions?.cancel(invocation)
    cell.asked.clear()
  }

  #calculate(cell: FormulaCell): void {
    if (cell.state === 'running') return
    // Something is finished in every turn, however short it is: else a long formula would begin anew for ever.
    if (this.#completed > 0 && this.#end !== Infinity && performance.now() > this.#end) throw new TurnOver()
    cell.state = 'running'
    this.#dirty.delete(cell)
    this.#running.push(cell)
    let result: Result
    try {
      result = cell.node === null ? '#NAME?' : evaluate(cell.node, this.#surroundings(cell))
    } catch (error) {
      if (error instanceof Waiting) {
        cell.state = 'waiting'
        this.#waiting.add(cell)
        const cells = this.#sheets.cells(cell.sheet)
        if (cells.value(cell.row, cell.column) === '') cells.setValue(cell.row, cell.column, '#BUSY!')
        return
      }
      if (error instanceof TurnOver) {
        cell.state = 'dirty'
        this.#dirty.add(cell)
      }
      if (!(error instanceof CellError)) throw error
      result = error.error
    } finally {
      this.#running.pop()
    }
    cell.state = 'done'
    this.#completed++
    this.#place(cell, matrixOf(result))
  }

  #surroundings(cell: FormulaCell): Surroundings {
    const sheets = this.#sheets
    const areaOf = (node: FormulaNode): Area | null => {
      const area = referredArea(node, cell, sheets)
      return area === null ? null : bounded(area, sheets)
    }
    return {
      areaOf,
      read: (area) => this.#read(area),
      nameFormula: (name) => {
        const found = sheets.names.find(name)
        return found === null || found.area !== null ? null : parseFormula(found.formula)
      },
      custom: (node, values) => {
        const called = this.#functions?.find(node.name.replace(/^_xldudf_/i, '')) ?? null
        return called === null ? null : { result: this.#call(cell, node, called, values()) }
      },
    }
  }

  /**
   * Cells of other formulas are brought up to date first; one that waits makes the reader wait. An area that many read,
   * a column that is summed by every row, is laid out once for all of them.
   */
  #read(area: Area): Value[][] {
    const key =
      area.rows * area.columns > few ? `${area.sheet} ${area.row} ${area.column} ${area.rows} ${area.columns}` : null
    const known = key === null ? undefined : this.#areas.get(key)
    if (known !== undefined) return known
    if (this.#dirty.size > 0) {
      for (const cell of this.#dirty.within(area)) this.#calculate(cell)
      for (const cell of [...this.#spilling])
        if (cell.state === 'dirty' && overlap(cell.spill!, area)) this.#calculate(cell)
    }
    if (this.#waiting.size > 0) {
      if (!this.#waiting.within(area).next().done) throw new Waiting()
      for (const cell of this.#spilling) if (cell.state === 'waiting' && overlap(cell.spill!, area)) throw new Waiting()
    }
    const values = this.#sheets.cells(area.sheet).values(area)
    // Of an area that holds a formula on its way, in a circle, nothing may be kept.
    if (
      key !== null &&
      !this.#running.some((cell) => cell.sheet === area.sheet && contains(area, cell.row, cell.column))
    )
      this.#areas.set(key, values)
    return values
  }

  #call(cell: FormulaCell, node: FormulaNode, called: CustomFunction, values: readonly Result[]): Result {
    const number = this.#callNumbers.get(node) ?? ++this.#calls
    this.#callNumbers.set(node, number)
    const shape = liftedShape(called, values)
    if (shape === null) return this.#answer(cell, `${number}`, called, values) ?? waiting()
    const missing: string[] = []
    const rows = Array.from({ length: shape.rows }, (_, row) =>
      Array.from({ length: shape.columns }, (__, column) => {
        const answer = this.#answer(
          cell,
          `${number}:${row},${column}`,
          called,
          liftedValues(called, values, row, column),
        )
        if (answer === undefined) missing.push(`${row},${column}`)
        return firstOf(answer)
      }),
    )
    return missing.length > 0 ? waiting() : rows
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
    const address = addressOf(cellArea(cell.sheet, cell.row, cell.column), this.#sheets.sheetName(cell.sheet))
    const invocation: number = this.#functions!.invoke(called, passed, address, (answer) => {
      if (cell.asked.get(key) !== invocation) return
      if (!called.streaming) cell.asked.delete(key)
      cell.answers.set(key, answer)
      this.#resume(cell)
    })
    cell.asked.set(key, invocation)
    return undefined
  }

  #place(cell: FormulaCell, matrix: Matrix): void {
    const rows = matrix.length
    const columns = matrix[0]?.length ?? 0
    const cells = this.#sheets.cells(cell.sheet)
    const area: Area = {
      sheet: cell.sheet,
      row: cell.row,
      column: cell.column,
      rows: Math.max(1, rows),
      columns: Math.max(1, columns),
    }
    const before = cell.spill
    const isArray = rows * columns > 1
    cell.messages = new Map([...cell.answers.values()].flatMap((answer) => [...answer.messages]))
    this.#blocked.delete(cell)
    cell.blocked = null
    if (before !== null && (before.rows !== area.rows || before.columns !== area.columns)) this.#withdraw(cell)
    if (isArray && cell.spill === null) {
      // The place may still hold #BUSY! of this very formula.
      cells.setValue(cell.row, cell.column, '')
      if (this.#isBlocked(area)) {
        cell.blocked = area
        this.#blocked.add(cell)
        cells.setValue(cell.row, cell.column, '#SPILL!')
        this.#calculated.push(cellArea(cell.sheet, cell.row, cell.column))
        return
      }
    }
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        cells.setValue(
          cell.row + row,
          cell.column + column,
          rows * columns === 0 ? '#CALC!' : (matrix[row]![column] ?? 0),
        )
      }
    }
    cell.spill = isArray ? area : null
    if (isArray) {
      this.#areas.clear()
      this.#spilling.add(cell)
    }
    // Readers of the old extent were marked before; those of cells that are new to the array were not.
    if (isArray && (before?.rows !== area.rows || before.columns !== area.columns)) this.#changed.add(area)
    this.#calculated.push(area)
  }

  #isBlocked(area: Area): boolean {
    if (area.row + area.rows > maxRows || area.column + area.columns > maxColumns) return true
    if (this.#sheets.tables.all().some((table) => overlap(table.area, area))) return true
    const used = this.#sheets.used(area.sheet)
    if (used === null || !overlap(used, area)) return false
    const values = this.#sheets.cells(area.sheet).values(area)
    return values.some((row) => row.some((value) => value !== ''))
  }

  /** Empties the cells of an array but its first one (and those somebody has just written). */
  #withdraw(cell: FormulaCell, written: Area | null = null): void {
    this.#areas.clear()
    const area = cell.spill
    if (area === null) return
    cell.spill = null
    this.#spilling.delete(cell)
    const cells = this.#sheets.cells(cell.sheet)
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (row === cell.row && column === cell.column) continue
        if (written === null || !contains(written, row, column)) cells.setValue(row, column, '')
      }
    }
    this.#changed.add(area)
    this.#calculated.push(area)
  }
}

function parsedOrNull(text: string): FormulaNode | null {
  try {
    return parseFormula(text)
  } catch (error) {
    if (error instanceof FormulaSyntaxProblem) return null
    throw error
  }
}

function waiting(): never {
  throw new Waiting()
}
