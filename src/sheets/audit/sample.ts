import { dollarsOf, type Estimate, type Sample } from '../../audit/sample/sample'
import { staffOf } from '../../audit/summary'
import type { AuditedVisit } from '../../audit/audited-visit'
import { codesText, codeText } from '../../engine/claim/lines'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, type Here, type TableColumn } from '../model/sheet-builder'
import { appraisalRowsOf, putAppraisal } from './sample-appraisal'
import { putStages, putStratified } from './sample-appraisal-parts'
import { accountNames, dayCell, defineAuditSheet, timesOf } from './define'

/** Characters; the first column also holds the labels above the table, and the next eight the figures of the appraisal. */
const widths = {
  Account: 9,
  'No in frame': 8,
  Stratum: 8,
  Unit: 8,
  Patient: 9,
  Date: 11,
  Start: 9,
  Stop: 9,
  'Documented by': 12,
  'Codes billed': 23,
  'Codes supported': 23,
  'Too much': 11,
  'Too little': 11,
  'Auditors amount': 11,
  'Amount used': 11,
  'Reviewed by': 9,
  Agreed: 8,
  Comment: 36,
} as const
type SampleHeader = keyof typeof widths
const [labelWidth, figureWidth] = [32, 12] as const

/** An empty column of patients would only ask where they are. */
const shownHeaders = ({ strata, stages }: Sample, outside: boolean): SampleHeader[] =>
  (Object.keys(widths) as SampleHeader[]).filter(
    (header) =>
      (!outside || header !== 'Patient') &&
      (strata !== null || header !== 'Stratum') &&
      (stages !== null || header !== 'Unit'),
  )

/** How the estimates above the appraisal were made. */
function estimatedBy({ strata, stages }: Sample): string {
  if (stages !== null) {
    return 'Estimate: each drawn unit by its visits, all units by those drawn; two-sided 90% interval by the normal distribution.'
  }
  if (strata !== null) {
    return 'Estimate: each stratum by its mean, added; two-sided 90% interval by the normal distribution.'
  }
  return 'Estimate: mean per visit of the sample times all visits; two-sided 90% interval by Student’s t with finite population correction.'
}

