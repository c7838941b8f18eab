import { printedConfidences } from '../../audit/sample/appraisal'
import type { Sample } from '../../audit/sample/sample'
import { tQuantile, zQuantile } from '../../audit/sample/statistics'
import { f, type SheetBuilder } from '../model/sheet-builder'

/** What the amounts of a sample come to for all visits, worked out again whenever the auditor types one. */

/** Rows of the appraisal with a blank one below. */
const rowsOfWhole = 22
const rowsOfParts = 14

export function appraisalRowsOf({ strata, stages }: Sample): number {
  const parts = stages?.drawn ?? strata
  return parts === null ? rowsOfWhole : rowsOfParts + parts.length
}

/** Who asks back which limit, by the two-sided confidence that it is the lower end of. */
const usedBy: Readonly<Record<number, string>> = {
  0.8: 'the lower limit is that of one-sided 90%, as Medicare’s contractors ask back',
  0.9: 'the lower limit is the Inspector General’s',
  0.95: '',
}

/** The two-sided intervals around a point estimate, with who asks back which limit: five rows with its header and a blank one. */
export function putLimits(
  sheet: SheetBuilder,
  at: number,
  point: string,
  error: string,
  quantile: (confidence: number) => number,
): void {
  sheet.table(
    at,
    0,
    [
      { header: 'Two-sided interval', number: 'percent', cell: (confidence: number) => confidence },
      { header: 'Quantile', number: 'factor', cell: (confidence) => quantile(confidence) },
      { header: 'Lower limit', number: 'money', cell: (_, here) => f(`${point}-${here('Quantile')}*${error}`) },
      { header: 'Upper limit', number: 'money', cell: (_, here) => f(`${point}+${here('Quantile')}*${error}`) },
      { header: 'Precision', number: 'money', cell: (_, here) => f(`${here('Quantile')}*${error}`) },
      {
        header: 'Of the estimate',
        number: 'percent',
        cell: (_, here) => f(`IF(${point}=0,"",${here('Precision')}/ABS(${point}))`),
      },
      { header: 'Used by', cell: (confidence) => usedBy[confidence] ?? '' },
    ],
    printedConfidences,
    undefined,
    'heading',
  )
}

/**
 * What the amounts used come to for all visits, worked out again whenever the auditor types one. The formulas of an unrestricted
 * variable appraisal (RAT-STATS Companion Manual, revised May 2010): Student's t, finite population correction.
 */
export function putAppraisal(sheet: SheetBuilder, at: number, { visits, population }: Sample, amounts: string): void {
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
  putLimits(sheet, at + 2 + rows.length, cell(6), cell(5), (confidence) => tQuantile(confidence, n - 1))
  putSizes(sheet, at + 13, cell)
  if (n < 30) {
    sheet.put(at + 6 + rows.length, 0, [[`Fewer than 30 visits of ${population}: read the limits with care.`]], {
      role: 'warning',
    })
  }
}

/** Precisions of the total that a full sample may have to reach: a claims review of the Inspector General wants 25% at 90%. */
const precisions = [0.1, 0.25] as const
const sharePrecision = 0.05

/** How many visits a full sample takes, with this one as its probe (RAT-STATS Companion Manual, revised May 2010: sample size). */
function putSizes(sheet: SheetBuilder, at: number, cell: (row: number) => string): void {
  sheet.put(at, 0, [['This sample as a probe: visits that a full one takes']], { role: 'heading' })
  const population = 'Sample_population'
  const z = printedConfidences.map(zQuantile)
  const ofTotal = (precision: number): string[] =>
    z.map(
      (quantile) =>
        `IF(${cell(3)}=0,"",MIN(${population},ROUND((${cell(4)}*${population})^2/((${precision}*ABS(${cell(3)})*${population}/${quantile})^2+${population}*${cell(4)}^2),0)))`,
    )
  const ofShare = z.map((quantile) => {
    const endless = `(${quantile}^2*Sample_share*(1-Sample_share)/${sharePrecision}^2)`
    return `MIN(${population},ROUND(${endless}/(1+(${endless}-1)/${population}),0))`
  })
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ...precisions.map((precision) => [`Total within ${precision * 100}%`, ofTotal(precision)] as const),
    [`Share within ${sharePrecision * 100} points`, ofShare],
  ]
  sheet.put(at + 1, 0, [['Two-sided confidence', ...printedConfidences.map((one) => `${one * 100}%`)]], { bold: true })
  lines.forEach(([label, formulas], index) => {
    sheet.put(at + 2 + index, 0, [[label]])
    sheet.put(at + 2 + index, 1, [formulas.map((one) => f(one))], { number: 'whole' })
  })
}
