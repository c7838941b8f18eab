import { visitOfKey } from '../claim/keys'
import { billedLine, linesChanged, type BilledLine, type LinesChanged } from './billed-lines'
import { carriedOver } from './carried-over'
import type { KeyedRow, ResultTable, SheetCell, SheetRow } from '../model/table'
import { signatureOf, type Standing, type StandingRow, type WhoseRow } from './standing-rows'

/** A row that stands already: its place and its key, by which it is known wherever somebody moves it meanwhile. */
export interface RowInPlace {
  readonly at: number
  readonly key: string
}

/** Our cells of a row that stands already. */
export interface ChangedRow extends RowInPlace {
  readonly cells: SheetRow
}

/** A new row of a visit that has rows in the table already. */
export interface InsertedRow {
  /** Before which row it comes, by its place; behind the last where that is as many as there are. */
  readonly at: number
  readonly cells: SheetRow
}

/** How a visit's rows changed. */
export interface VisitChange {
  readonly encounter: string | null
  readonly patient: string | null
  /** Day number; null for undated, and for what is about the whole log. */
  readonly day: number | null
  added: number
  changed: number
  gone: number
  /** In terms of what is billed; null where that is the same, or the table is another one. */
  readonly lines: LinesChanged | null
}

/** What a run did to one table. */
export interface TableChanges {
  readonly table: string
  readonly added: number
  readonly changed: number
  readonly gone: number
  /** No longer supported or found, and kept because a person wrote into the row; part of `gone`. */
  readonly kept: number
  readonly unchanged: number
  /** Rows of somebody's own, which we leave alone. */
  readonly foreign: number
  /** The visits with a row that is new, changed or gone. Empty where the table was not there before. */
  readonly visits: readonly VisitChange[]
}

/** What must be written so that a table that stands says what the new coding says. */
export interface Difference {
  readonly changed: readonly ChangedRow[]
  /** Rows of visits that have none in the table yet. */
  readonly added: readonly SheetRow[]
  /** Rows that go among those of their visit, by their places; of one place in their order. */
  readonly inserted: readonly InsertedRow[]
  /** Rows to take out, by their places. */
  readonly gone: readonly RowInPlace[]
  readonly changes: TableChanges
}

/**
 * Compares a new coding's rows with those that are there, visit by visit.
 *
 * @param touched - whether a visit, by its key, takes part; rows of other visits stay as they are
 */
export function* differenceSteps<Row extends KeyedRow>(
  standing: Standing<Row>,
  table: ResultTable<Row>,
  touched: (visitKey: string) => boolean,
): Generator<undefined, Difference> {
  const comparison = new Comparison(standing, table, touched)
  for (const rows of table.rows()) {
    comparison.take(rows)
    yield
  }
  let looked = 0
  for (const [key, row] of standing.rows) {
    if (++looked % 2000 === 0) yield
    comparison.leftOver(key, row)
  }
  return comparison.difference()
}

/** Rows of a new coding held against those that are there. */
class Comparison<Row extends KeyedRow> {
  readonly #changed: ChangedRow[] = []
  readonly #moved: ChangedRow[] = []
  readonly #added: SheetRow[] = []
  readonly #inserted: InsertedRow[] = []
  readonly #gone: RowInPlace[] = []
  readonly #visits = new Visits()
  /** Lines of the new coding, by the visit's key. */
  readonly #linesNow = new Map<string, BilledLine[]>()
  readonly #seen = new Set<string>()
  /** Behind the last row that a visit has in the table, by its key; made when the first new row asks. */
  #ends: ReadonlyMap<string, number> | null = null
  #unchanged = 0
  #kept = 0
  #outlivedNow = 0

  constructor(
    private readonly standing: Standing<Row>,
    private readonly table: ResultTable<Row>,
    private readonly touched: (visitKey: string) => boolean,
  ) {}

  /** The rows of one visit. */
  take(rows: readonly Row[]): void {
    const { standing } = this
    const isNew = (row: Row): boolean => !standing.rows.has(String(row.Key))
    const carried = standing.earlier.size === 0 ? null : carriedOver(rows.filter(isNew), standing.earlier)
    const places = rows.map((row) => standing.rows.get(carried?.get(row) ?? String(row.Key))?.at ?? null)
    const [first] = rows
    const written = rows.map((row, index) => {
      const place = places[index] === null ? (placeAmong(places, index) ?? this.#endOf(String(row.Key))) : null
      return this.#takeRow(row, carried?.get(row), place)
    })
    const lines = linesOf(written)
    if (first !== undefined && lines.length > 0) this.#linesNow.set(visitOfKey(String(first.Key)), lines)
  }

  /**
   * @param earlier - the key that an earlier version gave the row
   * @param place - before which row it goes where it is new; null where its visit has no row yet
   * @returns what the table says then
   */
  #takeRow(row: Row, earlier: string | undefined, place: number | null): SheetRow {
    const key = String(row.Key)
    this.#seen.add(earlier ?? key)
    const before = this.standing.rows.get(earlier ?? key)
    const cells = before?.written == null ? row : this.table.beside(row, before.written)
    if (!this.touched(visitOfKey(key))) {
      if (before !== undefined) this.#unchanged++
      return cells
    }
    if (before === undefined) {
      if (place === null) this.#added.push(row)
      else this.#inserted.push({ at: place, cells: row })
      this.#visits.of(row, key).added++
      return cells
    }
    const change = { at: before.at, key: earlier ?? key, cells }
    // A key of today in place of an earlier one is no change of what the row says.
    const { says, origin } = signatureOf(earlier === undefined ? cells : { ...cells, Key: earlier }, this.table.columns)
    if (says !== before.signature.says) {
      this.#changed.push(change)
      this.#visits.of(row, key).changed++
      return cells
    }
    this.#unchanged++
    if (earlier !== undefined || origin !== before.signature.origin) this.#moved.push(change)
    return cells
  }

