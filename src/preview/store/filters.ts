import { shifted, type Area, type Shift } from '../../formula/area'
import { criterion } from '../../formula/compare'
import { shownText } from '../../formula/number-text'
import type { Value } from '../../formula/value'
import { bodyOf, type Table, type Tables } from './tables'

/** Which cells of a column stay: those that show one of these texts, or those for which a criterion of COUNTIF holds. */
export type Kept =
  { readonly texts: readonly string[] } | { readonly criteria: readonly string[]; readonly join: 'and' | 'or' }

/** What filters read. */
export interface FilteredCells {
  readonly tables: Tables
  values(area: Area): Value[][]
  numberFormats(area: Area): string[][]
}

interface Filter {
  /** By column of the table, from 0. */
  columns: Map<number, Kept>
  /** Rows of the sheet that are out of sight. */
  hidden: readonly number[]
}

/**
 * The filters of tables: rows that do not fit are out of sight, and nothing else happens to them. As in Excel they are
 * looked at when a filter is set, not when a cell changes afterwards.
 */
export class Filters {
  readonly #cells: FilteredCells
  readonly #filters = new Map<string, Filter>()
  readonly #listeners = new Set<(sheet: string) => void>()

  constructor(cells: FilteredCells) {
    this.#cells = cells
    cells.tables.onChange(({ kind, table }) => {
      if (kind === 'deleted') this.#filters.delete(table.id)
    })
  }

  /** @param column - of the table, from 0 @param kept - null takes this column's filter away */
  set(table: Table, column: number, kept: Kept | null): void {
    const filter = this.#filters.get(table.id) ?? { columns: new Map<number, Kept>(), hidden: [] as readonly number[] }
    if (kept === null) filter.columns.delete(column)
    else filter.columns.set(column, kept)
    if (filter.columns.size === 0) this.#filters.delete(table.id)
    else this.#filters.set(table.id, filter)
    this.reapply(table)
  }

  clear(table: Table): void {
    if (this.#filters.delete(table.id)) this.#tell(table.area.sheet)
  }

  /** Looks at the rows anew. */
  reapply(table: Table): void {
    const filter = this.#filters.get(table.id)
    const body = bodyOf(table)
    const hidden = new Set<number>()
    for (const [column, kept] of filter?.columns ?? []) {
      const area = { ...body, column: body.column + column, columns: 1 }
      const formats = this.#cells.numberFormats(area)
      for (const [at, [value = '']] of this.#cells.values(area).entries())
        if (!fits(value, formats[at]?.[0] ?? 'General', kept)) hidden.add(body.row + at)
    }
    if (filter !== undefined) filter.hidden = [...hidden].sort((a, b) => a - b)
    this.#tell(body.sheet)
  }

  isFiltered(table: Table): boolean {
    return this.#filters.has(table.id)
  }

  /** What is kept, by filtered column. */
  of(table: Table): ReadonlyMap<number, Kept> {
    return this.#filters.get(table.id)?.columns ?? new Map()
  }

  hiddenRows(sheet: string): ReadonlySet<number> {
    const tables = this.#cells.tables.all().filter(({ area }) => area.sheet === sheet)
    return new Set(tables.flatMap(({ id }) => this.#filters.get(id)?.hidden ?? []))
  }

  /** The parts of an area that are in sight: what a person clears, copies or deletes is never what is hidden. */
  seen(area: Area): Area[] {
    const hidden = [...this.hiddenRows(area.sheet)].filter((row) => row >= area.row && row < area.row + area.rows)
    const parts: Area[] = []
    let row = area.row
    for (const gap of [...hidden.sort((a, b) => a - b), area.row + area.rows]) {
      if (gap > row) parts.push({ ...area, row, rows: gap - row })
      row = gap + 1
    }
    return parts
  }

  /** Hidden rows and filtered columns follow their cells; called before the tables do. */
  shift(shift: Shift): void {
    for (const table of this.#cells.tables.all()) {
      const filter = this.#filters.get(table.id)
      const moved = shifted(table.area, shift)
      if (filter === undefined || moved === null) continue
      const { area } = table
      filter.hidden = filter.hidden.flatMap((row) => shifted({ ...area, row, rows: 1 }, shift)?.row ?? [])
      filter.columns = new Map(
        [...filter.columns].flatMap(([column, kept]): [number, Kept][] => {
          const cells = shifted({ ...area, column: area.column + column, columns: 1 }, shift)
          return cells === null ? [] : [[cells.column - moved.column, kept]]
        }),
      )
      if (filter.columns.size === 0) this.#filters.delete(table.id)
    }
  }

  /** @param listener - called with the sheet whose rows came into sight or went out of it */
  onChange(listener: (sheet: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(sheet: string): void {
    for (const listener of this.#listeners) listener(sheet)
  }
}

function fits(value: Value, format: string, kept: Kept): boolean {
  if ('texts' in kept) {
    const text = shownText(value, format).toLowerCase()
    return kept.texts.some((one) => one.toLowerCase() === text)
  }
  const holds = (wanted: string): boolean => criterion(wanted)(value)
  return kept.join === 'or' ? kept.criteria.some(holds) : kept.criteria.every(holds)
}
