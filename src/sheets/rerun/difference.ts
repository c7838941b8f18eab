import { claimLineColumns, lineText } from '../claim/claim-lines'
import { findingColumns } from '../claim/findings'
import { visitOfKey } from '../claim/keys'
import { carriedOver, saysAtOf } from './carried-over'
import { columnAt, type ResultTable, type SheetCell, type SheetRow } from '../model/sheet-table'
import { signatureOf, visitColumns, type Standing, type StandingRow } from './standing-rows'

/** Our cells of a row that stands already. */
export interface ChangedRow {
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
  /** Places of the rows to take out, ascending. */
  readonly gone: readonly number[]
  readonly changes: TableChanges
}

/**
 * Compares a new coding's rows with those that stand, visit by visit.
 *
 * @param touched - whether a visit, by its key, takes part; rows of other visits stay as they are
 */
export function* differenceSteps(
  standing: Standing,
  table: ResultTable,
  touched: (visitKey: string) => boolean,
): Generator<undefined, Difference> {
  const { columns } = table
  const keyAt = columnAt(columns, 'Key')
  const changed: ChangedRow[] = []
  const moved: ChangedRow[] = []
  const added: SheetRow[] = []
  const gone: number[] = []
  const visits = new Visits(columns)
  const seen = new Set<string>()
  let unchanged = 0
  let kept = 0
  let outlivedNow = 0
  const saysAt = standing.earlier.size === 0 ? null : saysAtOf(columns)
  for (const rows of table.rows()) {
    const isNew = (row: SheetRow): boolean => !standing.rows.has(String(row[keyAt]))
    const carried = saysAt === null ? null : carriedOver(rows.filter(isNew), standing.earlier, saysAt)
    for (const row of rows) {
      const key = String(row[keyAt])
      const earlier = carried?.get(row)
      seen.add(earlier ?? key)
      const before = standing.rows.get(earlier ?? key)
      if (!touched(visitOfKey(key))) {
        if (before !== undefined) unchanged++
        continue
      }
      if (before === undefined) {
        added.push(row)
        visits.ofRow(row).added++
        continue
      }
      const cells = withOverride(row, before)
      // A key of today in place of an earlier one is no change of what the row says.
      const asBefore = earlier === undefined ? cells : cells.with(keyAt, earlier)
      const { says, origin } = signatureOf(asBefore, columns)
      if (says !== before.signature.says) {
        changed.push({ at: before.at, cells })
        visits.ofRow(row).changed++
      } else {
        unchanged++
        if (earlier !== undefined || origin !== before.signature.origin) moved.push({ at: before.at, cells })
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
      gone.push(row.at)
      visits.of(row.visit).gone++
      continue
    }
    const cells = outlived(table.name, row.written)
    kept++
    if (signatureOf(cells, columns).says === row.signature.says) continue
    changed.push({ at: row.at, cells })
    visits.of(row.visit).gone++
    outlivedNow++
  }
  gone.sort((a, b) => a - b)
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
  private readonly at: readonly number[]

  constructor(columns: ResultTable['columns']) {
    this.at = visitColumns.map((header) => columnAt(columns, header))
  }

  ofRow(row: SheetRow): VisitChange {
    return this.of(this.at.map((at) => row[at] ?? null))
  }

  of([encounter, patient, day]: SheetRow): VisitChange {
    const name = JSON.stringify([encounter, patient, day])
    const found = this.byName.get(name)
    if (found !== undefined) return found
    const visit: VisitChange = {
      encounter: text(encounter),
      patient: text(patient),
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

const text = (cell: SheetCell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell))

const place = (header: string): number => columnAt(claimLineColumns, header)

/** Places in `Claim lines` of what a biller put in place of a line. */
const override = { written: place('Override'), of: place('Override of'), check: place('Override check') }

/** What a claim line that is no longer supported does not keep. */
const emptied: ReadonlySet<number> = new Set(['Code', 'Modifiers', 'Units', 'Minutes', 'Allowed'].map(place))
const why = place('Why')
const state = columnAt(findingColumns, 'State')

/** Claim lines: what was put in place of a line stands beside ours, and says when ours has changed since. */
function withOverride(row: SheetRow, { written }: StandingRow): SheetRow {
  if (written?.length !== claimLineColumns.length || isEmpty(written[override.written])) return row
  const now = lineText(row)
  const of = overridden(written)
  const check = of === now ? null : `Our line was ${of} when this was put in its place; now it is ${now}. Decide again.`
  return row.map((cell, index) => (index === override.of ? of : index === override.check ? check : cell))
}

/** What was typed into the sheet by hand overrides the line that stood there. */
const overridden = (written: SheetRow): string =>
  isEmpty(written[override.of]) ? lineText(written) : String(written[override.of])

/**
 * A row whose line is no longer supported, or whose finding is no longer found, and into which a person wrote: it stays where
 * it is and says so. A claim line keeps no code, so that nobody adds it up.
 */
function outlived(table: string, written: SheetRow): SheetRow {
  if (table === 'Findings') return written.map((cell, index) => (index === state ? 'resolved' : cell))
  const of = overridden(written)
  const was = of === '' ? 'A line' : of
  return written.map((cell, index) => {
    if (emptied.has(index)) return null
    if (index === why) return `No longer supported: ${was} stood here. The row is kept because somebody wrote into it.`
    if (index === override.of) return of === '' ? null : of
    if (index !== override.check) return cell
    return isEmpty(written[override.written]) ? null : `${was} is no longer supported. Decide again.`
  })
}

const isEmpty = (cell: SheetCell | undefined): boolean => cell === null || cell === undefined || cell === ''
