import { dollarsOf, type Estimate, type Sample } from '../../audit/sample/sample'
import { printedConfidences } from '../../audit/sample/appraisal'
import { tQuantile } from '../../audit/sample/statistics'
import { staffOf } from '../../audit/summary'
import type { AuditedVisit } from '../../audit/audited-visit'
import { codesText, codeText } from '../../engine/claim/lines'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, type Here, type TableColumn } from '../model/sheet-builder'
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
    const appraisalAt = sheet.end
    const below = appraisalAt + appraisalRows
    const account = accountNames(audit, { outside })
    const numbers = new Map(drawn.visits.map((visit, index) => [visit, drawn.numbers[index] ?? null]))
    const columns = [
      { header: 'Account', number: 'text', cell: ({ one }) => account(one) },
      { header: 'No in frame', number: 'whole', cell: (visit) => numbers.get(visit) ?? null },
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
      columns.filter(({ header }) => !outside || header !== 'Patient'),
      drawn.visits,
      'Audit_sample',
    )
    putAppraisal(sheet, appraisalAt, drawn, visits.fixedRange('Amount used'))
    sheet.choose(visits.area('Agreed'), ['yes', 'no', 'partly'])
    return sheet.build()
  },
})

/** Rows of the appraisal with a blank one below. */
const appraisalRows = 15

/** Who asks back which limit, by the two-sided confidence that it is the lower end of. */
const usedBy: Readonly<Record<number, string>> = {
  0.8: 'the lower limit is that of one-sided 90%, as Medicare’s contractors ask back',
  0.9: 'the lower limit is the Inspector General’s',
  0.95: '',
}

/**
 * What the amounts used come to for all visits, worked out again whenever the auditor types one. The formulas of an unrestricted
 * variable appraisal (RAT-STATS Companion Manual, revised May 2010): Student's t, finite population correction.
 */
function putAppraisal(sheet: SheetBuilder, at: number, { visits, population }: Sample, amounts: string): void {
  const n = visits.length
  sheet.put(at, 0, [['Appraisal: follows the amounts used below']], { role: 'heading' })
  sheet.put(
    at + 1,
    0,
    [
      [
        'What you type under Auditors amount is used in place of Too much: the overpayment of the visit, 0 for nothing, below 0 for underpaid. A visit without its record counts with all that was paid.',
      ],
    ],
    { role: 'note' },
  )
  if (n < 2) {
    sheet.put(at + 2, 0, [['Two visits at least are needed to say how sure it is.']], { role: 'warning' })
    return
  }
  const cell = (row: number): string => `$B$${at + row + 1}`
  const rows: readonly (readonly [string, string, 'whole' | 'money'])[] = [
    ['Visits in the sample', `COUNT(${amounts})`, 'whole'],
    ['Mean', `SUM(${amounts})/${cell(2)}`, 'money'],
    ['Standard deviation', `SQRT(SUMPRODUCT((${amounts}-${cell(3)})^2)/(${cell(2)}-1))`, 'money'],
    [
      'Standard error of the total',
      `Sample_population*${cell(4)}*SQRT((Sample_population-${cell(2)})/(${cell(2)}*Sample_population))`,
      'money',
    ],
    ['Point estimate', `Sample_population*${cell(3)}`, 'money'],
  ]
  rows.forEach(([label, formula, number], index) => {
    sheet.put(at + 2 + index, 0, [[label]])
    sheet.put(at + 2 + index, 1, [[f(formula)]], { number })
  })
  sheet.table(
    at + 2 + rows.length,
    0,
    [
      { header: 'Two-sided interval', number: 'percent', cell: (confidence: number) => confidence },
      { header: 'Quantile', number: 'factor', cell: (confidence) => tQuantile(confidence, n - 1) },
      {
        header: 'Lower limit',
        number: 'money',
        cell: (_, here) => f(`${cell(6)}-${here('Quantile')}*${cell(5)}`),
      },
      {
        header: 'Upper limit',
        number: 'money',
        cell: (_, here) => f(`${cell(6)}+${here('Quantile')}*${cell(5)}`),
      },
      { header: 'Precision', number: 'money', cell: (_, here) => f(`${here('Quantile')}*${cell(5)}`) },
      {
        header: 'Of the estimate',
        number: 'percent',
        cell: (_, here) => f(`IF(${cell(6)}=0,"",${here('Precision')}/ABS(${cell(6)}))`),
      },
      { header: 'Used by', cell: (confidence) => usedBy[confidence] ?? '' },
    ],
    printedConfidences,
    undefined,
    'heading',
  )
  if (n < 30) {
    sheet.put(at + 6 + rows.length, 0, [[`Fewer than 30 visits of ${population}: read the limits with care.`]], {
      role: 'warning',
    })
  }
}
