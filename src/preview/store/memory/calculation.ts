import { cellArea, contains, overlap, type Area } from '../../../formula/area'
import { evaluate, type Surroundings } from '../../../formula/evaluate'
import { parseFormula } from '../../../formula/parse'
import { FormulaSyntaxProblem } from '../../../formula/problem'
import { CellError, matrixOf, type Result, type Scalar } from '../../../formula/result'
import type { FormulaNode } from '../../../formula/syntax'
import type { FunctionHost } from '../function-host'
import type { DefinedName } from '../names'
import { CustomCalls, waiting, Waiting } from './custom-calls'
import { newFormulaCell, thisTable, type FormulaCell } from './formula-cell'
import { CellIndex, ChangedCells } from './precedents'
import { bounded, readAreas, referredArea } from './references'
import type { CalculatedSheets } from './calculated-sheets'
import { Spills } from './spills'

/** A turn is over; what was begun goes on in the next one. */
class TurnOver extends Error {}
const turnOver = new TurnOver()

/** Areas of no more cells are read anew each time. */
const few = 8

/**
 * The formulas of a workbook: what each reads, which are out of date, how arrays spill. Everything that can be
 * calculated is calculated at once; a formula that calls a custom function waits and goes on when the answer is there.
 */
export class Calculation {
  readonly formulas = new CellIndex()
  readonly #sheets: CalculatedSheets
  readonly #dirty = new CellIndex()
  readonly #waiting = new CellIndex()
  readonly #spills: Spills
  readonly #calls: CustomCalls
  /** When the turn is over, and how many formulas were finished in it. */
  #end = Infinity
  #completed = 0
  /** Whether all that reads what is out of date is known to be out of date too. */
  #isMarked = true
  #changed = new ChangedCells()
  #calculated: Area[] = []
  /** Areas as formulas read them, for as long as nothing in them can change. */
  readonly #areas = new Map<string, Scalar[][]>()
  /** Formulas on their way, each read by the one before. */
  readonly #running: FormulaCell[] = []

  readonly #namesOnEntry: boolean

  /** @param namesOnEntry - as Excel does after a file was opened without the add-in */
  constructor(sheets: CalculatedSheets, namesOnEntry: boolean) {
    this.#sheets = sheets
    this.#namesOnEntry = namesOnEntry
    this.#spills = new Spills(sheets, {
      changed: (area) => {
        this.#areas.clear()
        this.#changed.add(area)
      },
      calculated: (area) => {
        if (area.rows * area.columns > 1) this.#areas.clear()
        this.#calculated.push(area)
      },
    })
    this.#calls = new CustomCalls(
      (sheet) => sheets.sheetName(sheet),
      (cell) => {
        this.#resume(cell)
      },
    )
  }

  connect(functions: FunctionHost): void {
    this.#calls.connect(functions)
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
      this.#spills.withdraw(cell)
      this.#calls.cancel(cell)
      for (const index of [this.formulas, this.#dirty, this.#waiting]) index.delete(cell)
      this.#spills.blocked.delete(cell)
    }
  }

  /** Someone wrote into these cells: arrays that lie there must make room, formulas that read them are out of date. */
  touch(area: Area): void {
    this.#areas.clear()
    for (const cell of [...this.#spills.spilling]) {
      if (!overlap(cell.spill!, area) || contains(area, cell.row, cell.column)) continue
      this.#spills.withdraw(cell, area)
      this.#invalidate(cell)
    }
    for (const cell of this.#spills.blocked) if (overlap(cell.blocked!, area)) this.#invalidate(cell)
    this.#changed.add(area)
  }

  deleteSheet(sheet: string): void {
    for (const index of [this.formulas, this.#dirty, this.#waiting]) index.deleteSheet(sheet)
    this.#spills.deleteSheet(sheet)
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
    // A table may have stood in the way.
    if (changed.has(thisTable)) for (const cell of this.#spills.blocked) this.#invalidate(cell)
  }

  /** Takes every array back, so that cells can move. */
  withdrawAll(): void {
    for (const cell of [...this.#spills.spilling]) this.#spills.withdraw(cell)
  }

  spillAt(sheet: string, row: number, column: number): FormulaCell | null {
    return this.#spills.at(sheet, row, column)
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
    this.#calls.cancel(cell)
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

  #calculate(cell: FormulaCell): void {
    if (cell.state === 'running') return
    // Something is finished in every turn, however short it is: else a long formula would begin anew for ever.
    if (this.#completed > 0 && this.#end !== Infinity && performance.now() > this.#end) throw turnOver
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
    this.#spills.place(cell, matrixOf(result))
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
        // A name keeps nothing of cells that are gone.
        return found === null || found.area !== null
          ? null
          : parseFormula(found.formula === '' ? '=#REF!' : found.formula)
      },
      custom: (node, values) => {
        if (cell.unresolved) return null
        const called = this.#calls.find(node.name)
        cell.unresolved = called === null && this.#namesOnEntry
        return called === null ? null : { result: this.#calls.call(cell, node, called, values()) }
      },
    }
  }

  /**
   * Cells of other formulas are brought up to date first; one that waits makes the reader wait. An area that many read,
   * a column that is summed by every row, is laid out once for all of them.
   */
  #read(area: Area): Scalar[][] {
    const key =
      area.rows * area.columns > few ? `${area.sheet} ${area.row} ${area.column} ${area.rows} ${area.columns}` : null
    const known = key === null ? undefined : this.#areas.get(key)
    if (known !== undefined) return known
    if (this.#dirty.size > 0) {
      for (const cell of this.#dirty.within(area)) this.#calculate(cell)
      for (const cell of [...this.#spills.spilling])
        if (cell.state === 'dirty' && overlap(cell.spill!, area)) this.#calculate(cell)
    }
    if (this.#waiting.size > 0) {
      if (!this.#waiting.within(area).next().done) throw waiting
      for (const cell of this.#spills.spilling)
        if (cell.state === 'waiting' && overlap(cell.spill!, area)) throw waiting
    }
    const values: Scalar[][] = this.#sheets.cells(area.sheet).values(area)
    for (const row of values)
      for (let column = 0; column < row.length; column++) if (row[column] === '') row[column] = null
    // Of an area that holds a formula on its way, in a circle, nothing may be kept.
    if (
      key !== null &&
      !this.#running.some((cell) => cell.sheet === area.sheet && contains(area, cell.row, cell.column))
    )
      this.#areas.set(key, values)
    return values
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
