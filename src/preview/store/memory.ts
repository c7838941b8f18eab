import { bounding, cellArea, intersection, wholeSheet, type Area, type Shift } from '../../formula/area'
import type { CellStore, Origin, SheetInfo, SheetToOpen, StoreChange } from './cell-store'
import { Filters } from './filters'
import type { FunctionHost } from './function-host'
import { Calculation } from './memory/calculation'
import { thisTable } from './memory/formula-cell'
import { MemorySheets } from './memory/sheets'
import { followShift } from './memory/references'
import { followHeader, followRename, type Renamed } from './memory/renames'
import { Names } from './names'
import { Styles } from './styles'
import { Tables, type Table } from './tables'
import { typedText } from '../../formula/typed-text'
import type { Value } from '../../formula/value'

/** A header of a table, and what it says. */
interface HeaderCell {
  readonly table: Table
  readonly at: Area
  readonly text: string
}

/** The workbook: its cells, and the calculation of its formulas. Quick with 100,000 rows; who shows it keeps no cells. */
export class MemoryStore implements CellStore {
  readonly tables = new Tables()
  readonly names = new Names()
  readonly styles = new Styles()
  readonly filters = new Filters(this)
  origin: Origin = 'user'
  readonly #sheets = new MemorySheets(this.tables, this.names)
  readonly #calculation: Calculation
  readonly #listeners = new Set<(change: StoreChange) => void>()
  /** Each sheet keeps what was selected on it. */
  readonly #selections = new Map<string, Area>()

  /** Changes that belong together and are not over yet. */
  #open = 0
  /** Names whose meaning changed since formulas were last held against them; all where tables or sheets changed. */
  #renamed: Set<string> | 'all' = new Set()
  readonly #turn: number | 'when read'
  #next: ReturnType<typeof setTimeout> | undefined

  /**
   * @param turn - milliseconds after which a calculation lets others have their turn before it goes on; or formulas are worked
   *   out when somebody reads them, and not before
   * @param namesOnEntry - a function that is not there when its formula is worked out is looked for on entry only
   */
  constructor(
    sheets: readonly SheetToOpen[] = [{ name: 'Sheet1', cells: [] }],
    turn: number | 'when read' = Infinity,
    namesOnEntry = false,
  ) {
    this.#calculation = new Calculation(this.#sheets, namesOnEntry)
    this.#turn = turn
    this.#sheets.spillAt = (sheet, row, column) => this.#calculation.spillAt(sheet, row, column)?.spill ?? null
    for (const sheet of sheets) this.#openSheet(sheet)
    this.tables.onChange(({ kind, table, before, names }) => {
      if (kind === 'deleted') this.#follow({ kind: 'table', from: table.name, to: null })
      else if (before !== table.name) this.#follow({ kind: 'table', from: before, to: table.name })
      if (names.length > 0) this.#renames(...names, thisTable)
    })
    this.names.onChange((name) => {
      this.#renames(name)
    })
    this.#calculate()
  }

  batch<T>(change: () => T): T {
    this.#open++
    try {
      return change()
    } finally {
      this.#open--
      this.#calculate()
    }
  }

  sheets(): readonly SheetInfo[] {
    return this.#sheets.all()
  }

  addSheet(name: string): SheetInfo {
    const sheet = this.#sheets.add(name)
    this.#tell({ kind: 'sheet-added', sheet: sheet.id, origin: this.origin })
    this.#renames(name)
    return sheet
  }

