import type { ICellData, IObjectMatrixPrimitiveType, IRange, IStyleData, Worksheet } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import type { FormulaDataModel, FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core'
import { maxColumns, maxRows, overlap, type Area } from '../../../formula/area'

const commands = {
  write: 'sheet.mutation.set-range-values',
  calculate: 'formula.mutation.set-formula-calculation-start',
} as const

/** What becomes of a cell of a block, by its place in the block; null leaves it alone. */
type CellAt = (row: number, column: number) => ICellData | null

/** The cells of a workbook in Univer: how blocks get into them and are calculated, and where formulas spill. */
export class UniverCells {
  readonly #api: FUniver
  readonly #book: FWorkbook
  readonly #formulas: FormulaDataModel
  readonly #quietly: <T>(write: () => T) => T
  /** Blocks that were written and not calculated yet. */
  readonly #changed: Area[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(api: FUniver, book: FWorkbook, formulas: FormulaDataModel, quietly: <T>(write: () => T) => T) {
    this.#api = api
    this.#book = book
    this.#formulas = formulas
    this.#quietly = quietly
  }

  /** @throws where the workbook has no such sheet */
  sheet(id: string): FWorksheet {
    const sheet = this.#book.getSheetBySheetId(id)
    if (sheet === null) throw new Error(`there is no sheet ${id}`)
    return sheet
  }

  worksheet(id: string): Worksheet {
    return this.sheet(id).getSheet()
  }

  /** Whether blocks wait to be calculated. */
  get isWaiting(): boolean {
    return this.#changed.length > 0
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  /** Puts a block into its cells. `plain` says that neither it nor what stood there holds a formula. */
  put(area: Area, cellAt: CellAt, plain: boolean): void {
    if (plain && area.rows * area.columns > 1000) this.#putBlock(area, cellAt)
    else this.#putByCommand(area, cellAt)
  }

  /** Brings up to date what stands in these cells and what reads them. */
  calculate(areas: readonly Area[]): void {
    const unitId = this.#book.getId()
    const dirtyRanges = areas.map(({ sheet, row, column, rows, columns }) => ({
      unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 },
    }))
    const none = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {} }
    this.#api.syncExecuteCommand(
      commands.calculate,
      { ...none, dirtyRanges, clearDependencyTreeCache: {}, forceCalculation: false, options: null },
      { onlyLocal: true },
    )
  }

  /**
   * Univer looks through the whole sheet for formulas at every write. A large block without formulas goes into its cells
   * directly, and only what reads them is calculated.
   */
  #putBlock(area: Area, cellAt: CellAt): void {
    this.#grow(this.sheet(area.sheet), area)
    const matrix = this.worksheet(area.sheet).getCellMatrix()
    const styles = this.#book.getWorkbook().getStyles()
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cellAt(row - area.row, column - area.column)
        if (cell === null) continue
        const before = matrix.getValue(row, column)
        const { s: style, ...content } = cell
        const kept = before?.s
        const worn =
          style === undefined || style === null
            ? kept
            : styles.setValue({ ...styles.get(kept), ...(style as IStyleData) })
        const next = 'v' in content ? { v: content.v, t: content.t } : { ...before }
        matrix.setValue(row, column, worn === undefined || worn === null ? next : { ...next, s: worn })
      }
    }
    this.sheet(area.sheet).refreshCanvas()
    this.#calculateSoon(area)
  }

  /** Univer reads the whole workbook before it calculates: blocks that follow each other are calculated together. */
  #calculateSoon(area: Area): void {
    this.#changed.push(area)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.calculate(this.#changed.splice(0))
    }, 50)
  }

  /** Whether a formula stands in the area or reaches into it. */
  hasFormulas(area: Area): boolean {
    const cells = this.worksheet(area.sheet).getCellMatrix()
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cells.getValue(row, column)
        if (cell?.f || cell?.si) return true
      }
    }
    for (const spill of this.spills(area.sheet)) if (overlap(spill, area)) return true
    return false
  }

  #putByCommand(area: Area, cellAt: CellAt): void {
    const sheet = this.sheet(area.sheet)
    this.#grow(sheet, area)
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {}
    for (let row = 0; row < area.rows; row++) {
      const line: Record<number, ICellData> = {}
      for (let column = 0; column < area.columns; column++) {
        const cell = cellAt(row, column)
        if (cell !== null) line[area.column + column] = cell
      }
      cellValue[area.row + row] = line
    }
    this.#quietly(() =>
      this.#api.syncExecuteCommand(commands.write, {
        unitId: this.#book.getId(),
        subUnitId: area.sheet,
        cellValue,
      }),
    )
  }

  #grow(sheet: FWorksheet, area: Area): void {
    this.#quietly(() => {
      if (area.row + area.rows > sheet.getMaxRows()) sheet.setRowCount(Math.min(maxRows, 2 * (area.row + area.rows)))
      if (area.column + area.columns > sheet.getMaxColumns())
        sheet.setColumnCount(Math.min(maxColumns, area.column + area.columns + 10))
    })
  }

  /** The areas of this sheet that a formula fills beyond its own cell. */
  *spills(sheet: string): Generator<Area> {
    const ranges = this.#formulas.getArrayFormulaRange()[this.#book.getId()]?.[sheet] ?? {}
    for (const row of Object.values(ranges)) {
      for (const range of Object.values(row as Readonly<Record<string, IRange>>)) {
        const { startRow, startColumn, endRow, endColumn } = range
        const area = {
          sheet,
          row: startRow,
          column: startColumn,
          rows: endRow - startRow + 1,
          columns: endColumn - startColumn + 1,
        }
        if (area.rows * area.columns > 1) yield area
      }
    }
  }
}