  /** Where rows of the visit end that the new coding may not have any more; null where it has none in the table. */
  #endOf(key: string): number | null {
    this.#ends ??= new Map([...this.standing.rows].map(([each, { at }]) => [visitOfKey(each), at + 1]))
    return this.#ends.get(visitOfKey(key)) ?? null
  }

  /** A row that is there and that the new coding may not have. */
  leftOver(key: string, row: StandingRow<Row>): void {
    if (this.#seen.has(key)) return
    if (!this.touched(visitOfKey(key))) {
      this.#unchanged++
      return
    }
    if (row.written === null) {
      this.#gone.push({ at: row.at, key })
      this.#visits.of(row.visit, key).gone++
      return
    }
    const cells = this.table.outlived(row.written)
    this.#kept++
    if (signatureOf(cells, this.table.columns).says === row.signature.says) return
    this.#changed.push({ at: row.at, key, cells })
    this.#visits.of(row.visit, key).gone++
    this.#outlivedNow++
  }

  /** How the lines of a visit changed, by its key. */
  #linesChanged(): (key: string) => LinesChanged | null {
    const before = new Map<string, BilledLine[]>()
    for (const [key, { line }] of this.standing.rows) {
      if (line === null) continue
      const visit = visitOfKey(key)
      const list = before.get(visit)
      if (list === undefined) before.set(visit, [line])
      else list.push(line)
    }
    return (key) => linesChanged(before.get(key) ?? [], this.#linesNow.get(key) ?? [])
  }

  difference(): Difference {
    const byPlace = (a: { readonly at: number }, b: { readonly at: number }): number => a.at - b.at
    return {
      changed: [...this.#changed, ...this.#moved].sort(byPlace),
      added: this.#added,
      inserted: this.#inserted.sort(byPlace),
      gone: this.#gone.sort(byPlace),
      changes: {
        table: this.table.name,
        added: this.#added.length + this.#inserted.length,
        changed: this.#changed.length - this.#outlivedNow,
        gone: this.#gone.length + this.#outlivedNow,
        kept: this.#kept,
        unchanged: this.#unchanged,
        foreign: this.standing.foreign,
        visits: this.#visits.all(this.#linesChanged()),
      },
    }
  }
}

/**
 * Where a new row goes: behind the nearest row above it that its visit has in the table, else before the nearest below.
 *
 * @param places - of the visit's rows in their order, null for new ones
 */
function placeAmong(places: readonly (number | null)[], index: number): number | null {
  for (let above = index; above >= 0; above--) {
    const place = places[above] ?? null
    if (place !== null) return place + 1
  }
  return places.slice(index).find((place) => place !== null) ?? null
}

const linesOf = (rows: readonly SheetRow[]): BilledLine[] => rows.flatMap((row) => billedLine(row) ?? [])

/** A visit as it is counted, with the key that its rows have in common. */
interface Counted {
  readonly key: string
  readonly visit: Omit<VisitChange, 'lines'>
}

/** Changes by visit. */
class Visits {
  private readonly byName = new Map<string, Counted>()

  of({ Encounter, Patient, Date: day }: WhoseRow, key: string): Omit<VisitChange, 'lines'> {
    const name = JSON.stringify([Encounter, Patient, day])
    const found = this.byName.get(name)
    if (found !== undefined) return found.visit
    const visit = {
      encounter: text(Encounter),
      patient: text(Patient),
      day: typeof day === 'number' ? day : null,
      added: 0,
      changed: 0,
      gone: 0,
    }
    this.byName.set(name, { key: visitOfKey(key), visit })
    return visit
  }

  all(linesOfVisit: (key: string) => LinesChanged | null): VisitChange[] {
    return [...this.byName.values()].map(({ key, visit }) => ({ ...visit, lines: linesOfVisit(key) }))
  }
}

const text = (cell: SheetCell): string | null => (cell === null ? null : String(cell))
