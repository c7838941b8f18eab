import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import { billingFindings, payerWritten, type BillingFinding } from '../../audit/summary'
import { codesText, codeText } from '../../engine/claim/lines'
import { dollarsIn, findingText, isStandIn, isUnpriced, linesOf, worthOf, type Finding } from '../../findings/define'
import { SheetBuilder } from '../model/sheet-builder'
import { accountNames, dayCell, defineAuditSheet } from './define'
import { serviceShown } from './service'

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
    const table = sheet.table(0, 0, columns, rows, auditTable)
    sheet.choose(table.area('Decision'), decisions)
    const printed = columns.findIndex(({ header }) => header === 'Decided on') + 1
    return sheet.build(1, 'landscape', { titleRows: 1, pageStarts: [], columns: printed })
  },
})

/** What an auditor may decide of a row. */
export const decisions = ['agree', 'disagree', 'partly', 'ask']

/** Whether a difference has a price, and whose; `as Medicare` marks an amount that stands in for the payer's. */
const pricedWord = (finding: Finding): string =>
  isUnpriced(finding) ? 'no' : isStandIn(finding) ? pricedAsMedicare : 'yes'

export const pricedAsMedicare = 'as Medicare'

/** Of the audit's table, for whoever sums over it: what can be asked by. */
export type AuditLineHeader = ReturnType<typeof linesColumns>[number]['header']

function linesColumns(audit: Audit) {
  const text = 'text' as const
  const money = 'padded money' as const
  const input = 'without a name' as const
  const wrap = true as const
  const none = () => null
  const shown = ({ visit, finding }: AuditLine) => serviceShown(audit, visit, finding)
  return [
    { header: 'Account', width: 8, number: text, wrap, cell: ({ account }: AuditLine) => account },
    { header: 'Patient', width: 8, number: text, wrap, cell: ({ one }: AuditLine) => one.encounter.patient },
    { header: 'Date', width: 11, number: 'padded date' as const, wrap, cell: ({ one }: AuditLine) => dayCell(one) },
    { header: 'Payer', width: 9, number: text, wrap, cell: ({ one }: AuditLine) => payerWritten(one) },
    { header: 'Drug and dose', width: 15, number: text, wrap, cell: (line: AuditLine) => shown(line).drugs },
    { header: 'Times', width: 10, number: text, wrap, cell: (line: AuditLine) => shown(line).times },
    { header: 'Finding', width: 12, wrap, cell: ({ finding }: AuditLine) => finding.kind.heading },
    {
      header: 'Billed',
      width: 11,
      number: text,
      wrap,
      cell: ({ finding }: AuditLine) => linesOf(finding)?.billed ?? '',
    },
    {
      header: 'Supported',
      width: 11,
      number: text,
      wrap,
      cell: ({ finding }: AuditLine) => linesOf(finding)?.supported ?? '',
    },
    {
      header: 'Too much',
      width: 11,
      number: money,
      wrap,
      cell: ({ finding }: AuditLine) => dollarsIn(finding, 'over'),
    },
    {
      header: 'Too little',
      width: 11,
      number: money,
      wrap,
      cell: ({ finding }: AuditLine) => dollarsIn(finding, 'under'),
    },
    { header: 'Reason', width: 30, wrap, cell: ({ finding }: AuditLine) => findingText(finding).text },
    { header: 'Source', width: 11, wrap, cell: ({ finding }: AuditLine) => sourceShown(finding) },
    { header: 'Decision', width: 9, input, wrap, cell: none },
    { header: 'Initials', width: 7, input, wrap, cell: none },
    { header: 'Credential', width: 10, input, wrap, cell: none },
    { header: 'Decided on', width: 10, number: 'date' as const, input, wrap, cell: none },
    // What sums and filters read stands behind the part that is printed.
    { header: 'Month', width: 10, number: text, cell: ({ month }: AuditLine) => month },
    { header: 'Documented by', width: 14, cell: ({ staff }: AuditLine) => staff },
    { header: 'Charged by', width: 14, cell: ({ biller }: AuditLine) => biller },
    { header: 'Drug', width: 18, number: text, cell: ({ drug }: AuditLine) => drug },
    { header: 'Units billed', width: 8, cell: ({ finding }: AuditLine) => linesOf(finding)?.sent ?? null },
    { header: 'Units supported', width: 10, cell: ({ finding }: AuditLine) => linesOf(finding)?.held ?? null },
    { header: 'Priced', width: 8, cell: ({ finding }: AuditLine) => pricedWord(finding) },
    { header: 'Rows', width: 8, number: text, cell: ({ finding }: AuditLine) => finding.rows.join(', ') },
    {
      header: 'Codes billed',
      width: 40,
      number: text,
      cell: ({ visit }: AuditLine) => (visit.claim?.lines ?? []).map(codeText).join(', '),
    },
    { header: 'Codes supported', width: 40, number: text, cell: ({ visit }: AuditLine) => codesText(visit.supported) },
    { header: 'Comment', width: 36, input, cell: none },
    { header: 'Id', width: 16, cell: ({ finding }: AuditLine) => finding.finding },
  ] as const
}

/** Where the dollars come from: the fees of the date, or why there are none. */
function sourceShown(finding: Finding): string {
  const worth = worthOf(finding)
  if (worth === null) return ''
  return 'dollars' in worth ? worth.sources : worth.unpriced
}
