import type { ICellData, IObjectMatrixPrimitiveType, IRange, IStyleData, Workbook, Worksheet } from '@univerjs/core'
import { Dimension } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/preset-sheets-core'
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core'
import { parseCells } from '../../formula/address'
import {
  bounding,
  cellArea,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  overlap,
  type Area,
  type Shift,
} from '../../formula/area'
import type { CellStore, Origin, SheetInfo, SheetToOpen, StoreChange } from './cell-store'
import type { CustomFunction, FunctionHost } from './function-host'
import { Names } from './names'
import { Styles } from './styles'
import { Tables } from './tables'
import { cellOf, formatOf, patternStyle, valueOf } from './univer/cells'
import { UniverFunctions } from './univer/functions'
import { openGrid, type Grid } from './univer/grid'
import { paint, paintTable, registerTableLooks } from './univer/paint'
import { snapshotOf } from './univer/snapshot'
import { watch } from './univer/watch'
import type { Value } from '../../formula/value'

const commands = {
  write: 'sheet.mutation.set-range-values',
  calculate: 'formula.mutation.set-formula-calculation-start',
  setTable: 'formula.mutation.set-super-table',
  removeTable: 'formula.mutation.remove-super-table',
} as const

/** A workbook in Univer: the visible grid, its own formula engine, its own undo. */
export class UniverStore implements CellStore {
  readonly tables = new Tables()
  readonly names = new Names()
  readonly styles = new Styles()
  origin: Origin = 'user'
  readonly grid: Grid
  readonly #book: FWorkbook
  readonly #workbook: Workbook
  readonly #formulas: FormulaDataModel
  readonly #listeners = new Set<(change: StoreChange) => void>()
  #functions: UniverFunctions | null = null
  #known: () => readonly CustomFunction[] = () => []
  /** Blocks that were written and not calculated yet. */
  readonly #changed: Area[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Above 0 while the store itself writes, so that its writes are told once and by itself. */
  #writing = 0

