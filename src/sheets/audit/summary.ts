import type { Audit } from '../../audit/audit'
import { auditSummary, overriddenLines, type Sums } from '../../audit/summary'
import { findingKinds } from '../../findings'
import { findingText } from '../../findings/define'
import { formula, type LivingCell, type NumberLook } from '../model/living-sheet'
import { SheetBuilder, type CellLook, type Here } from '../model/sheet-builder'
import { errorRatesSteps, errorThresholds, type ErrorRates } from '../../audit/error-rates'
import { lessonsOf, type Lesson } from '../../audit/lessons'
import { notChecked } from '../../audit/not-checked'
import { inOneGo } from '../../engine/common/steps'
import { rateLabel } from './last-audit'
import { dayCell, defineAuditSheet } from './define'
import { auditTable, pricedAsMedicare, type AuditLineHeader } from './lines'

/** The audit's sums, live over the worksheet `Audit`: what a reviewer takes out or adds there changes them. */
export const summary = defineAuditSheet({
  name: 'Audit summary',
  place: 10,
  make: ({ audit, outside }, name) => {
    const all = auditSummary(audit)
    const rates = inOneGo(errorRatesSteps(audit))
    const sheet = new SheetBuilder(name, [60, 14, 14, 14, 14, 3, 20, 12, 12])
    line(sheet, ['Audit summary'], { role: 'title' })
    line(
      sheet,
      [
        'Overbilled and underbilled amounts are shown separately, never netted. Amounts are those of the fees in force on each date of service.',
      ],
      { role: 'note' },
    )
    line(sheet, [])
    putFigures(sheet, all)
    putRates(sheet, rates)
    putNotChecked(sheet, audit)
    const blocks = [
      ['By month', 'Month', named(all.byMonth), 'Billed against supported, by month'],
      ['By finding', 'Finding', all.byFinding.map(asSaid), 'Billed against supported, by finding'],
      ['By payer', 'Payer', named(all.byPayer), 'Billed against supported, by payer'],
      ['By drug', 'Drug', named(all.byDrug).slice(0, mostInBlock), 'Billed against supported, by drug'],
      ...(outside
        ? []
        : ([
            ['By who documented', 'Documented by', named(all.byStaff), 'Billed against supported, by who documented'],
            ['By who charged', 'Charged by', named(all.byBiller), 'Billed against supported, by who charged'],
          ] as const)),
    ] as const
    let charts = 0
    for (const [title, by, sums, chart] of blocks) {
      if (putBlock(sheet, title, by, sums, chart, charts)) charts++
    }
    if (!outside) putLessons(sheet, audit)
    // Reasons are free text: a reviewer from outside does not get them.
    if (!outside) putOverridden(sheet, audit)
    putWholeLog(sheet, audit, outside)
    return sheet.build(0, 'landscape', { titleRows: 0, pageStarts: [], columns: 5 })
  },
})

/** A row below everything; its look covers the five columns of the sums. */
function line(sheet: SheetBuilder, cells: readonly LivingCell[], look: CellLook | null = null): void {
  const area = sheet.put(sheet.end, 0, [cells])
  if (look !== null) sheet.look({ ...area, columns: 5 }, look)
}

/** The sums of a kind of finding under what a biller calls it. */
const asSaid = (sums: Sums): Sums => ({ ...sums, name: findingKinds.get(sums.name)?.heading ?? sums.name })

const named = (sums: readonly Sums[]): Sums[] => sums.filter(({ name }) => name !== '')

const column = (header: AuditLineHeader): string => `${auditTable}[${header}]`

/** Payers without a row in Fees are priced as Medicare would: the total says how much of it that is. */
const atMedicares = (header: 'Too much' | 'Too little'): [string, LivingCell, NumberLook] => [
  '  of it at Medicare’s amounts, for payers without a row in Fees',
  formula(`SUMIFS(${column(header)},${column('Priced')},"${pricedAsMedicare}")`),
  'money',
]

