import { dollarsOf, type Estimate } from '../../audit/sample/sample'
import { staffOf } from '../../audit/summary'
import type { AuditedVisit } from '../../audit/audited-visit'
import { codesText, codeText } from '../../engine/claim/lines'
import type { LivingCell } from '../model/living-sheet'
import { SheetBuilder } from '../model/sheet-builder'
import { accountNames, dayCell, defineAuditSheet, timesOf } from './define'

/** A random sample of visits for a person to review, with what follows from it for all: estimates, and said to be some. */
export const sample = defineAuditSheet({
  name: 'Audit sample',
  place: 30,
  make: ({ audit, outside, sample: drawn }, name) => {
    if (drawn === null) return null
    const { errorRate, population, seed, sizeBy, over, under } = drawn
    const sheet = new SheetBuilder(name, [26, 14, 14, 10, 10, 12, 40, 40, 11, 11, 14, 10, 36])
    const put = (cells: LivingCell[], look: Parameters<typeof sheet.put>[3] = {}) =>
      sheet.put(sheet.end, 0, [cells], look)
    put(['Audit sample'], { role: 'title' })
    put(
      [
        'Drawn at random without putting back: Fisher and Yates with the generator Mulberry32, over the visits by date and name. The same seed draws the same visits of the same log.',
      ],
      { role: 'note' },
    )
    put(['Seed', seed])
    put(['Visits to draw from', population])
    put(['Drawn', sizeBy])
    put(['Visits with a difference', errorRate.count])
    const shares = sheet.put(sheet.end, 0, [
      ['Share with a difference', errorRate.share],
      ['  95% interval (Wilson)', errorRate.interval.low, errorRate.interval.high],
    ])
    sheet.look({ ...shares, column: 1, columns: 2 }, { number: 'percent' })
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
    const account = accountNames(audit, { outside })
    const visits = sheet.table(
      sheet.end,
      0,
      [
        { header: 'Account', number: 'text', cell: ({ one }: AuditedVisit) => account(one) },
        { header: 'Patient', number: 'text', cell: ({ one }) => (outside ? null : one.encounter.patient) },
        { header: 'Date', number: 'date', cell: ({ one }) => dayCell(one) },
        { header: 'Start', number: 'text', cell: (visit) => timesOf(audit, visit).start },
        { header: 'Stop', number: 'text', cell: (visit) => timesOf(audit, visit).stop },
        { header: 'Charged by', cell: ({ one }) => staffOf(audit.coding, one) },
        { header: 'Codes billed', wrap: true, cell: ({ claim }) => (claim?.lines ?? []).map(codeText).join(', ') },
        { header: 'Codes supported', wrap: true, cell: ({ supported }) => codesText(supported) },
        { header: 'Too much', number: 'money', cell: (visit) => dollarsOf(visit, 'over') },
        { header: 'Too little', number: 'money', cell: (visit) => dollarsOf(visit, 'under') },
        { header: 'Reviewed by', input: 'without a name', cell: () => null },
        { header: 'Agreed', input: 'without a name', cell: () => null },
        { header: 'Comment', input: 'without a name', cell: () => null },
      ],
      drawn.visits,
      'Audit_sample',
    )
    sheet.choose(visits.area('Agreed'), ['yes', 'no', 'partly'])
    return sheet.build()
  },
})
