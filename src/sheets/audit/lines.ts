import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import { billingFindings, type BillingFinding } from '../../audit/summary'
import { codesText, codeText } from '../../engine/claim/lines'
import { dollarsIn, findingText, isStandIn, isUnpriced, linesOf, type Finding } from '../../findings/define'
import { SheetBuilder } from '../model/sheet-builder'
import { accountNames, dayCell, defineAuditSheet, timesOf } from './define'

export const auditTable = 'Audit_lines'

/** A difference, and what its visit says once for all of its rows. */
interface AuditLine extends BillingFinding {
  readonly visit: AuditedVisit
  readonly account: string
}

/** The audit worksheet: one row a difference between what was billed and what is supported. */
export const lines = defineAuditSheet({
  name: 'Audit',
  place: 20,
  make: ({ audit, outside }, name) => {
    const account = accountNames(audit, { outside })
    const visitOf = new Map(audit.visits.map((visit) => [visit.one, visit]))
    const rows = billingFindings(audit).map((found): AuditLine => ({
      ...found,
      visit: visitOf.get(found.one)!,
      account: account(found.one),
    }))
    // An empty column of patients would only ask where they are.
    const columns = linesColumns(audit).filter(({ header }) => !outside || header !== 'Patient')
    const sheet = new SheetBuilder(
      name,
      columns.map(({ width }) => width),
    )
    sheet.table(0, 0, columns, rows, auditTable)
    return sheet.build(1)
  },
})

/** Whether a difference has a price, and whose; `as Medicare` marks an amount that stands in for the payer's. */
const pricedWord = (finding: Finding): string =>
  isUnpriced(finding) ? 'no' : isStandIn(finding) ? pricedAsMedicare : 'yes'

export const pricedAsMedicare = 'as Medicare'

/** Of the audit's table, for whoever sums over it: what can be asked by. */
export type AuditLineHeader = ReturnType<typeof linesColumns>[number]['header']

function linesColumns(audit: Audit) {
  const text = 'text' as const
  const money = 'money' as const
  return [
    { header: 'Account', width: 11, number: text, cell: ({ account }: AuditLine) => account },
    {
      header: 'Patient',
      width: 11,
      number: text,
      cell: ({ one }: AuditLine) => one.encounter.patient,
    },
    { header: 'Date', width: 11, number: 'date' as const, cell: ({ one }: AuditLine) => dayCell(one) },
    { header: 'Month', width: 10, number: text, cell: ({ month }: AuditLine) => month },
    { header: 'Start', width: 8, number: text, cell: ({ visit }: AuditLine) => timesOf(audit, visit).start },
    { header: 'Stop', width: 8, number: text, cell: ({ visit }: AuditLine) => timesOf(audit, visit).stop },
    { header: 'Charged by', width: 12, cell: ({ staff }: AuditLine) => staff },
    { header: 'Finding', width: 26, cell: ({ finding }: AuditLine) => finding.kind.heading },
    { header: 'Billed', width: 18, number: text, cell: ({ finding }: AuditLine) => linesOf(finding)?.billed ?? '' },
    {
      header: 'Supported',
      width: 18,
      number: text,
      cell: ({ finding }: AuditLine) => linesOf(finding)?.supported ?? '',
    },
    { header: 'Units billed', width: 8, cell: ({ finding }: AuditLine) => linesOf(finding)?.sent ?? null },
    { header: 'Units supported', width: 10, cell: ({ finding }: AuditLine) => linesOf(finding)?.held ?? null },
    { header: 'Too much', width: 11, number: money, cell: ({ finding }: AuditLine) => dollarsIn(finding, 'over') },
    { header: 'Too little', width: 11, number: money, cell: ({ finding }: AuditLine) => dollarsIn(finding, 'under') },
    { header: 'Priced', width: 8, cell: ({ finding }: AuditLine) => pricedWord(finding) },
    { header: 'Rows', width: 8, number: text, cell: ({ finding }: AuditLine) => finding.rows.join(', ') },
    { header: 'What was found', width: 60, wrap: true, cell: ({ finding }: AuditLine) => findingText(finding).text },
    {
      header: 'Codes billed',
      width: 40,
      number: text,
      wrap: true,
      cell: ({ visit }: AuditLine) => (visit.claim?.lines ?? []).map(codeText).join(', '),
    },
    {
      header: 'Codes supported',
      width: 40,
      number: text,
      wrap: true,
      cell: ({ visit }: AuditLine) => codesText(visit.supported),
    },
    { header: 'Reconciled by', width: 14, input: 'without a name' as const, cell: () => null },
    { header: 'Comment', width: 36, input: 'without a name' as const, wrap: true as const, cell: () => null },
    { header: 'Id', width: 16, cell: ({ finding }: AuditLine) => finding.finding },
  ] as const
}
