import { dollarsOf, type Estimate } from '../../audit/sample/sample'
import { staffOf } from '../../audit/summary'
import type { AuditedVisit } from '../../audit/audited-visit'
import { codesText, codeText } from '../../engine/claim/lines'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, type Here, type TableColumn } from '../model/sheet-builder'
import { appraisalRowsOf, putAppraisal, putStratified } from './sample-appraisal'
import { accountNames, dayCell, defineAuditSheet, timesOf } from './define'

/** A random sample of visits for a person to review, with what follows from it for all: estimates, and said to be some. */
export const sample = defineAuditSheet({
  name: 'Audit sample',
  place: 30,
  make: ({ audit, outside, sample: drawn }, name) => {
    if (drawn === null) return null
    const { errorRate, population, seed, sizeBy, drawnBy, over, under } = drawn
    const sheet = new SheetBuilder(name, [34, 12, 14, 12, 12, 12, 12, 40, 40, 11, 11, 15, 12, 14, 10, 36])
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
    put(
      [
        'Estimate: mean per visit of the sample times all visits; two-sided 90% interval by Student’s t with finite population correction. It is only as good as the sample is large; items without a price are not included.',
      ],
      { role: 'note' },
    )
    put([])
    const appraisalAt = sheet.end
    const below = appraisalAt + appraisalRowsOf(drawn)
    const account = accountNames(audit, { outside })
    const numbers = new Map(drawn.visits.map((visit, index) => [visit, drawn.numbers[index] ?? null]))
    const stratumOf = (number: number): number | null => {
      const at = drawn.strata?.findIndex((one) => one.drawn.includes(number)) ?? -1
      return at < 0 ? null : at + 1
    }
    const columns = [
      { header: 'Account', number: 'text', cell: ({ one }) => account(one) },
      { header: 'No in frame', number: 'whole', cell: (visit) => numbers.get(visit) ?? null },
      { header: 'Stratum', number: 'whole', cell: (visit) => stratumOf(numbers.get(visit) ?? 0) },
      { header: 'Patient', number: 'text', cell: ({ one }) => one.encounter.patient },
      { header: 'Date', number: 'date', cell: ({ one }) => dayCell(one) },
      { header: 'Start', number: 'text', cell: (visit) => timesOf(audit, visit).start },
      { header: 'Stop', number: 'text', cell: (visit) => timesOf(audit, visit).stop },
      { header: 'Charged by', cell: ({ one }) => staffOf(audit.coding, one) },
      {
        header: 'Codes billed',
        number: 'text',
        wrap: true,
        cell: ({ claim }) => (claim?.lines ?? []).map(codeText).join(', '),
      },
      { header: 'Codes supported', number: 'text', wrap: true, cell: ({ supported }) => codesText(supported) },
      { header: 'Too much', number: 'money', cell: (visit) => dollarsOf(visit, 'over') },
      { header: 'Too little', number: 'money', cell: (visit) => dollarsOf(visit, 'under') },
      { header: 'Auditors amount', number: 'money', input: 'without a name', cell: () => null },
      {
        header: 'Amount used',
        number: 'money',
        cell: (_, here: Here<'Auditors amount' | 'Too much'>) =>
          f(`IF(${here('Auditors amount')}="",${here('Too much')},${here('Auditors amount')})`),
      },
      { header: 'Reviewed by', input: 'without a name', cell: () => null },
      { header: 'Agreed', input: 'without a name', cell: () => null },
      { header: 'Comment', input: 'without a name', cell: () => null },
    ] as const satisfies readonly TableColumn<AuditedVisit>[]
    const visits = sheet.table(
      below,
      0,
      // An empty column of patients would only ask where they are.
      columns.filter(
        ({ header }) => (!outside || header !== 'Patient') && (drawn.strata !== null || header !== 'Stratum'),
      ),
      drawn.visits,
      'Audit_sample',
    )
    const amounts = visits.fixedRange('Amount used')
    if (drawn.strata === null) putAppraisal(sheet, appraisalAt, drawn, amounts)
    else putStratified(sheet, appraisalAt, drawn.strata, { amounts, strata: visits.fixedRange('Stratum') })
    sheet.choose(visits.area('Agreed'), ['yes', 'no', 'partly'])
    return sheet.build(0, 'landscape', { titleRows: 0, pageStarts: [] })
  },
})
