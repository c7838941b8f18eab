import { bounding, cellArea, contains, overlap, type Area } from '../../../formula/area'
import { placeKey, type FormulaCell } from './formula-cell'

/** Areas this small are looked up cell by cell. */
const small = 32

/** Cells that changed, asked many times whether an area reads one of them. */
export class ChangedCells {
  readonly #places = new Map<string, Set<number>>()
  readonly #blocks: Area[] = []

  add(area: Area): void {
    if (area.rows * area.columns > small) {
      this.#blocks.push(area)
      return
    }
    let places = this.#places.get(area.sheet)
    if (places === undefined) this.#places.set(area.sheet, (places = new Set()))
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) places.add(placeKey(row, column))
    }
  }

  get isEmpty(): boolean {
    return this.#places.size === 0 && this.#blocks.length === 0
  }

  touch(area: Area): boolean {
    if (this.#blocks.some((block) => overlap(block, area))) return true
    const places = this.#places.get(area.sheet)
    if (places === undefined) return false
    if (area.rows * area.columns > small) {
      for (const place of places) if (contains(area, Math.floor(place / 16_384), place % 16_384)) return true
      return false
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (places.has(placeKey(row, column))) return true
      }
    }
    return false
  }
}

/** Cells of a sheet that are in some state, found by place. */
export class CellIndex {
  readonly #cells = new Map<string, Map<number, FormulaCell>>()

  get size(): number {
    let size = 0
    for (const cells of this.#cells.values()) size += cells.size
    return size
  }

  get(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.#cells.get(sheet)?.get(placeKey(row, column))
  }

  add(cell: FormulaCell): void {
    let cells = this.#cells.get(cell.sheet)
    if (cells === undefined) this.#cells.set(cell.sheet, (cells = new Map<number, FormulaCell>()))
    cells.set(placeKey(cell.row, cell.column), cell)
  }

  delete(cell: FormulaCell): void {
    this.#cells.get(cell.sheet)?.delete(placeKey(cell.row, cell.column))
  }

  deleteSheet(sheet: string): void {
    this.#cells.delete(sheet)
  }

  /** The rectangle around all of a sheet's cells; null where it has none. */
  bounds(sheet: string): Area | null {
    let found: Area | null = null
    for (const cell of this.#cells.get(sheet)?.values() ?? []) {
      const area = cellArea(sheet, cell.row, cell.column)
      found = found === null ? area : bounding(found, area)
    }
    return found
  }

  *all(): Generator<FormulaCell> {
    for (const cells of this.#cells.values()) yield* cells.values()
  }

  /** The cells inside an area, by whichever way is shorter. */
  *within(area: Area): Generator<FormulaCell> {
    const cells = this.#cells.get(area.sheet)
    if (cells === undefined || cells.size === 0) return
    if (area.rows * area.columns < cells.size) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = cells.get(placeKey(row, column))
          if (cell !== undefined) yield cell
        }
      }
      return
    }
    for (const cell of [...cells.values()]) if (contains(area, cell.row, cell.column)) yield cell
  }
}
