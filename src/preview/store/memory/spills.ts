import { cellArea, contains, maxColumns, maxRows, overlap, type Area } from '../../../formula/area'
import type { Matrix } from '../../../formula/result'
import type { CalculatedSheets } from './calculated-sheets'
import type { FormulaCell } from './formula-cell'

/** What the placing of a result leads to. */
export interface SpillListener {
  /** Cells hold something else now, and who reads them is not known yet. */
  readonly changed: (area: Area) => void
  readonly calculated: (area: Area) => void
}

/** Where the results of formulas stand: in their cell, or spilled over the cells beside and below it. */
export class Spills {
  readonly spilling = new Set<FormulaCell>()
  /** Those that have no room. */
  readonly blocked = new Set<FormulaCell>()
  readonly #sheets: CalculatedSheets
  readonly #told: SpillListener

  constructor(sheets: CalculatedSheets, told: SpillListener) {
    this.#sheets = sheets
    this.#told = told
  }

  at(sheet: string, row: number, column: number): FormulaCell | null {
    for (const cell of this.spilling) if (cell.sheet === sheet && contains(cell.spill!, row, column)) return cell
    return null
  }

  deleteSheet(sheet: string): void {
    for (const set of [this.spilling, this.blocked]) for (const cell of set) if (cell.sheet === sheet) set.delete(cell)
  }

  /** Puts the result of a formula where it belongs. */
  place(cell: FormulaCell, matrix: Matrix): void {
    const rows = matrix.length
    const columns = matrix[0]?.length ?? 0
    const cells = this.#sheets.cells(cell.sheet)
    const area: Area = { ...cellArea(cell.sheet, cell.row, cell.column), rows: rows || 1, columns: columns || 1 }
    const before = cell.spill
    const isArray = rows * columns > 1
    cell.messages = new Map([...cell.answers.values()].flatMap((answer) => [...answer.messages]))
    this.blocked.delete(cell)
    cell.blocked = null
    const isOther = before?.rows !== area.rows || before.columns !== area.columns
    if (before !== null && isOther) this.withdraw(cell)
    if (isArray && cell.spill === null) {
      // The place may still hold #BUSY! of this very formula.
      cells.setValue(cell.row, cell.column, '')
      if (this.#isBlocked(area)) {
        this.#block(cell, area)
        return
      }
    }
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const value = rows * columns === 0 ? '#CALC!' : (matrix[row]![column] ?? 0)
        cells.setValue(cell.row + row, cell.column + column, value)
      }
    }
    cell.spill = isArray ? area : null
    if (isArray) this.spilling.add(cell)
    // Readers of the old extent were marked before; those of cells that are new to the array were not.
    if (isArray && isOther) this.#told.changed(area)
    this.#told.calculated(area)
  }

  /** Empties the cells of an array but its first one (and those somebody has just written). */
  withdraw(cell: FormulaCell, written: Area | null = null): void {
    const area = cell.spill
    if (area === null) return
    cell.spill = null
    this.spilling.delete(cell)
    const cells = this.#sheets.cells(cell.sheet)
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (row === cell.row && column === cell.column) continue
        if (written === null || !contains(written, row, column)) cells.setValue(row, column, '')
      }
    }
    this.#told.changed(area)
    this.#told.calculated(area)
  }

  #block(cell: FormulaCell, area: Area): void {
    cell.blocked = area
    this.blocked.add(cell)
    this.#sheets.cells(cell.sheet).setValue(cell.row, cell.column, '#SPILL!')
    this.#told.calculated(cellArea(cell.sheet, cell.row, cell.column))
  }

  #isBlocked(area: Area): boolean {
    if (area.row + area.rows > maxRows || area.column + area.columns > maxColumns) return true
    if (this.#sheets.tables.all().some((table) => overlap(table.area, area))) return true
    const used = this.#sheets.used(area.sheet)
    if (used === null || !overlap(used, area)) return false
    const values = this.#sheets.cells(area.sheet).values(area)
    return values.some((row) => row.some((value) => value !== ''))
  }
}
