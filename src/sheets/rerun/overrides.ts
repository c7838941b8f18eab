import type { Cell, Cells } from '../../basics/cell'
import { readBilled, type BilledLine } from '../../audit/billed'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { VisitKeys, visitOfKey } from '../claim/keys'

/** What a biller put in place of one of our claim lines. */
export interface Override {
  /** The line's key, and that of its visit. */
  readonly key: string
  readonly visit: string
  readonly encounter: string | null
  readonly patient: string | null
  /** Day number; null for undated. */
  readonly day: number | null
  /** As written: `96413-59x2`. */
  readonly written: string
  /** What is billed in place of our line; empty where the biller bills nothing for it. */
  readonly lines: readonly BilledLine[]
  readonly reason: string
  readonly by: string
  /** Our line when it was overridden: `96413`. */
  readonly of: string
  /** Whether our line is still what it was then. */
  readonly stands: boolean
  /** The sheet's row. */
  readonly row: number
}

export interface Overrides {
  readonly overrides: readonly Override[]
  /** Cells that cannot be read, as sentences with the row and what to do. */
  readonly problems: readonly string[]
}

/** What a biller writes who bills nothing for a line. */
const nothing = /^(?:none|nothing|not billed|0|-)$/i

/**
 * What an override bills.
 *
 * @returns the lines, or why they cannot be read, as a sentence
 */
export function readOverride(
  written: string,
): { readonly lines: readonly BilledLine[] } | { readonly problem: string } {
  if (nothing.test(written.trim())) return { lines: [] }
  const { lines, unread } = readBilled(written)
  if (unread.length > 0) {
    return { problem: `"${unread[0]!}" is no code, modifier or number of units. Write it like 96413-59 or 96415x2.` }
  }
  if (lines.length === 0)
    return { problem: `"${written}" names no code. Write it like 96413-59 or 96415x2, or "none".` }
  const many = lines.find((line) => line.units < 1 || line.units > 9999)
  return many === undefined ? { lines } : { problem: `${many.units} units of ${many.code} cannot be billed.` }
}

/**
 * The overrides in the cells of `Claim lines`, in whatever order its rows and columns stand.
 *
 * @param cells - with the header row first; dates count from 1900
 * @param firstRow - the sheet's number of the header row
 */
export function readOverrides(cells: Cells, firstRow = 1): Overrides {
  const headers = (cells[0] ?? []).map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  )
  const at = (header: string): number => headers.indexOf(header.toLowerCase())
  const columns = {
    key: at('Key'),
    encounter: at('Encounter'),
    patient: at('Patient'),
    date: at('Date'),
    written: at('Override'),
    reason: at('Override reason'),
    by: at('By'),
    of: at('Override of'),
    check: at('Override check'),
  }
  const overrides: Override[] = []
  const problems: string[] = []
  for (const [index, row] of cells.entries()) {
    const written = textAt(row, columns.written)
    if (index === 0 || written === '') continue
    const read = readOverride(written)
    if ('problem' in read) {
      problems.push(`Claim lines, row ${firstRow + index}, column Override: ${read.problem}`)
      continue
    }
    const key = textAt(row, columns.key)
    const day = row[columns.date]
    overrides.push({
      key,
      visit: visitOfKey(key),
      encounter: textAt(row, columns.encounter) || null,
      patient: textAt(row, columns.patient) || null,
      day: typeof day === 'number' ? day : null,
      written,
      lines: read.lines,
      reason: textAt(row, columns.reason),
      by: textAt(row, columns.by),
      of: textAt(row, columns.of),
      stands: textAt(row, columns.check) === '',
      row: firstRow + index,
    })
  }
  return { overrides, problems }
}

/** Overrides by the visit of a coding that they are about; those of visits that the log no longer has are left out. */
export function overridesByVisit(
  coding: Coding,
  overrides: readonly Override[],
): ReadonlyMap<EncounterCoding, readonly Override[]> {
  const byVisit = new Map<EncounterCoding, readonly Override[]>()
  if (overrides.length === 0) return byVisit
  const ofKey = new Map<string, Override[]>()
  for (const one of overrides) ofKey.set(one.visit, [...(ofKey.get(one.visit) ?? []), one])
  const keys = new VisitKeys()
  for (const one of coding.encounters) {
    const own = ofKey.get(keys.of(one))
    if (own !== undefined) byVisit.set(one, own)
  }
  return byVisit
}

const textAt = (row: readonly Cell[], at: number): string => String(row[at] ?? '').trim()
