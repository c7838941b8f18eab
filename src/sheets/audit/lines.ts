import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import { billingFindings, type BillingFinding } from '../../audit/summary'
import { codesText, codeText } from '../../engine/claim/lines'
import { dollarsIn, findingText, isUnpriced, linesOf } from '../../findings/define'
import { clockText } from '../../findings/words'
import type { AreaLook, LivingCell, LivingSheet } from '../model/living-sheet'

/** The audit worksheet: one row a difference between what was billed and what is supported. */

/** Whom a copy of the worksheet is for: an outside reviewer sees neither patients nor account numbers. */
export interface Readers {
  readonly outside: boolean
}

export const auditTable = 'Audit_lines'

const columns = [
  ['Account', 11],
  ['Patient', 11],
  ['Date', 11],
  ['Month', 10],
  ['Start', 8],
  ['Stop', 8],
  ['Charged by', 12],
  ['Finding', 19],
  ['Billed', 18],
  ['Supported', 18],
  ['Units billed', 8],
  ['Units supported', 10],
  ['Too much', 11],
  ['Too little', 11],
  ['Priced', 8],
  ['Rows', 8],
  ['What was found', 60],
  ['Codes billed', 40],
  ['Codes supported', 40],
  ['Reconciled by', 14],
  ['Comment', 36],
] as const

/** A name for a visit that tells nobody whose it was: its place in the log's order. */
export const accountNames = (audit: Audit, { outside }: Readers): ((visit: AuditedVisit['one']) => string) => {
  if (!outside) return (one) => one.encounter.name ?? ''
  const numbers = new Map(audit.coding.encounters.map((one, index) => [one, index + 1]))
  return (one) => `Visit ${numbers.get(one) ?? ''}`
}

export function auditLinesSheet(audit: Audit, readers: Readers): LivingSheet {
  const list = billingFindings(audit)
  const account = accountNames(audit, readers)
  const visitOf = new Map(audit.visits.map((visit) => [visit.one, visit]))
  const rows = list.map((one) => lineOf(audit, visitOf.get(one.one)!, one, account(one.one), readers))
  const body = rows.length === 0 ? [columns.map((): LivingCell => null)] : rows
  const height = body.length
  const at = (header: (typeof columns)[number][0]): number => columns.findIndex(([name]) => name === header)
  const look = (header: (typeof columns)[number][0], more: Omit<AreaLook, 'row' | 'column' | 'rows' | 'columns'>) => ({
    row: 1,
    column: at(header),
    rows: height,
    columns: 1,
    ...more,
  })
  return {
    name: 'Audit',
    rows: [columns.map(([header]) => header), ...body],
    widths: columns.map(([, width]) => width),
    looks: [
      { row: 0, column: 0, rows: 1, columns: columns.length, role: 'header' },
      ...(['Account', 'Patient', 'Month', 'Billed', 'Supported', 'Rows', 'Start', 'Stop'] as const).map((header) =>
        look(header, { number: 'text' }),
      ),
      look('Date', { number: 'date' }),
      ...(['Too much', 'Too little'] as const).map((header) => look(header, { number: 'money' })),
      ...(['What was found', 'Codes billed', 'Codes supported', 'Comment'] as const).map((header) =>
        look(header, { wrap: true }),
      ),
      ...(['Reconciled by', 'Comment'] as const).map((header) => look(header, { role: 'input' })),
    ],
    tables: [{ name: auditTable, row: 0, column: 0, rows: height + 1, columns: columns.length }],
    names: [],
    charts: [],
    choices: [],
    frozenRows: 1,
    landscape: true,
  }
}

function lineOf(
  audit: Audit,
  visit: AuditedVisit,
  { one, finding, staff, month }: BillingFinding,
  account: string,
  { outside }: Readers,
): LivingCell[] {
  const lines = linesOf(finding)
  const { start, stop } = timesOf(audit, visit)
  return [
    account,
    outside ? null : one.encounter.patient,
    one.encounter.day < 0 ? null : one.encounter.day,
    month,
    start,
    stop,
    staff,
    finding.finding,
    lines?.billed ?? '',
    lines?.supported ?? '',
    lines?.sent ?? null,
    lines?.held ?? null,
    dollarsIn(finding, 'over'),
    dollarsIn(finding, 'under'),
    isUnpriced(finding) ? 'no' : 'yes',
    finding.rows.join(', '),
    findingText(finding).text,
    (visit.claim?.lines ?? []).map(codeText).join(', '),
    codesText(visit.supported),
    null,
    null,
  ]
}

/** The first start and the last stop that the rows of a visit tell. */
export function timesOf({ coding }: Audit, { one }: AuditedVisit): { start: string; stop: string } {
  const { rows } = coding.log
  const known = (list: readonly number[]): number[] => list.filter((seconds) => seconds >= 0)
  const starts = known(one.encounter.rows.map((i) => rows.start[i]!))
  const stops = known(one.encounter.rows.map((i) => rows.stop[i]!))
  return {
    start: starts.length === 0 ? '' : clockText(Math.min(...starts)),
    stop: stops.length === 0 ? '' : clockText(Math.max(...stops)),
  }
}
