import { visitOfKey } from '../claim/keys'
import { carriedOver } from './carried-over'
import type { KeyedRow, ResultTable, SheetCell, SheetRow } from '../model/table'
import { signatureOf, type Standing, type WhoseRow } from './standing-rows'

/** A row that stands already: its place and its key, by which it is known wherever somebody moves it meanwhile. */
export interface RowInPlace {
  readonly at: number
  readonly key: string
}

/** Our cells of a row that stands already. */
export interface ChangedRow extends RowInPlace {
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
  readonly added: readonly SheetRow[]
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
  const { columns } = table
  const changed: ChangedRow[] = []
  const moved: ChangedRow[] = []
  const added: SheetRow[] = []
  const gone: RowInPlace[] = []
  const visits = new Visits()
  const seen = new Set<string>()
  let unchanged = 0
  let kept = 0
  let outlivedNow = 0
  for (const rows of table.rows()) {
    const isNew = (row: Row): boolean => !standing.rows.has(String(row.Key))
    const carried = standing.earlier.size === 0 ? null : carriedOver(rows.filter(isNew), standing.earlier)
    for (const row of rows) {
      const key = String(row.Key)
      const earlier = carried?.get(row)
      seen.add(earlier ?? key)
      const before = standing.rows.get(earlier ?? key)
      if (!touched(visitOfKey(key))) {
        if (before !== undefined) unchanged++
        continue
      }
      if (before === undefined) {
        added.push(row)
        visits.of(row).added++
        continue
      }
      const cells = before.written === null ? row : table.beside(row, before.written)
      // A key of today in place of an earlier one is no change of what the row says.
      const { says, origin } = signatureOf(earlier === undefined ? cells : { ...cells, Key: earlier }, columns)
      if (says !== before.signature.says) {
        changed.push({ at: before.at, key: earlier ?? key, cells })
        visits.of(row).changed++
      } else {
        unchanged++
        if (earlier !== undefined || origin !== before.signature.origin)
          moved.push({ at: before.at, key: earlier ?? key, cells })
      }
    }
    yield
  }
  let looked = 0
  for (const [key, row] of standing.rows) {
    if (++looked % 2000 === 0) yield
    if (seen.has(key)) continue
    if (!touched(visitOfKey(key))) {
      unchanged++
      continue
    }
    if (row.written === null) {
      gone.push({ at: row.at, key })
      visits.of(row.visit).gone++
      continue
    }
    const cells = table.outlived(row.written)
    kept++
    if (signatureOf(cells, columns).says === row.signature.says) continue
    changed.push({ at: row.at, key, cells })
    visits.of(row.visit).gone++
    outlivedNow++
  }
  gone.sort((a, b) => a.at - b.at)
  return {
    changed: [...changed, ...moved].sort((a, b) => a.at - b.at),
    added,
    gone,
    changes: {
      table: table.name,
      added: added.length,
      changed: changed.length - outlivedNow,
      gone: gone.length + outlivedNow,
      kept,
      unchanged,
      foreign: standing.foreign,
      visits: visits.all(),
    },
  }
}

/** Changes by visit. */
class Visits {
  private readonly byName = new Map<string, VisitChange>()

  of({ Encounter, Patient, Date: day }: WhoseRow): VisitChange {
    const name = JSON.stringify([Encounter, Patient, day])
    const found = this.byName.get(name)
    if (found !== undefined) return found
    const visit: VisitChange = {
      encounter: text(Encounter),
      patient: text(Patient),
      day: typeof day === 'number' ? day : null,
      added: 0,
      changed: 0,
      gone: 0,
    }
    this.byName.set(name, visit)
    return visit
  }

  all(): VisitChange[] {
    return [...this.byName.values()]
  }
}

const text = (cell: SheetCell): string | null => (cell === null ? null : String(cell))