function putFigures(sheet: SheetBuilder, all: ReturnType<typeof auditSummary>): void {
  line(sheet, ['Figure', 'Value'], { role: 'header' })
  const figures: [string, LivingCell, NumberLook][] = [
    ['Visits in the log', all.visits, 'whole'],
    ['Visits with something billed to compare', all.billed, 'whole'],
    ['Visits with a difference', all.withDifference, 'whole'],
    ['Differences', formula(`COUNTA(${column('Finding')})`), 'whole'],
    ['Billed and not supported', formula(`SUM(${column('Too much')})`), 'money'],
    atMedicares('Too much'),
    ['Supported and not billed', formula(`SUM(${column('Too little')})`), 'money'],
    atMedicares('Too little'),
    ['Differences without a price, not in either total', formula(`COUNTIFS(${column('Priced')},"no")`), 'whole'],
    ['Lines that cannot be judged yet', all.notJudged, 'whole'],
    ['Rows without usable times', all.missingTime.rows, 'whole'],
    ['  coded as they are', all.missingTime.codable, 'money'],
    ['  lost against complete records, at most the first hour of each', all.missingTime.lost, 'money'],
    ['  of them without a price', all.missingTime.unpriced, 'whole'],
  ]
  for (const [label, value, number] of figures) {
    const row = sheet.end
    sheet.put(row, 0, [[label]])
    sheet.put(row, 1, [[value]], { number })
  }
}

/** A log of a hospital has hundreds of drugs; the dearest are shown. */
const mostInBlock = 25

/** Shares of what was billed, as reviewers count them, against the marks from which they act. */
function putRates(sheet: SheetBuilder, rates: ErrorRates): void {
  if (rates.lines === 0) return
  line(sheet, [])
  line(sheet, ['Error rate, as a reviewer would count it'], { role: 'heading' })
  const at = (row: number): string => `$B$${row + 1}`
  const put = (label: string, value: LivingCell, number: NumberLook): number => {
    const row = sheet.end
    sheet.put(row, 0, [[label]])
    sheet.put(row, 1, [[value]], { number })
    return row
  }
  const billed = put('Billed lines at the fees of their dates', rates.billed, 'money')
  if (rates.unpriced > 0) put('  billed lines without a price, left out', rates.unpriced, 'whole')
  const lines = put('Billed lines', rates.lines, 'whole')
  const wrong = put('Lines billed too high', rates.wrongLines, 'whole')
  const over = `SUM(${column('Too much')})`
  const under = `SUM(${column('Too little')})`
  const of = (part: string, whole: string): LivingCell => formula(`IF(${whole}=0,"",(${part})/${whole})`)
  const gross = put(rateLabel, of(over, at(billed)), 'percent')
  put('Overbilled less underbilled, of billed dollars (net)', of(`${over}-${under}`, at(billed)), 'percent')
  put('Lines billed too high, of billed lines', of(at(wrong), at(lines)), 'percent')
  const { review, nextRound } = errorThresholds
  put(
    'Against the marks of 5% and 20%',
    formula(
      `IF(${at(gross)}="","",IF(${at(gross)}>${nextRound},"over 20%: contractors may begin a further round",IF(${at(gross)}>=${review},"5% or more: a claims review goes on to a full sample","under 5%: a claims review ends")))`,
    ),
    'text',
  )
  put('Dollars that could not be judged', rates.notJudged, 'money')
  put('  of billed dollars', of(at(sheet.end - 1), at(billed)), 'percent')
  if (rates.paid === null) return
  const paid = put('Paid, as the log has it', rates.paid, 'money')
  put('Overbilled dollars of paid dollars (financial error rate, gross)', of(over, at(paid)), 'percent')
  put('Overbilled less underbilled, of paid dollars (net)', of(`${over}-${under}`, at(paid)), 'percent')
}

/** Silence is no clean bill: what the audit did not look at. */
function putNotChecked(sheet: SheetBuilder, audit: Audit): void {
  line(sheet, [])
  line(sheet, ['What was not checked'], { role: 'heading' })
  for (const sentence of notChecked(audit)) running(sheet, sentence)
}

/** A sentence over the five columns of the sums, broken into lines at words. */
function running(sheet: SheetBuilder, sentence: string): void {
  let rest = sentence
  while (rest.length > charactersAcross) {
    const cut = rest.lastIndexOf(' ', charactersAcross)
    line(sheet, [rest.slice(0, cut < 1 ? charactersAcross : cut)])
    rest = `  ${rest.slice(cut < 1 ? charactersAcross : cut).trim()}`
  }
  line(sheet, [rest])
}
const charactersAcross = 112

