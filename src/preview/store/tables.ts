import { shifted, type Area, type Shift } from '../../formula/area'
import { newId } from './new-id'

/** A table of the workbook; its column names are what its header cells say. */
export interface Table {
  readonly id: string
  name: string
  /** Headers, body and totals. */
  area: Area
  style: string
  showHeaders: boolean
  showTotals: boolean
  showFilterButton: boolean
  showBandedRows: boolean
  showBandedColumns: boolean
  highlightFirstColumn: boolean
  highlightLastColumn: boolean
}

export interface TableChange {
  readonly kind: 'added' | 'deleted' | 'changed'
  readonly table: Table
  /** What it was called before. */
  readonly before: string
  /** Names that mean something else now; none where only its look changed. */
  readonly names: readonly string[]
}

/** The rows of a table between its headers and its totals; Excel keeps one empty row where there is none. */
export function bodyOf(table: Table): Area {
  const skipped = table.showHeaders ? 1 : 0
  const rows = table.area.rows - skipped - (table.showTotals ? 1 : 0)
  return { ...table.area, row: table.area.row + skipped, rows: Math.max(1, rows) }
}

/** Every table of a workbook. Names differ in more than case, as in Excel. */
export class Tables {
  readonly #tables: Table[] = []
  readonly #listeners = new Set<(change: TableChange) => void>()

  all(): readonly Table[] {
    return this.#tables
  }

  find(key: string): Table | null {
    const name = key.toLowerCase()
    return this.#tables.find((table) => table.id === key || table.name.toLowerCase() === name) ?? null
  }

  add(area: Area, name: string | null): Table {
    let number = this.#tables.length + 1
    while (this.find(`Table${number}`) !== null) number++
    const table: Table = {
      id: newId(),
      name: name ?? `Table${number}`,
      area,
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    }
    this.#tables.push(table)
    this.#tell({ kind: 'added', table, before: table.name, names: [table.name] })
    return table
  }

  change(table: Table, change: Partial<Omit<Table, 'id'>>): void {
    const before = table.name
    Object.assign(table, change)
    const isMoved = change.area !== undefined || change.showHeaders !== undefined || change.showTotals !== undefined
    const isRenamed = table.name !== before
    this.#tell({ kind: 'changed', table, before, names: isMoved || isRenamed ? [before, table.name] : [] })
  }

  delete(table: Table): void {
    const at = this.#tables.indexOf(table)
    if (at < 0) return
    this.#tables.splice(at, 1)
    this.#tell({ kind: 'deleted', table, before: table.name, names: [table.name] })
  }

  /** Follows cells that moved; a table whose cells are gone is gone. */
  shift(shift: Shift): void {
    for (const table of [...this.#tables]) {
      const area = shifted(table.area, shift)
      if (area === null) this.delete(table)
      else if (area !== table.area) this.change(table, { area })
    }
  }

  deleteSheet(sheet: string): void {
    const gone = this.#tables.filter((one) => one.area.sheet === sheet)
    // All go before anybody hears of one: formulas must not meet a table of a sheet that is no more.
    for (const table of gone) this.#tables.splice(this.#tables.indexOf(table), 1)
    for (const table of gone) this.#tell({ kind: 'deleted', table, before: table.name, names: [table.name] })
  }

  onChange(listener: (change: TableChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(change: TableChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}
