import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import { dollarsOf } from '../../audit/sample/sample'
import { isBilling, payerWritten } from '../../audit/summary'
import { cents } from '../../basics/money'
import { dayOfIso, isoDate } from '../../basics/date'
import { codesText, codeText } from '../../engine/claim/lines'
import { f, SheetBuilder } from '../model/sheet-builder'
import { dayCell, defineAuditSheet } from './define'

/** A visit whose claim is to be corrected, with what goes back and what is still to come. */
interface Correction {
  readonly visit: AuditedVisit
  readonly refund: number
  readonly more: number
}

/**
 * An overpayment of Medicare or Medicaid is reported and returned within 60 days after it was identified, with up to 180 days for a
 * timely, good-faith investigation of related ones (42 CFR 401.305, as in force from January 1, 2025); the lookback is six years
 * (42 CFR 401.305(f); Federal Register, February 12, 2016, 81 FR 7654).
 */
const [daysToReturn, yearsBack] = [60, 6] as const

/** Medicare takes a claim for one calendar year after the date of service (42 CFR 424.44). */
const yearsToBill = 1

/** What follows from an audit: refunds due and claims to correct, with their dates. */
export const followUp = defineAuditSheet({
  name: 'Refunds and corrections',
  place: 26,
  make: ({ audit, outside }, name) => {
    // The office's own list of what to do.
    if (outside) return null
    const list = correctionsOf(audit)
    if (list.length === 0) return null
    const sheet = new SheetBuilder(name, [10, 10, 11, 12, 14, 26, 26, 11, 12, 12, 12, 12, 12, 12, 10])
    sheet.put(0, 0, [['Refunds due and claims to correct']], { role: 'title' })
    sheet.put(
      1,
      0,
      [
        [
          'Enter when the overpayment was identified: Medicare and Medicaid want it reported and returned within 60 days (42 CFR 401.305). A timely,',
        ],
        [
          'good-faith investigation of related ones may suspend that for up to 180 days. The lookback is six years. Amounts are those of the audit, not of a remittance.',
        ],
      ],
      { role: 'note' },
    )
    sheet.table(4, 0, columnsOf(), list, 'Audit_corrections')
    return sheet.build(5, 'landscape', { titleRows: 5, pageStarts: [] })
  },
})

function correctionsOf({ visits }: Audit): Correction[] {
  return visits.flatMap((visit) => {
    if (visit.claim === null || !visit.one.findings.some(isBilling)) return []
    const [refund, more] = [cents(dollarsOf(visit, 'over')), cents(dollarsOf(visit, 'under'))]
    return [{ visit, refund, more }]
  })
}

/** The same day some years later; February 29 becomes the day after. */
function yearsAfter(day: number, years: number): number | null {
  if (day < 0) return null
  const [year = '', month = '', date = ''] = isoDate(day).split('-')
  const isLeapDay = month === '02' && date === '29'
  return dayOfIso(`${Number(year) + years}-${isLeapDay ? '03-01' : `${month}-${date}`}`)
}

const isUnbilled = ({ claim }: AuditedVisit): boolean => (claim?.lines.length ?? 0) === 0

const whatToDo = ({ visit, refund, more }: Correction): string => {
  if (isUnbilled(visit)) return 'Bill'
  if (visit.supported.length === 0) return 'Void'
  return refund === 0 && more === 0 ? 'Replace, same amount' : 'Replace'
}

function columnsOf() {
  const [text, wrap, input] = ['text', true, 'without a name'] as const
  const date = 'padded date' as const
  const none = () => null
  return [
    { header: 'Account', number: text, wrap, cell: ({ visit }: Correction) => visit.one.encounter.name ?? '' },
    { header: 'Patient', number: text, wrap, cell: ({ visit }: Correction) => visit.one.encounter.patient },
    { header: 'Date', number: date, wrap, cell: ({ visit }: Correction) => dayCell(visit.one) },
    { header: 'Payer', number: text, wrap, cell: ({ visit }: Correction) => payerWritten(visit.one) },
    { header: 'Original claim number', number: text, input, wrap, cell: none },
    {
      header: 'Billed',
      number: text,
      wrap,
      cell: ({ visit }: Correction) => (visit.claim?.lines ?? []).map(codeText).join(', '),
    },
    { header: 'Corrected claim', number: text, wrap, cell: ({ visit }: Correction) => codesText(visit.supported) },
    { header: 'What to do', wrap, cell: whatToDo },
    { header: 'Refund due', number: 'padded money', wrap, cell: ({ refund }: Correction) => refund },
    { header: 'Still to bill', number: 'padded money', wrap, cell: ({ more }: Correction) => more },
    { header: 'Identified on', number: 'date', input, wrap, cell: none },
    {
      header: 'Return by',
      number: date,
      wrap,
      cell: (_: Correction, here: (header: 'Identified on') => string) =>
        f(`IF(${here('Identified on')}="","",${here('Identified on')}+${daysToReturn})`),
    },
    {
      header: 'Lookback ends',
      number: date,
      wrap,
      cell: ({ visit }: Correction) => yearsAfter(visit.one.encounter.day, yearsBack),
    },
    {
      header: 'Medicare billable until',
      number: date,
      wrap,
      cell: ({ visit, more }: Correction) =>
        more > 0 || isUnbilled(visit) ? yearsAfter(visit.one.encounter.day, yearsToBill) : null,
    },
    { header: 'Done', input, wrap, cell: none },
  ] as const
}