/** For each person the commonest kinds of difference: what to teach, dearest first. */
function putLessons(sheet: SheetBuilder, audit: Audit): void {
  const lessons = lessonsOf(audit)
  if (lessons.length === 0) return
  line(sheet, [])
  sheet.table(
    sheet.end,
    0,
    [
      { header: 'What to teach', cell: ({ kind, person }: Lesson) => `${person}: ${kind}` },
      { header: 'Differences', number: 'whole', cell: ({ count }) => count },
      { header: 'Too much', number: 'money', cell: ({ over }) => over },
      { header: 'Too little', number: 'money', cell: ({ under }) => under },
    ],
    lessons,
    undefined,
    'heading',
  )
}

/** Orange for what was billed too much, blue for too little: told apart also without colours, by the order of the bars. */
const chartColours = ['C55A11', '2F5597'] as const

/** The sums by month, finding or who charged, and beside them what the chart reads; whether there is one. @param nth - of the charts, from the top */
function putBlock(
  sheet: SheetBuilder,
  title: string,
  by: 'Finding' | 'Charged by' | 'Documented by' | 'Drug' | 'Payer' | 'Month',
  sums: readonly Sums[],
  chart: string,
  nth: number,
): boolean {
  line(sheet, [])
  line(sheet, [title], { role: 'heading' })
  const asked = (here: Here<typeof by>): string => `${column(by)},$${here(by)}`
  const sum = (header: 'Too much' | 'Too little') => (_: Sums, here: Here<typeof by>) =>
    formula(`SUMIFS(${column(header)},${asked(here)})`)
  const columns = [
    { header: by, number: 'text', cell: ({ name }: Sums) => name },
    { header: 'Differences', cell: (_: Sums, here: Here<typeof by>) => formula(`COUNTIFS(${asked(here)})`) },
    { header: 'Too much', number: 'money', cell: sum('Too much') },
    { header: 'Too little', number: 'money', cell: sum('Too little') },
    {
      header: 'Without a price',
      cell: (_: Sums, here: Here<typeof by>) => formula(`COUNTIFS(${asked(here)},${column('Priced')},"no")`),
    },
  ] as const
  if (sums.length === 0) {
    line(
      sheet,
      columns.map(({ header }) => header),
      { role: 'header' },
    )
    return false
  }
  const top = sheet.end
  const block = sheet.table(top, 0, columns, sums)
  // The differences' count is between names and dollars and is no series: the block for the chart is beside it.
  const data = sheet.table(
    top,
    6,
    [
      { header: by, cell: (index: number) => formula(`$${block.cell(by, index)}`) },
      { header: 'Too much', number: 'money', cell: (index) => formula(block.cell('Too much', index)) },
      { header: 'Too little', number: 'money', cell: (index) => formula(block.cell('Too little', index)) },
    ],
    sums.map((_, index) => index),
  )
  sheet.chart({
    kind: 'columns',
    title: chart,
    data: data.chartData('Too little'),
    at: { row: nth * 19 + 3, column: 10, rows: 17, columns: 9 },
    number: 'dollars',
    axisTitle: 'Dollars',
    colours: chartColours,
  })
  return true
}

function putOverridden(sheet: SheetBuilder, audit: Audit): void {
  const overridden = overriddenLines(audit)
  if (overridden.length === 0) return
  line(sheet, [])
  sheet.table(
    sheet.end,
    0,
    [
      {
        header: 'Lines that were overridden',
        wrap: true,
        cell: ({ finding }: (typeof overridden)[number]) => findingText(finding).text,
      },
      { header: 'Account', number: 'text', cell: ({ one }) => one.encounter.name ?? '' },
      { header: 'Date', number: 'date', cell: ({ one }) => dayCell(one) },
      { header: 'Rows', number: 'text', cell: ({ finding }) => finding.rows.join(', ') },
    ],
    overridden,
    undefined,
    'heading',
  )
}

function putWholeLog(sheet: SheetBuilder, { coding }: Audit, outside: boolean): void {
  line(sheet, [])
  line(sheet, ['What the whole log shows'], { role: 'heading' })
  // The sentence about charges without a visit names an account.
  const told = coding.findings.filter(({ finding }) => !outside || finding !== 'unmatched-charge')
  const texts = told.map((finding) => findingText(finding)).map(({ text, ask }) => `${text} ${ask}`)
  // Long sentences stay left of the charts.
  const wrapped = texts.length === 0 ? ['Nothing that chance does not explain.'] : texts
  sheet.put(
    sheet.end,
    0,
    wrapped.map((text) => [text]),
    { wrap: true },
  )
}