  deleteSheet(id: string): void {
    const active = this.#sheets.active
    this.#follow({ kind: 'sheet', from: this.#sheets.sheetName(id), to: null })
    this.#sheets.delete(id)
    this.#calculation.deleteSheet(id)
    this.tables.deleteSheet(id)
    for (const name of this.names.all()) if (name.area?.sheet === id) name.area = null
    this.#tell({ kind: 'sheet-deleted', sheet: id, origin: this.origin })
    this.#selections.delete(id)
    if (this.#sheets.active !== active)
      this.#tell({ kind: 'sheet-activated', sheet: this.#sheets.active, origin: this.origin })
    this.recalculate()
  }

  changeSheet(id: string, change: Parameters<CellStore['changeSheet']>[1]): void {
    const before = this.#sheets.sheetName(id)
    this.#sheets.change(id, change)
    if (change.name !== undefined && change.name !== before) {
      this.#follow({ kind: 'sheet', from: before, to: change.name })
      this.#renames(before, change.name)
    }
    this.#tell({ kind: 'sheet-changed', sheet: id, origin: this.origin })
  }

  activeSheet(): string {
    return this.#sheets.active
  }

  activate(sheet: string): void {
    if (this.#sheets.active === sheet) return
    this.#sheets.active = sheet
    this.#tell({ kind: 'sheet-activated', sheet, origin: this.origin })
  }

  selection(): Area {
    return this.#selections.get(this.#sheets.active) ?? cellArea(this.#sheets.active, 0, 0)
  }

  select(area: Area): void {
    this.activate(area.sheet)
    this.#selections.set(area.sheet, area)
    this.#tell({ kind: 'selection', area })
  }

  values(area: Area): Value[][] {
    this.#finish()
    return this.#sheets.cells(area.sheet).values(area)
  }

  shown(area: Area): (Value | null)[][] {
    const cells: (Value | null)[][] = this.#sheets.cells(area.sheet).values(area)
    for (const { row, column } of this.#calculation.pendingWithin(area))
      cells[row - area.row]![column - area.column] = null
    return cells
  }

  formulas(area: Area): Value[][] {
    const cells = this.#sheets.cells(area.sheet).values(area)
    for (const formula of this.#calculation.formulas.within(area)) {
      cells[formula.row - area.row]![formula.column - area.column] = formula.text
    }
    return cells
  }

  numberFormats(area: Area): string[][] {
    return this.#sheets.cells(area.sheet).formats(area)
  }

  write(area: Area, cells: readonly (readonly (Value | null)[])[]): void {
    const sheet = this.#sheets.cells(area.sheet)
    const single = area.rows === 1 && area.columns === 1
    const before = single ? sheet.value(area.row, area.column) : undefined
    const headers = this.#headersIn(area)
    if (cells.every((row) => row.every((cell) => cell !== null))) this.#calculation.remove(area)
    this.#calculation.touch(area)
    for (const [r, row] of cells.entries()) {
      for (const [c, cell] of row.entries())
        if (cell !== null) this.#put(area.sheet, area.row + r, area.column + c, cell)
    }
    this.#followHeaders(headers)
    this.#calculate()
    const after = single ? { before: before!, after: sheet.value(area.row, area.column) } : {}
    this.#tell({ kind: 'cells', area, origin: this.origin, ...after })
  }

  writeFormats(area: Area, formats: string | readonly (readonly (string | null)[])[]): void {
    const cells = this.#sheets.cells(area.sheet)
    if (typeof formats === 'string') {
      cells.fillFormat(area, formats)
      return
    }
    for (const [r, row] of formats.entries()) {
      for (const [c, format] of row.entries())
        if (format !== null) cells.setFormat(area.row + r, area.column + c, format)
    }
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    const cells = this.#sheets.cells(area.sheet)
    if (what !== 'contents') {
      cells.clearFormats(area)
      this.styles.clear(area)
    }
    if (what === 'formats') return
    const headers = this.#headersIn(area)
    this.#calculation.remove(area)
    this.#calculation.touch(area)
    cells.clearValues(area)
    this.#followHeaders(headers)
    this.#calculate()
    this.#tell({ kind: 'cells', area, origin: this.origin })
  }

  shift(shift: Shift): void {
    const moving = [...this.#calculation.formulas.all()].map((cell) => ({
      ...cell,
      area: cellArea(cell.sheet, cell.row, cell.column),
    }))
    this.#calculation.withdrawAll()
    for (const { area } of moving) this.#calculation.remove(area)
    this.#sheets.cells(shift.area.sheet).shift(shift)
    for (const follower of [this.filters, this.styles, this.names, this.tables]) follower.shift(shift)
    for (const { sheet, text, node, area } of moving) {
      const place = this.#sheets.shiftedCell(area, shift)
      if (place === null) continue
      const followed =
        node === null ? text : followShift(text, node, sheet, shift, (name) => this.#sheets.sheetId(name))
      this.#calculation.set(place.sheet, place.row, place.column, followed)
    }
    this.recalculate()
    this.#tell({ kind: 'shift', shift, origin: this.origin })
  }

  used(sheet: string, valuesOnly: boolean): Area | null {
    const filled = this.#sheets.cells(sheet).used(sheet, valuesOnly)
    // What a formula will give is not known yet; it takes its place already.
    const pending = this.#calculation.pendingBounds(sheet)
    return filled === null || pending === null ? (filled ?? pending) : bounding(filled, pending)
  }

  spill(sheet: string, row: number, column: number): { anchor: Area; area: Area } | null {
    const cell = this.#calculation.spillAt(sheet, row, column)
    return cell === null ? null : { anchor: cellArea(sheet, cell.row, cell.column), area: cell.spill! }
  }

  errorMessage(sheet: string, row: number, column: number): string | null {
    const cell = this.#calculation.spillAt(sheet, row, column) ?? this.#calculation.formulas.get(sheet, row, column)
    return cell?.messages.get(`${row - cell.row},${column - cell.column}`) ?? null
  }

  connectFunctions(functions: FunctionHost): void {
    functions.onAnswers(() => {
      this.#calculate()
    })
    this.#calculation.connect(functions)
    this.#calculate()
  }

  waiting(): number {
    return this.#calculation.waiting
  }

  pending(): number {
    return this.#turn === 'when read' ? 0 : this.#calculation.pending
  }

  recalculate(): void {
    this.#renamed = 'all'
    this.#calculate()
  }

  close(): void {
    clearTimeout(this.#next)
    this.#listeners.clear()
  }

  onChange(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #put(sheet: string, row: number, column: number, cell: Value): void {
    const cells = this.#sheets.cells(sheet)
    const formula = this.#calculation.formulas.get(sheet, row, column)
    if (formula !== undefined) this.#calculation.remove(cellArea(sheet, row, column))
    if (typeof cell !== 'string') {
      cells.setValue(row, column, cell)
      return
    }
    const format = cells.format(row, column)
    if (cell.length > 1 && cell.startsWith('=') && format !== '@') {
      cells.setValue(row, column, '')
      this.#calculation.set(sheet, row, column, cell)
      return
    }
    const typed = typedText(cell, format)
    cells.setValue(row, column, typed.value)
    if (typed.format !== undefined && format === 'General') cells.setFormat(row, column, typed.format)
  }

  #openSheet(sheet: SheetToOpen): void {
    const { id } = this.#sheets.add(sheet.name)
    const cells = this.#sheets.cells(id)
    for (const [column, format] of Object.entries(sheet.columnFormats ?? {})) {
      cells.fillFormat({ ...cellArea(id, 0, Number(column)), rows: 1_048_576 }, format)
    }
    for (const [row, line] of sheet.cells.entries()) {
      for (const [column, cell] of line.entries()) {
        if (cell === null || cell === undefined) continue
        if (typeof cell === 'string' && cell.length > 1 && cell.startsWith('='))
          this.#calculation.set(id, row, column, cell)
        else cells.setValue(row, column, cell)
        const format = sheet.formats?.[row]?.[column] ?? null
        if (format !== null) cells.setFormat(row, column, format)
      }
    }
    for (const [column, width] of Object.entries(sheet.columnWidths ?? {})) {
      // Files count pixels, Excel's objects points.
      this.styles.set({ ...wholeSheet(id), column: Number(column), columns: 1 }, 'columnWidth', width * 0.75)
    }
    if (sheet.frozenRows !== undefined) this.styles.set(wholeSheet(id), 'sheet.frozen', `${sheet.frozenRows},0`)
    for (const table of sheet.tables ?? []) {
      const area = this.#sheets.parse(table.address, id)
      if (area === null) throw new Error(`${table.address} is no address for the table ${table.name}`)
      const added = this.tables.add(area, table.name)
      if (table.style !== undefined) added.style = table.style
    }
  }

  /** Calculates for one turn, and goes on in the next one; not in the middle of changes that belong together. */
  #calculate(): void {
    if (this.#open === 0 && this.#turn !== 'when read') this.#run(this.#turn)
  }

  /** Formulas and defined names follow what was renamed or deleted, whoever did it. */
  #follow(renamed: Renamed): void {
    this.#rewrite(renamed.from, (formula) => followRename(formula, renamed))
  }

  /** Headers of tables in an area, as they are. */
  #headersIn(area: Area): HeaderCell[] {
    return this.tables.all().flatMap((table) => {
      if (table.area.sheet !== area.sheet || !table.showHeaders) return []
      const row = intersection({ ...table.area, rows: 1 }, area)
      if (row === null) return []
      return Array.from({ length: row.columns }, (_, column) => {
        const at = cellArea(row.sheet, row.row, row.column + column)
        return { table, at, text: String(this.#sheets.cells(at.sheet).value(at.row, at.column)) }
      })
    })
  }

  /** What speaks of a column speaks of it by its new header, and is worked out anew. */
  #followHeaders(headers: readonly HeaderCell[]): void {
    for (const { table, at, text } of headers) {
      const now = String(this.#sheets.cells(at.sheet).value(at.row, at.column))
      if (now === text) continue
      if (text !== '' && now !== '')
        this.#rewrite(table.name, (formula) => followHeader(formula, table.name, text, now))
      this.#renames(table.name, thisTable)
    }
  }

  /** Formulas that call something by a name say something else from now on. */
  #rewrite(name: string, rewritten: (formula: string) => string): void {
    for (const cell of [...this.#calculation.formulas.all()]) {
      if (!cell.names.has(name.toLowerCase())) continue
      const followed = rewritten(cell.text)
      if (followed === cell.text) continue
      this.#calculation.remove(cellArea(cell.sheet, cell.row, cell.column))
      this.#calculation.set(cell.sheet, cell.row, cell.column, followed)
    }
    for (const one of this.names.all()) if (one.area === null) one.formula = rewritten(one.formula)
  }

  /** Something has another name now, or none: what calls it by one of these is out of date. */
  #renames(...names: readonly string[]): void {
    for (const name of names) if (this.#renamed !== 'all') this.#renamed.add(name.toLowerCase())
    this.#calculate()
  }

  /** Somebody reads: everything is calculated now. */
  #finish(): void {
    if (this.#renamed === 'all' || this.#renamed.size > 0 || !this.#calculation.isDone) this.#run(Infinity)
  }

  #run(milliseconds: number): void {
    clearTimeout(this.#next)
    const renamed = this.#renamed
    this.#renamed = new Set()
    if (renamed === 'all') this.#calculation.invalidateAll()
    else if (renamed.size > 0) this.#calculation.invalidateNaming(renamed)
    const areas = this.#calculation.run(milliseconds)
    if (!this.#calculation.isDone)
      this.#next = setTimeout(() => {
        this.#calculate()
      }, 0)
    if (areas.length > 0) this.#tell({ kind: 'calculated', areas })
  }

  #tell(change: StoreChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}
