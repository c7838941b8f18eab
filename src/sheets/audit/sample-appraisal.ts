import { printedConfidences } from '../../audit/sample/appraisal'
import type { DrawnStratum, Sample } from '../../audit/sample/sample'
import { tQuantile, zQuantile } from '../../audit/sample/statistics'
import { f, type SheetBuilder } from '../model/sheet-builder'

/** What the amounts of a sample come to for all visits, worked out again whenever the auditor types one. */

/** Rows of the appraisal with a blank one below. */
const rowsOfWhole = 22
const rowsOfStrata = 14

export const appraisalRowsOf = ({ strata }: Sample): number =>
  strata === null ? rowsOfWhole : rowsOfStrata + strata.length

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

/** Ranges of the table of visits. */
interface Ranges {
  readonly amounts: string
  readonly strata: string
}

/** The same by strata: each appraised by itself, added with normal limits (RAT-STATS: stratified variable appraisal). */
export function putStratified(
  sheet: SheetBuilder,
  at: number,
  strata: readonly DrawnStratum[],
  { amounts, strata: of }: Ranges,
): void {
  sheet.put(at, 0, [['Appraisal by strata: follows the amounts used below']], { role: 'heading' })
  const numbered = strata.map((stratum, index) => ({ ...stratum, number: index + 1 }))
  const table = sheet.table(
    at + 1,
    0,
    [
      { header: 'Stratum', number: 'whole', cell: ({ number }: (typeof numbered)[number]) => number },
      { header: 'Billed from', number: 'money', cell: ({ from }) => from },
      { header: 'Billed to', number: 'money', cell: ({ to }) => to },
      { header: 'Visits', number: 'whole', cell: ({ members }) => members.length },
      { header: 'Drawn', number: 'whole', cell: (_, here) => f(`COUNTIFS(${of},${here('Stratum')})`) },
      {
        header: 'Mean',
        number: 'money',
        cell: (_, here) => f(`SUMIFS(${amounts},${of},${here('Stratum')})/${here('Drawn')}`),
      },
      {
        header: 'Deviation',
        number: 'money',
        cell: (_, here) =>
          f(
            `IF(${here('Drawn')}<2,0,SQRT(SUMPRODUCT((${of}=${here('Stratum')})*(${amounts}-${here('Mean')})^2)/(${here('Drawn')}-1)))`,
          ),
      },
      { header: 'Point estimate', number: 'money', cell: (_, here) => f(`${here('Visits')}*${here('Mean')}`) },
      {
        header: 'Standard error',
        number: 'money',
        cell: (_, here) =>
          f(
            `${here('Visits')}*${here('Deviation')}*SQRT((${here('Visits')}-${here('Drawn')})/(${here('Drawn')}*${here('Visits')}))`,
          ),
      },
    ],
    numbered,
    undefined,
    'heading',
  )
  const below = at + 2 + strata.length
  sheet.put(below, 0, [['Point estimate'], ['Standard error of the total']])
  sheet.put(below, 1, [[f(`SUM(${table.fixedRange('Point estimate')})`)]], { number: 'money' })
  const errors = table.fixedRange('Standard error')
  sheet.put(below + 1, 1, [[f(`SQRT(SUMPRODUCT(${errors}*${errors}))`)]], { number: 'money' })
  const [point, error] = [`$B$${below + 1}`, `$B$${below + 2}`]
  sheet.table(
    below + 2,
    0,
    [
      { header: 'Two-sided interval', number: 'percent', cell: (confidence: number) => confidence },
      { header: 'Quantile', number: 'factor', cell: (confidence) => zQuantile(confidence) },
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
  if (strata.some(({ drawn }) => drawn.length < 30)) {
    sheet.put(below + 7, 0, [['A stratum with fewer than 30 visits: read the limits with care.']], { role: 'warning' })
  }
}
