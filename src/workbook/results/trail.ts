import type { AuditSummary } from '../../audit/summary'
import type { Coding } from '../../engine/coding'
import { defaultPolicies } from '../../policies/policies'
import { engineVersion } from '../../engine/version'
import type { TableChanges } from '../../sheets/rerun/difference'

/** The record of the last run that a workbook keeps: what it was done with and what it did. Nothing of any patient. */
export interface Trail {
  /** ISO, by the computer's clock. */
  readonly when: string
  readonly engine: string
  readonly editions: readonly string[]
  /** Policies that differ from the default. */
  readonly policies: Readonly<Record<string, string>>
  readonly rows: number
  readonly visits: number
  /** The log's sheet; earlier versions did not keep it. */
  readonly sheet?: string
  /** What of the audit no row of `Findings` tells. */
  readonly audit?: TrailOfAudit
  readonly tables: readonly Pick<TableChanges, 'table' | 'added' | 'changed' | 'gone' | 'unchanged'>[]
}

/** Numbers of the last audit. */
export interface TrailOfAudit extends Pick<AuditSummary, 'billed' | 'withDifference' | 'notJudged' | 'missingTime'> {
  /** What Medicare's amounts make of the sums in place of a payer's own, and the differences without a price. */
  readonly all: Pick<AuditSummary['all'], 'standIn' | 'unpriced'>
}

export const trailOf = (
  coding: Coding,
  changes: readonly TableChanges[],
  sheet: string,
  { billed, withDifference, notJudged, missingTime, all: { standIn, unpriced } }: TrailOfAudit,
): Trail => ({
  sheet,
  audit: { billed, withDifference, notJudged, missingTime, all: { standIn, unpriced } },
  when: new Date().toISOString(),
  engine: engineVersion,
  editions: coding.editions,
  policies: Object.fromEntries(
    Object.entries(coding.log.policies).filter(
      ([name, value]) => defaultPolicies[name as keyof typeof defaultPolicies] !== value,
    ),
  ),
  rows: coding.log.rows.count,
  visits: coding.encounters.length,
  tables: changes.map(({ table, added, changed, gone, unchanged }) => ({ table, added, changed, gone, unchanged })),
})

/** A kept trail; undefined where what is kept is none, as an older or newer version may have left it. */
export function readTrail(kept: unknown): Trail | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { when, engine, editions, policies, rows, visits, tables } = kept as Partial<Trail>
  const whole =
    [when, engine].every((one) => typeof one === 'string') && Array.isArray(editions) && Array.isArray(tables)
  return whole && typeof policies === 'object' && typeof rows === 'number' && typeof visits === 'number'
    ? (kept as Trail)
    : undefined
}
