import type { BilledLine } from '../../audit/billed/billed'
import type { Coding, EncounterCoding } from '../../engine/coding'
import type { ClaimLineRow } from '../claim/claim-lines'
import { VisitKeys, visitOfKey } from '../claim/keys'
import { readOverride } from './read-override'
import type { SheetCell } from '../model/table'

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

/** A row of `Claim lines` and where it is. */
export interface RowWithOverride {
  /** The sheet's row. */
  readonly row: number
  readonly cells: Pick<
    ClaimLineRow,
    'Key' | 'Encounter' | 'Patient' | 'Date' | 'Override' | 'Override reason' | 'By' | 'Override of' | 'Override check'
  >
}

/**
 * The overrides in rows of `Claim lines`, in whatever order they are.
 *
 * @param rows - dates count from 1900
 */
export function readOverrides(rows: Iterable<RowWithOverride>): Overrides {
  const overrides: Override[] = []
  const problems: string[] = []
  for (const { row, cells } of rows) {
    const written = textOf(cells.Override)
    if (written === '') continue
    const read = readOverride(written)
    if ('problem' in read) {
      problems.push(`Claim lines, row ${row}, column Override: ${read.problem}`)
      continue
    }
    const key = textOf(cells.Key)
    overrides.push({
      key,
      visit: visitOfKey(key),
      encounter: textOf(cells.Encounter) || null,
      patient: textOf(cells.Patient) || null,
      day: typeof cells.Date === 'number' ? cells.Date : null,
      written,
      lines: read.lines,
      reason: textOf(cells['Override reason']),
      by: textOf(cells.By),
      of: textOf(cells['Override of']),
      stands: textOf(cells['Override check']) === '',
      row,
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

const textOf = (cell: SheetCell): string => String(cell ?? '').trim()