/** A random sample of visits for a person to review, with what follows from it for all: estimates, and said to be some. */
export const sample = defineAuditSheet({
  name: 'Audit sample',
  place: 30,
  make: ({ audit, outside, sample: drawn }, name) => {
    if (drawn === null) return null
    const { errorRate, population, seed, sizeBy, drawnBy, over, under } = drawn
    const shown = shownHeaders(drawn, outside)
    const sheet = new SheetBuilder(
      name,
      shown.map((header, index) => (index === 0 ? labelWidth : Math.max(widths[header], index < 9 ? figureWidth : 0))),
    )
    const put = (cells: LivingCell[], look: Parameters<typeof sheet.put>[3] = {}) =>
      sheet.put(sheet.end, 0, [cells], look)
    put(['Audit sample'], { role: 'title' })
    put([`${drawnBy} Visits are numbered by date and name; the sheet Audit frame lists them.`], { role: 'note' })
    put(['Seed', seed])
    put(['Visits to draw from', population])
    sheet.nameIt('Sample_population', { row: sheet.end - 1, column: 1, rows: 1, columns: 1 })
    put(['Drawn', sizeBy])
    put(['Spares, in this order', drawn.spares.length === 0 ? 'none' : drawn.spares.join(', ')])
    put(['Visits with a difference', errorRate.count])
    const shares = sheet.put(sheet.end, 0, [
      ['Share with a difference', errorRate.share],
      ['  95% interval (Wilson)', errorRate.interval.low, errorRate.interval.high],
    ])
    sheet.look({ ...shares, column: 1, columns: 2 }, { number: 'percent' })
    sheet.nameIt('Sample_share', { ...shares, column: 1, rows: 1, columns: 1 })
    sheet.table(
      sheet.end,
      0,
      [
        { header: 'Estimates for all visits, not findings', cell: ([label]) => label },
        { header: 'In the sample', number: 'money', cell: ([, { inSample }]) => inSample },
        { header: 'Estimate', number: 'money', cell: ([, { estimate }]) => estimate },
        { header: 'From', number: 'money', cell: ([, { interval }]) => interval?.low ?? null },
        { header: 'To', number: 'money', cell: ([, { interval }]) => interval?.high ?? null },
      ],
      [
        ['  billed and not supported', over],
        ['  supported and not billed', under],
      ] as readonly (readonly [string, Estimate])[],
      undefined,
      'heading',
    )
    put([`${estimatedBy(drawn)} It is only as good as the sample is large; items without a price are not included.`], {
      role: 'note',
    })
    put([])
    const appraisalAt = sheet.end
    const below = appraisalAt + appraisalRowsOf(drawn)
    const account = accountNames(audit, { outside })
    const numbers = new Map(drawn.visits.map((visit, index) => [visit, drawn.numbers[index] ?? null]))
    const partOf = (visit: AuditedVisit): number | null => {
      const parts = drawn.stages?.drawn ?? drawn.strata ?? []
      const at = parts.findIndex((one) => one.drawn.includes(numbers.get(visit) ?? 0))
      return at < 0 ? null : at + 1
    }
    const columns = [
      { header: 'Account', wrap: true, number: 'text', cell: ({ one }) => account(one) },
      { header: 'No in frame', wrap: true, number: 'whole', cell: (visit) => numbers.get(visit) ?? null },
      { header: 'Stratum', wrap: true, number: 'whole', cell: partOf },
      { header: 'Unit', wrap: true, number: 'whole', cell: partOf },
      { header: 'Patient', wrap: true, number: 'text', cell: ({ one }) => one.encounter.patient },
      { header: 'Date', wrap: true, number: 'padded date', cell: ({ one }) => dayCell(one) },
      { header: 'Start', wrap: true, number: 'text', cell: (visit) => timesOf(audit, visit).start },
      { header: 'Stop', wrap: true, number: 'text', cell: (visit) => timesOf(audit, visit).stop },
      { header: 'Documented by', wrap: true, cell: ({ one }) => staffOf(audit.coding, one) },
      {
        header: 'Codes billed',
        number: 'text',
        wrap: true,
        cell: ({ claim }) => (claim?.lines ?? []).map(codeText).join(', '),
      },
      { header: 'Codes supported', number: 'text', wrap: true, cell: ({ supported }) => codesText(supported) },
      { header: 'Too much', wrap: true, number: 'padded money', cell: (visit) => dollarsOf(visit, 'over') },
      { header: 'Too little', wrap: true, number: 'padded money', cell: (visit) => dollarsOf(visit, 'under') },
      { header: 'Auditors amount', wrap: true, number: 'padded money', input: 'without a name', cell: () => null },
      {
        header: 'Amount used',
        wrap: true,
        number: 'padded money',
        cell: (_, here: Here<'Auditors amount' | 'Too much'>) =>
          f(`IF(${here('Auditors amount')}="",${here('Too much')},${here('Auditors amount')})`),
      },
      { header: 'Reviewed by', wrap: true, input: 'without a name', cell: () => null },
      { header: 'Agreed', wrap: true, input: 'without a name', cell: () => null },
      { header: 'Comment', wrap: true, input: 'without a name', cell: () => null },
    ] as const satisfies readonly TableColumn<AuditedVisit>[]
    const visits = sheet.table(
      below,
      0,
      columns.filter(({ header }) => shown.includes(header)),
      drawn.visits,
      'Audit_sample',
    )
    const amounts = visits.fixedRange('Amount used')
    if (drawn.stages !== null) {
      const units = visits.fixedRange('Unit')
      putStages(sheet, appraisalAt, drawn.stages, { amounts, units, outside })
    } else if (drawn.strata === null) putAppraisal(sheet, appraisalAt, drawn, amounts)
    else putStratified(sheet, appraisalAt, drawn.strata, { amounts, strata: visits.fixedRange('Stratum') })
    const printed = shown.indexOf('Comment')
    sheet.choose(visits.area('Agreed'), ['yes', 'no', 'partly'])
    return sheet.build(0, 'landscape', { titleRows: 0, pageStarts: [], columns: printed })
  },
})
