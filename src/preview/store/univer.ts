import { Dimension } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/preset-sheets-core'
import type { FWorkbook } from '@univerjs/preset-sheets-core'
import { addressOf, parseCells, sheetPrefix } from '../../formula/address'
import { bounding, cellArea, isWholeColumns, isWholeRows, overlap, type Area, type Shift } from '../../formula/area'
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
import { UniverCells } from './univer/write-cells'
import type { Value } from '../../formula/value'

/** `Log!$A$1:$B$2`: a name stands for the same cells wherever it is used. */
const fixedAddress = (area: Area, sheet: string): string =>
  `${sheetPrefix(sheet)}${addressOf(area, null).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`)}`

const commands = {
  setTable: 'formula.mutation.set-super-table',
  removeTable: 'formula.mutation.remove-super-table',
  setName: 'formula.mutation.set-defined-name',
  removeName: 'formula.mutation.remove-defined-name',
} as const

/** A workbook in Univer: the visible grid, its own formula engine, its own undo. */
export class UniverStore implements CellStore {
  readonly tables = new Tables()
  readonly names = new Names()
  readonly styles = new Styles()
  origin: Origin = 'user'
  readonly grid: Grid
  readonly #book: FWorkbook
  readonly #cells: UniverCells
  readonly #formulas: FormulaDataModel
  readonly #listeners = new Set<(change: StoreChange) => void>()
  #functions: UniverFunctions | null = null
  #known: () => readonly CustomFunction[] = () => []
  /** Above 0 while the store itself writes, so that its writes are told once and by itself. */
  #writing = 0

  constructor(container: HTMLElement, name: string, sheets: readonly SheetToOpen[], dark = false) {
    this.grid = openGrid(container, snapshotOf(name, sheets), dark)
    this.#book = this.grid.api.getActiveWorkbook()!
    this.#formulas = this.grid.univer.__getInjector().get(FormulaDataModel)
    this.#cells = new UniverCells(this.grid.api, this.#book, this.#formulas, (write) => this.#quietly(write))
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
        paint(this.#cells.sheet(entry.area.sheet), this.#clipped(entry.area), entry)
      })
    })
    this.tables.onChange(({ kind, table }) => {
      this.#quietly(() => {
        paintTable(this.#cells.sheet(table.area.sheet), table, kind)
      })
      this.#announceTable(kind === 'deleted' ? null : table, table.name)
    })
    this.names.onChange((changed) => {
      this.#announceName(changed)
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
    const sheet = this.#cells.sheet(id)
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
      this.#cells.sheet(area.sheet).getRange(clipped.row, clipped.column, clipped.rows, clipped.columns).activate(),
    )
    this.#tell({ kind: 'selection', area })
  }

  values(area: Area): Value[][] {
    const cells = this.#cells.worksheet(area.sheet).getCellMatrix()
    const spilled = this.#formulas.getArrayFormulaCellData()[this.#book.getId()]?.[area.sheet]
    return this.#block(area, (row, column) => {
      const own = valueOf(cells.getValue(row, column))
      return own === '' ? valueOf(spilled?.[row]?.[column]) : own
    })
  }

  formulas(area: Area): Value[][] {
    const values = this.values(area)
    const cells = this.#cells.worksheet(area.sheet).getCellMatrix()
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
    const sheet = this.#cells.worksheet(area.sheet)
    const cells = sheet.getCellMatrix()
    return this.#block(area, (row, column) =>
      formatOf(this.#book.getWorkbook(), sheet, cells.getValue(row, column), column),
    )
  }

  write(area: Area, cells: readonly (readonly (Value | null)[])[]): void {
    const formats = this.numberFormats(area)
    const single = area.rows === 1 && area.columns === 1
    const before = single ? this.values(area)[0]![0]! : undefined
    const after = single ? (cells[0]?.[0] ?? before) : undefined
    const isFormula = (cell: Value | null) => typeof cell === 'string' && cell.startsWith('=')
    const plain = !cells.some((row) => row.some(isFormula)) && !this.#cells.hasFormulas(area)
    const cellAt = (row: number, column: number) => {
      const cell = cells[row]![column] ?? null
      return cell === null ? null : cellOf(cell, formats[row]![column]!)
    }
    this.#cells.put(area, cellAt, plain)
    this.#tell({ kind: 'cells', area, origin: this.origin, ...(single ? { before: before!, after: after! } : {}) })
  }

  writeFormats(area: Area, formats: string | readonly (readonly (string | null)[])[]): void {
    if (typeof formats === 'string' && isWholeColumns(area)) {
      this.#quietly(() => {
        for (let at = area.column; at < area.column + area.columns; at++)
          this.#cells.sheet(area.sheet).setColumnDefaultStyle(at, patternStyle(formats))
      })
    }
    const part = this.#clipped(area)
    const formatAt = (row: number, column: number) => {
      const format = typeof formats === 'string' ? formats : (formats[row]?.[column] ?? null)
      return format === null ? null : { s: patternStyle(format) }
    }
    // A format changes no formula.
    this.#cells.put(part, formatAt, true)
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    const part = this.#clipped(area)
    const range = this.#cells.sheet(area.sheet).getRange(part.row, part.column, part.rows, part.columns)
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
    const sheet = this.#cells.sheet(area.sheet)
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
    this.#cells
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (valueOf(cell) !== '' || cell?.f || cell?.si) note(cellArea(sheet, row, column))
      })
    for (const area of this.#cells.spills(sheet)) note(area)
    return found
  }

  spill(sheet: string, row: number, column: number): { anchor: Area; area: Area } | null {
    const cell = cellArea(sheet, row, column)
    for (const area of this.#cells.spills(sheet))
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
        this.#cells.calculate(calls.map(({ sheet, row, column }) => cellArea(sheet, row, column)))
      },
    )
    this.#functions.register(this.#known())
    this.recalculate()
  }

  waiting(): number {
    return (this.#functions?.waiting ?? 0) + (this.#cells.isWaiting ? 1 : 0)
  }

  recalculate(): void {
    this.#functions?.forget()
    this.grid.api.getFormula().executeCalculation()
  }

  onChange(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#cells.close()
    this.#listeners.clear()
    this.grid.dispose()
  }

  /** Whole rows and columns end where the grid ends. */
  #clipped(area: Area): Area {
    const sheet = this.#cells.sheet(area.sheet)
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
    // Univer counts columns from the first of the table.
    const [headers = []] = this.values({ ...table.area, rows: 1 })
    const titleMap = new Map(headers.map((header, at) => [String(header), at]))
    const range = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 }
    this.grid.api.syncExecuteCommand(commands.setTable, {
      unitId,
      tableName: name,
      reference: { sheetId: sheet, titleMap, range },
    })
  }

  /** Univer's formulas know only the names that Univer was told of; it moves them along with their cells by itself. */
  #announceName(text: string): void {
    const name = this.names.find(text)
    const key = { unitId: this.#book.getId(), id: text.toLowerCase() }
    if (name === null) {
      this.grid.api.syncExecuteCommand(commands.removeName, { ...key, name: text, formulaOrRefString: '' })
      return
    }
    const { area, formula } = name
    const sheet = area === null ? undefined : this.sheets().find((one) => one.id === area.sheet)
    const formulaOrRefString = area === null || sheet === undefined ? formula : fixedAddress(area, sheet.name)
    this.grid.api.syncExecuteCommand(commands.setName, { ...key, name: name.name, formulaOrRefString })
  }

  #follow(shift: Shift): void {
    for (const follower of [this.styles, this.names, this.tables]) follower.shift(shift)
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
