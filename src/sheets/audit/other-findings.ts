import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import { isBilling, payerWritten, staffOf } from '../../audit/summary'
import { notJudged } from '../../findings/billed/not-judged'
import { findingText, severityOf, type Finding } from '../../findings/define'
import { SheetBuilder } from '../model/sheet-builder'
import { accountNames, dayCell, defineAuditSheet } from './define'
import { decisions } from './lines'
import { serviceShown } from './service'

interface OtherFinding {
  readonly visit: AuditedVisit
  readonly finding: Finding
}

/** What an auditor reads beside the differences: errors and warnings of the record and the edits, and what could not be judged. */
const isListed = (finding: Finding): boolean =>
  !isBilling(finding) && (severityOf(finding) !== 'info' || notJudged.is(finding))

const othersOf = ({ visits }: Audit): OtherFinding[] =>
  visits.flatMap((visit) => visit.one.findings.filter(isListed).map((finding) => ({ visit, finding })))

/** Every other finding, one a row, with the same room for a decision: missing times, waste, NDCs, pairs, limits. */
export const otherFindings = defineAuditSheet({
  name: 'Audit other findings',
  place: 22,
  make: ({ audit, outside }, name) => {
    const account = accountNames(audit, { outside })
    const [text, wrap, input] = ['text', true, 'without a name'] as const
    const none = () => null
    const columns = [
      { header: 'Account', width: 9, number: text, wrap, cell: ({ visit }: OtherFinding) => account(visit.one) },
      {
        header: 'Patient',
        width: 9,
        number: text,
        wrap,
        cell: ({ visit }: OtherFinding) => visit.one.encounter.patient,
      },
      { header: 'Date', width: 11, number: 'padded date', wrap, cell: ({ visit }: OtherFinding) => dayCell(visit.one) },
      { header: 'Payer', width: 10, number: text, wrap, cell: ({ visit }: OtherFinding) => payerWritten(visit.one) },
      {
        header: 'Drug and dose',
        width: 17,
        number: text,
        wrap,
        cell: ({ visit, finding }: OtherFinding) => serviceShown(audit, visit, finding).drugs,
      },
      {
        header: 'Times',
        width: 10,
        number: text,
        wrap,
        cell: ({ visit, finding }: OtherFinding) => serviceShown(audit, visit, finding).times,
      },
      { header: 'Finding', width: 16, wrap, cell: ({ finding }: OtherFinding) => finding.kind.heading },
      { header: 'What was found', width: 42, wrap, cell: ({ finding }: OtherFinding) => findingText(finding).text },
      { header: 'What to do', width: 31, wrap, cell: ({ finding }: OtherFinding) => findingText(finding).ask },
      { header: 'Decision', width: 10, input, wrap, cell: none },
      { header: 'Initials', width: 8, input, wrap, cell: none },
      { header: 'Credential', width: 10, input, wrap, cell: none },
      { header: 'Decided on', width: 11, number: 'date', input, wrap, cell: none },
      // Behind the part that is printed.
      {
        header: 'Documented by',
        width: 14,
        cell: ({ visit }: OtherFinding) => staffOf(audit.coding, visit.one),
      },
      {
        header: 'Not judged',
        width: 12,
        number: 'money',
        cell: ({ finding }: OtherFinding) => (notJudged.is(finding) ? finding.facts.amount : null),
      },
      { header: 'Rows', width: 8, number: text, cell: ({ finding }: OtherFinding) => finding.rows.join(', ') },
      { header: 'Comment', width: 36, input, cell: none },
      { header: 'Id', width: 18, cell: ({ finding }: OtherFinding) => finding.finding },
    ] as const
    // An empty column of patients would only ask where they are.
    const shown = columns.filter(({ header }) => !outside || header !== 'Patient')
    const sheet = new SheetBuilder(
      name,
      shown.map(({ width }) => width),
    )
    const table = sheet.table(0, 0, shown, othersOf(audit), 'Audit_other_findings')
    sheet.choose(table.area('Decision'), decisions)
    const printed = shown.findIndex(({ header }) => header === 'Decided on') + 1
    return sheet.build(1, 'landscape', { titleRows: 1, pageStarts: [], columns: printed })
  },
})