  constructor(container: HTMLElement, name: string, sheets: readonly SheetToOpen[], dark = false) {
    this.grid = openGrid(container, snapshotOf(name, sheets), dark)
    this.#book = this.grid.api.getActiveWorkbook()!
    this.#workbook = this.#book.getWorkbook()
    this.#formulas = this.grid.univer.__getInjector().get(FormulaDataModel)
    registerTableLooks(this.#book)
    watch(this.grid.api, this.#book, {
      isOwn: () => this.#writing > 0,
      tell: (change) => {
        if (change.kind === 'shift') this.#follow(change.shift)
        this.#tell(change)
      },
      origin: () => this.origin,
    })
    this.styles.onSet((entry) => {
      this.#quietly(() => {
        paint(this.#sheet(entry.area.sheet), this.#clipped(entry.area), entry)
      })
    })
    this.tables.onChange(({ kind, table }) => {
      this.#quietly(() => {
        paintTable(this.#sheet(table.area.sheet), table, kind)
      })
      this.#announceTable(kind === 'deleted' ? null : table, table.name)
    })
    for (const [index, sheet] of sheets.entries()) {
      for (const { name: tableName, address, style } of sheet.tables ?? []) {
        const parsed = parseCells(address)
        if (parsed !== null)
          this.tables.change(this.tables.add({ sheet: this.sheets()[index]!.id, ...parsed }, tableName), {
            style: style ?? 'TableStyleMedium2',
          })
      }
    }
  }

  /** The functions a name may be completed to; asked again whenever functions are connected. */
  knowFunctions(known: () => readonly CustomFunction[]): void {
    this.#known = known
  }

  sheets(): readonly SheetInfo[] {
    return this.#book.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      visibility: sheet.isSheetHidden() ? 'Hidden' : 'Visible',
      tabColor: sheet.getTabColor() ?? '',
    }))
  }

  addSheet(name: string): SheetInfo {
    const active = this.#book.getActiveSheet()
    const sheet = this.#quietly(() => this.#book.insertSheet(name))
    // Univer shows a new sheet at once; Excel stays where it is.
    this.#quietly(() => this.#book.setActiveSheet(active))
    this.#tell({ kind: 'sheet-added', sheet: sheet.getSheetId(), origin: this.origin })
    return this.sheets().find((one) => one.id === sheet.getSheetId())!
  }

  deleteSheet(id: string): void {
    this.tables.deleteSheet(id)
    const active = this.activeSheet()
    this.#quietly(() => this.#book.deleteSheet(id))
    this.#tell({ kind: 'sheet-deleted', sheet: id, origin: this.origin })
    if (active === id) this.#tell({ kind: 'sheet-activated', sheet: this.activeSheet(), origin: this.origin })
  }

  changeSheet(id: string, change: Parameters<CellStore['changeSheet']>[1]): void {
    const sheet = this.#sheet(id)
    this.#quietly(() => {
      if (change.name !== undefined) sheet.setName(change.name)
      if (change.tabColor !== undefined) sheet.setTabColor(change.tabColor)
      if (change.position !== undefined) this.#book.moveSheet(sheet, change.position)
      if (change.visibility === 'Visible') sheet.showSheet()
      else if (change.visibility !== undefined) sheet.hideSheet()
    })
    this.#tell({ kind: 'sheet-changed', sheet: id, origin: this.origin })
  }

  activeSheet(): string {
    return this.#book.getActiveSheet().getSheetId()
  }

  activate(sheet: string): void {
    if (this.activeSheet() === sheet) return
    this.#quietly(() => this.#book.setActiveSheet(sheet))
    this.#tell({ kind: 'sheet-activated', sheet, origin: this.origin })
  }

  selection(): Area {
    const sheet = this.#book.getActiveSheet()
    const range = sheet.getActiveRange()
    if (range === null) return cellArea(sheet.getSheetId(), 0, 0)
    return {
      sheet: sheet.getSheetId(),
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getHeight(),
      columns: range.getWidth(),
    }
  }

  select(area: Area): void {
    this.activate(area.sheet)
    const clipped = this.#clipped(area)
    this.#quietly(() =>
      this.#sheet(area.sheet).getRange(clipped.row, clipped.column, clipped.rows, clipped.columns).activate(),
    )
    this.#tell({ kind: 'selection', area })
  }

  values(area: Area): Value[][] {
    const cells = this.#worksheet(area.sheet).getCellMatrix()
    const spilled = this.#formulas.getArrayFormulaCellData()[this.#book.getId()]?.[area.sheet]
    return this.#block(area, (row, column) => {
      const own = valueOf(cells.getValue(row, column))
      return own === '' ? valueOf(spilled?.[row]?.[column]) : own
    })
  }

  formulas(area: Area): Value[][] {
    const values = this.values(area)
    const cells = this.#worksheet(area.sheet).getCellMatrix()
    const unit = this.#book.getId()
    for (const [r, row] of values.entries()) {
      for (const c of row.keys()) {
        const cell = cells.getValue(area.row + r, area.column + c)
        if (!cell?.f && !cell?.si) continue
        row[c] = cell.f ?? this.#formulas.getFormulaStringByCell(area.row + r, area.column + c, area.sheet, unit) ?? ''
      }
    }
    return values
  }

  numberFormats(area: Area): string[][] {
    const sheet = this.#worksheet(area.sheet)
    const cells = sheet.getCellMatrix()
    return this.#block(area, (row, column) => formatOf(this.#workbook, sheet, cells.getValue(row, column), column))
  }

  write(area: Area, cells: readonly (readonly (Value | null)[])[]): void {
    const formats = this.numberFormats(area)
    const single = area.rows === 1 && area.columns === 1
    const before = single ? this.values(area)[0]![0]! : undefined
    const after = single ? (cells[0]?.[0] ?? before) : undefined
    const isFormula = (cell: Value | null) => typeof cell === 'string' && cell.startsWith('=')
    const plain = this.#isLarge(area) && !cells.some((row) => row.some(isFormula)) && !this.#hasFormulas(area)
    const put = plain ? this.#putBlock.bind(this) : this.#put.bind(this)
    put(area, (row, column) => {
      const cell = cells[row]![column] ?? null
      return cell === null ? null : cellOf(cell, formats[row]![column]!)
    })
    this.#tell({ kind: 'cells', area, origin: this.origin, ...(single ? { before: before!, after: after! } : {}) })
  }

  writeFormats(area: Area, formats: string | readonly (readonly (string | null)[])[]): void {
    if (typeof formats === 'string' && isWholeColumns(area)) {
      this.#quietly(() => {
        for (let at = area.column; at < area.column + area.columns; at++)
          this.#sheet(area.sheet).setColumnDefaultStyle(at, patternStyle(formats))
      })
    }
    const part = this.#clipped(area)
    const put = this.#isLarge(part) ? this.#putBlock.bind(this) : this.#put.bind(this)
    put(part, (row, column) => {
      const format = typeof formats === 'string' ? formats : (formats[row]?.[column] ?? null)
      return format === null ? null : { s: patternStyle(format) }
    })
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    const part = this.#clipped(area)
    const range = this.#sheet(area.sheet).getRange(part.row, part.column, part.rows, part.columns)
    this.#quietly(() => {
      if (what === 'contents') range.clearContent()
      else if (what === 'formats') range.clearFormat()
      else range.clear()
    })
    if (what !== 'contents') this.styles.clear(area)
    if (what !== 'formats') this.#tell({ kind: 'cells', area, origin: this.origin })
  }

  shift(shift: Shift): void {
    const { area, kind, along } = shift
    const sheet = this.#sheet(area.sheet)
    this.#quietly(() => {
      if (isWholeRows(area)) {
        if (kind === 'insert') sheet.insertRows(area.row, area.rows)
        else sheet.deleteRows(area.row, area.rows)
      } else if (isWholeColumns(area)) {
        if (kind === 'insert') sheet.insertColumns(area.column, area.columns)
        else sheet.deleteColumns(area.column, area.columns)
      } else {
        const range = sheet.getRange(area.row, area.column, area.rows, area.columns)
        const dimension = along === 'rows' ? Dimension.ROWS : Dimension.COLUMNS
        if (kind === 'insert') range.insertCells(dimension)
        else range.deleteCells(dimension)
      }
    })
    this.#follow(shift)
    this.#tell({ kind: 'shift', shift, origin: this.origin })
  }

  /** Formats alone do not count here: Univer keeps none apart from the cells. */
  used(sheet: string): Area | null {
    let found: Area | null = null
    const note = (area: Area): void => {
      found = found === null ? area : bounding(found, area)
    }
    this.#worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (valueOf(cell) !== '' || cell?.f || cell?.si) note(cellArea(sheet, row, column))
      })
    for (const area of this.#spills(sheet)) note(area)
    return found
  }

  spill(sheet: string, row: number, column: number): { anchor: Area; area: Area } | null {
    const cell = cellArea(sheet, row, column)
    for (const area of this.#spills(sheet))
      if (overlap(area, cell)) return { anchor: cellArea(sheet, area.row, area.column), area }
    return null
  }

  errorMessage(sheet: string, row: number, column: number): string | null {
    const anchor = this.spill(sheet, row, column)?.anchor ?? { row, column }
    return this.#functions?.message(sheet, row, column, anchor) ?? null
  }

  connectFunctions(functions: FunctionHost): void {
    this.#functions = new UniverFunctions(
      this.grid.api,
      functions,
      (id) => this.sheets().find((sheet) => sheet.id === id)?.name ?? '',
      (calls) => {
        this.#calculate(calls.map(({ sheet, row, column }) => cellArea(sheet, row, column)))
      },
    )
    this.#functions.register(this.#known())
    this.recalculate()
  }

  waiting(): number {
    return (this.#functions?.waiting ?? 0) + (this.#changed.length > 0 ? 1 : 0)
  }

  recalculate(): void {
    this.grid.api.getFormula().executeCalculation()
  }

  onChange(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#listeners.clear()
    this.grid.dispose()
  }

  /** Brings up to date what stands in these cells and what reads them. */
  #calculate(areas: readonly Area[]): void {
    const unitId = this.#book.getId()
    const dirtyRanges = areas.map(({ sheet, row, column, rows, columns }) => ({
      unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 },
    }))
    const none = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {} }
    this.grid.api.syncExecuteCommand(
      commands.calculate,
      { ...none, dirtyRanges, clearDependencyTreeCache: {}, forceCalculation: false, options: null },
      { onlyLocal: true },
    )
  }

  /**
   * Univer looks through the whole sheet for formulas at every write. A large block without formulas goes into its cells
   * directly, and only what reads them is calculated.
   */
  #putBlock(area: Area, cellAt: (row: number, column: number) => ICellData | null): void {
    this.#grow(this.#sheet(area.sheet), area)
    const matrix = this.#worksheet(area.sheet).getCellMatrix()
    const styles = this.#workbook.getStyles()
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
    this.#sheet(area.sheet).refreshCanvas()
    this.#calculateSoon(area)
  }

  /** Univer reads the whole workbook before it calculates: blocks that follow each other are calculated together. */
  #calculateSoon(area: Area): void {
    this.#changed.push(area)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#calculate(this.#changed.splice(0))
    }, 50)
  }

  #isLarge(area: Area): boolean {
    return area.rows * area.columns > 1000
  }

  #hasFormulas(area: Area): boolean {
    const cells = this.#worksheet(area.sheet).getCellMatrix()
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cells.getValue(row, column)
        if (cell?.f || cell?.si) return true
      }
    }
    for (const spill of this.#spills(area.sheet)) if (overlap(spill, area)) return true
    return false
  }

  #put(area: Area, cellAt: (row: number, column: number) => ICellData | null): void {
    const sheet = this.#sheet(area.sheet)
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
      this.grid.api.syncExecuteCommand(commands.write, {
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

  *#spills(sheet: string): Generator<Area> {
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

  /** Whole rows and columns end where the grid ends. */
  #clipped(area: Area): Area {
    const sheet = this.#sheet(area.sheet)
    return {
      ...area,
      rows: Math.min(area.rows, Math.max(1, sheet.getMaxRows() - area.row)),
      columns: Math.min(area.columns, Math.max(1, sheet.getMaxColumns() - area.column)),
    }
  }

  #block<T>(area: Area, at: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => at(area.row + row, area.column + column)),
    )
  }

  #announceTable(table: { name: string; area: Area } | null, name: string): void {
    const unitId = this.#book.getId()
    if (table === null) {
      this.grid.api.syncExecuteCommand(commands.removeTable, { unitId, tableName: name })
      return
    }
    const { sheet, row, column, rows, columns } = table.area
    const [headers = []] = this.values({ ...table.area, rows: 1 })
    const titleMap = new Map(headers.map((header, at) => [String(header), column + at]))
    const range = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 }
    this.grid.api.syncExecuteCommand(commands.setTable, {
      unitId,
      tableName: name,
      reference: { sheetId: sheet, titleMap, range },
    })
  }

  #follow(shift: Shift): void {
    for (const follower of [this.styles, this.names, this.tables]) follower.shift(shift)
  }

  #sheet(id: string): FWorksheet {
    const sheet = this.#book.getSheetBySheetId(id)
    if (sheet === null) throw new Error(`there is no sheet ${id}`)
    return sheet
  }

  #worksheet(id: string): Worksheet {
    return this.#sheet(id).getSheet()
  }

  #quietly<T>(write: () => T): T {
    this.#writing++
    try {
      return write()
    } finally {
      this.#writing--
    }
  }

  #tell(change: StoreChange): void {
    for (const listener of [...this.#listeners]) listener(change)
  }
}
