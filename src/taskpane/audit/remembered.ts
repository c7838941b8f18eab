import { cents } from '../../basics/money'
import { monthOf, monthOfYear, type AuditSummary, type Sums } from '../../audit/summary'
import { findingKinds } from '../../findings'
import type { FindingRow } from '../../sheets/claim/findings'
import { readSettings } from '../../workbook/host/settings'
import { readFindings } from '../../workbook/results/read-results'
import type { Session } from '../session/session'
import type { TrailOfAudit } from '../../workbook/results/trail'

/** What the auditor's view shows of a summary. */
export type AuditShown = Pick<AuditSummary, 'all' | 'byFinding' | 'byStaff' | 'byMonth'> & Omit<TrailOfAudit, 'all'>

/** A difference as the list shows it. */
export interface Shown {
  readonly rows: readonly number[]
  readonly text: string
}

/** An earlier run's audit as the workbook holds it. */
export interface Remembered {
  readonly summary: AuditShown
  readonly ofKind: ReadonlyMap<string, readonly Shown[]>
}

/** Reads it from the sheet `Findings` and the record of the last run; null where there is none. */
export const readRemembered = (session: Session): Promise<Remembered | null> =>
  Excel.run(async (context) => {
    const { trail } = await readSettings(context)
    if (trail?.audit === undefined) return null
    await session.rememberSheet(context, trail.sheet)
    const rows = await readFindings(context)
    return rows === null ? null : remembered(rows, trail.audit)
  })

/** The audit that rows of `Findings` tell. */
export function remembered(rows: readonly FindingRow[], audit: TrailOfAudit): Remembered {
  const differences = rows.filter(
    (row) => findingKinds.get(String(row.Id))?.forBilled === 'a difference' && (row.State ?? '') === '',
  )
  const by = (key: (row: FindingRow) => string): Sums[] => {
    const groups = new Map<string, FindingRow[]>()
    for (const row of differences) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
    return [...groups].map(([name, list]) => sumsOf(name, list))
  }
  const largest = (sums: Sums[]): Sums[] => sums.sort((a, b) => b.over + b.under - a.over - a.under)
  const month = (row: FindingRow): string => (typeof row.Date === 'number' ? monthOf(row.Date) : '')
  const ofKind = new Map<string, Shown[]>()
  const dollars = (row: FindingRow): number => Number(row.Overbilled ?? 0) + Number(row.Underbilled ?? 0)
  for (const row of differences.toSorted((a, b) => dollars(b) - dollars(a))) {
    const list = ofKind.get(String(row.Id)) ?? []
    list.push({ rows: rowsOf(row), text: String(row.Text ?? '') })
    ofKind.set(String(row.Id), list)
  }
  return {
    ofKind,
    summary: {
      ...audit,
      all: { ...sumsOf('All', differences), ...audit.all },
      byFinding: largest(by((row) => String(row.Id))),
      byStaff: largest(by((row) => String(row.Staff ?? ''))),
      byMonth: by(month)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((sums) => ({ ...sums, name: monthOfYear(sums.name) })),
    },
  }
}

function sumsOf(name: string, rows: readonly FindingRow[]): Sums {
  const sum = (header: 'Overbilled' | 'Underbilled'): number =>
    cents(rows.reduce((all, row) => all + Number(row[header] ?? 0), 0))
  return {
    name,
    findings: rows.length,
    over: sum('Overbilled'),
    under: sum('Underbilled'),
    // Of a group neither is shown; of the whole the record of the run has them.
    standIn: { over: 0, under: 0 },
    unpriced: 0,
  }
}

const rowsOf = ({ Rows }: FindingRow): number[] =>
  String(Rows ?? '')
    .split(',')
    .map(Number)
    .filter((row) => row > 0)
