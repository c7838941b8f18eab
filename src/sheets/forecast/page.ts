import { defineForecastSheet } from './define'
import type { ForecastModel } from '../../forecast/model'
import { lastVisits, lastYear, putDrugsAndPayers } from './page-drugs'
import { allPayments, allTreatments, volumeOf, wholeOf } from './methods'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, type Here, type TableArea } from '../model/sheet-builder'

/** The cells of the page’s chart: the pane draws the same. */
export const pageChartName = 'Forecast_page_chart'

/** How many columns of the page are printed; the cells of its chart stand behind them. */
const printed = 9

/** One page for the doctor: last year and next year, by month, drug and payer, and the three things that matter. */
export const page = defineForecastSheet({
  name: 'Forecast page',
  place: 5,
  make: ({ model }, name) => {
    const sheet = new SheetBuilder(name, [40, 10, 10, 13, 13, 13, 13, 12, 12, 3, 10, 12, 12, 12, 12])
    const behind = Math.min(12, model.history.months.length)
    sheet.put(0, 0, [['The year ahead']], { role: 'title' })
    sheet.put(1, 0, [[f(fromWhat(model))]], { role: 'note' })
    putSentences(sheet, 3, model, behind)
    const chartAt = 12
    const data = putChartData(sheet, chartAt, model, behind)
    sheet.nameIt(pageChartName, data.chartData('Upper'))
    sheet.chart({
      kind: 'line',
      title: 'Payment a month: the log, and what is expected, with the 80% range',
      data: data.chartData('Upper'),
      at: { row: chartAt, column: 0, rows: 17, columns: printed },
      number: 'dollars',
      axisTitle: 'Dollars',
      colours: ['1F1F1F', '2F5597', '9DB7DD', '9DB7DD'],
    })
    putMonths(sheet, chartAt + 18, model, behind)
    const second = sheet.end + 1
    putDrugsAndPayers(sheet, second, model, behind)
    return sheet.build(0, 'portrait', { titleRows: 0, pageStarts: [second], columns: printed })
  },
})

/** What the numbers stand on. */
function fromWhat({ history, place }: ForecastModel): string {
  const basis = history.basis === 'supported' ? 'what the records support' : 'what was billed'
  return `"From ${history.visits} visits of the log, ${basis}, at ${place}. Scenario in use: "&Forecast_scenario&". What payers and patients pay, less sequestration."`
}

const dollars = (amount: string): string => `TEXT(ROUND(${amount},-3),"$#,##0")`

/** A bound of all months, moved with what scenario and inputs make of what is expected. */
const wholeBound = (column: 'Lower' | 'Upper', series: string, value: string): string =>
  `${value}*${wholeOf(column, series)}/${wholeOf('Expected', series)}`

function putSentences(sheet: SheetBuilder, at: number, model: ForecastModel, behind: number): void {
  const next = 'SUM(ForecastMonths[Payment in use])'
  const visits = 'SUM(ForecastMonths[Treatments in use])'
  const nothing = `The log has too few whole months to estimate from: ${behind}. Fill in Own volume a month in Forecast inputs.`
  const range = (series: string, value: string, shown: (text: string) => string): string =>
    `${shown(wholeBound('Lower', series, value))}&" and "&${shown(wholeBound('Upper', series, value))}`
  const whole = (amount: string): string => `TEXT(${amount},"#,##0")`
  const sure =
    model.visits.season === null
      ? '"How sure: these are volumes that somebody typed, and have no range."'
      : `"How sure: four times in five between "&${range(allPayments, next, dollars)}&", if the months go on as they did; visits "&${range(allTreatments, visits, whole)}&"."`
  const known = (text: string, otherwise = '""'): string => `IF(Forecast_with_volume=0,${otherwise},${text})`
  const sentences = [
    known(
      `"What comes in: "&${dollars(next)}&" in the next ${model.ahead} months from "&${whole(visits)}&" visits; the last ${behind} months of the log: "&${dollars(lastYear(behind))}&" from "&${whole(lastVisits(behind))}&"."`,
      `"${nothing}"`,
    ),
    known(sure),
    known(lossSentence),
    known(mendSentence),
    missingSentence(model),
    `"First: "&${firstStep(model)}`,
  ]
  sheet.put(
    at,
    0,
    sentences.map((text) => [f(text)]),
    { size: 12 },
  )
  sheet.look({ row: at, column: 0, rows: 1, columns: 1 }, { bold: true })
  sheet.look({ row: at + 5, column: 0, rows: 1, columns: 1 }, { bold: true })
}

const worst = 'SMALL(ForecastMargins[Left],1)'
const ofWorst = (header: string): string => `INDEX(ForecastMargins[${header}],MATCH(${worst},ForecastMargins[Left],0))`
/** What the log gives; what a drug may be switched to needs no cost before somebody switches. */
const unknownCosts = 'COUNTIFS(ForecastCosts[Units in the log],">0",ForecastCosts[Cost per unit],"")'
const costsOfLog = 'COUNTIFS(ForecastCosts[Units in the log],">0")'
const loses = 'COUNTIFS(ForecastMargins[Left],"<0")'

const lossSentence = `IF(OR(COUNT(ForecastMargins[Left])=0,AND(${unknownCosts}>0,${unknownCosts}=${costsOfLog})),"Where money is lost can’t be told: the cost of no drug is known.",IF(${loses}=0,"Where money is lost: nowhere, as far as costs are known.","Where money is lost: "&${ofWorst('Drug')}&" for "&${ofWorst('Payer')}&" loses "&TEXT(-${worst},"$#,##0")&" in these months"&IF(${loses}=1,".","; "&${loses}&" pairs of drug and payer lose "&TEXT(-SUMIFS(ForecastMargins[Left],ForecastMargins[Left],"<0"),"$#,##0")&".")))&IF(${unknownCosts}=0,""," The cost of "&${unknownCosts}&" of "&${costsOfLog}&" drugs isn’t known.")`

const mendSentence = `IF(${loses}=0,"","What would mend it: a unit for at most "&TEXT(${ofWorst('Break even cost of a unit')},"$#,##0.00")&", or "&TEXT(${ofWorst('Raise needed')},"0.0%")&" more from the payer; the sheet Forecast drugs has them all.")`

const missing = 'SUMIFS(PaidDifferences[Missing],PaidDifferences[Missing],">0")'
const late = 'SUMIFS(PaidDifferences[Missing],PaidDifferences[Status],"late")'

/** What payers still owe for visits of the log. */
const missingSentence = ({ receipts }: ForecastModel): string =>
  receipts === null
    ? '"What is owed: the log has no Paid column and there is no remittance, so nobody can tell."'
    : `"What is owed: "&TEXT(${missing}-${late},"$#,##0")&" denied or short, "&TEXT(${late},"$#,##0")&" late ("&COUNTIFS(PaidDifferences[Status],"late")&" visits without a payment); "&SUM(PaidRows[Visits not compared])&" visits can’t be compared, mostly for want of fees."`

/** The step with the most dollars behind it; what isn't known comes before what is. */
function firstStep({ receipts, drugs, payments }: ForecastModel): string {
  const dearest = drugs
    .map(({ drug, code }) => ({
      drug,
      code,
      worth: payments.series.find((one) => one.series === drug)?.whole.value ?? 0,
    }))
    .filter(({ code }) => code !== null)
    .toSorted((a, b) => b.worth - a.worth)[0]
  const owed = receipts === null ? '0' : missing
  const loss = `-SUMIFS(ForecastMargins[Left],ForecastMargins[Left],"<0")`
  const fill =
    dearest === undefined
      ? '0'
      : `COUNTIFS(ForecastCosts[Code],"${dearest.code ?? ''}",ForecastCosts[Cost per unit],"")`
  const unchecked =
    receipts === null
      ? '""'
      : 'INDEX(PaidPayers[Payer],MATCH(MAX(PaidPayers[Paid for these]),PaidPayers[Paid for these],0))'
  const check =
    receipts === null
      ? 'FALSE'
      : `AND(${owed}+${loss}<SUM(ForecastMonths[Payment in use])/200,SUM(PaidPayers[Paid for these])>0)`
  const collect = `IF(${owed}>0,"ask for the "&TEXT(${owed},"$#,##0")&" that is owed; the sheet Paid and expected says by whom, why, and what to do.","nothing has to be mended, as far as is known.")`
  return `IF(Forecast_with_volume=0,"fill in the volumes.",IF(${fill}>0,"fill in what ${dearest?.drug ?? ''} costs you in Forecast inputs: it brings "&TEXT(SUMIFS(ForecastMonths[Payment in use],ForecastMonths[Drug],"${dearest?.drug ?? ''}")/SUM(ForecastMonths[Payment in use]),"0%")&" of the payment.",IF(${check},"write the fees of "&${unchecked}&" into the table Fees: "&TEXT(MAX(PaidPayers[Paid for these]),"$#,##0")&" came from it that nothing can be held against.",IF(AND(${loss}>0,${loss}>=${owed}),"mend "&${ofWorst('Drug')}&" for "&${ofWorst('Payer')}&": buy it for less, switch, or ask the payer for more.",${collect}))))`
}

/** The log's months and those to come, one below the other, for the chart. */
function putChartData(sheet: SheetBuilder, at: number, { ahead, visits }: ForecastModel, behind: number) {
  const inUse = (month: string): string => `SUMIFS(ForecastMonths[Payment in use],ForecastMonths[Month],${month})`
  const bound = (column: 'Lower' | 'Upper') => (step: number, here: Here<'Month' | 'Expected'>) =>
    step < 0 || visits.season === null
      ? null
      : f(
          `IF(OR(${here('Expected')}="",${volumeOf('Expected', allPayments, here('Month'))}=0),"",${here('Expected')}*${volumeOf(column, allPayments, here('Month'))}/${volumeOf('Expected', allPayments, here('Month'))})`,
        )
  return sheet.table(
    at,
    printed + 1,
    [
      { header: 'Month', number: 'month', cell: (step: number) => f(`EDATE(Forecast_start,${step})`) },
      {
        header: 'In the log',
        number: 'dollars',
        cell: (step, here) =>
          step < 0 ? f(`SUMIFS(ForecastHistory[Payment],ForecastHistory[Month],${here('Month')})`) : null,
      },
      {
        header: 'Expected',
        number: 'dollars',
        cell: (step, here) => (step < 0 ? null : f(`IF(Forecast_with_volume=0,"",${inUse(here('Month'))})`)),
      },
      { header: 'Lower', number: 'dollars', cell: bound('Lower') },
      { header: 'Upper', number: 'dollars', cell: bound('Upper') },
    ],
    Array.from({ length: behind + ahead }, (_, index) => index - behind),
    undefined,
    'heading',
  )
}

type MonthHeader =
  | 'Month'
  | 'Visits a year before'
  | 'Visits expected'
  | 'Visits from'
  | 'Visits to'
  | 'Payment a year before'
  | 'Payment expected'
  | 'Payment from'
  | 'Payment to'

/** Each month to come beside the same month a year before. */
function putMonths(sheet: SheetBuilder, at: number, { ahead, visits }: ForecastModel, behind: number): void {
  const before = (table: string, column: string) => (_: unknown, here: Here<MonthHeader>) => {
    const month = `EDATE(${here('Month')},-12)`
    return f(
      `IF(OR(${month}<EDATE(Forecast_start,-${behind}),${month}>=Forecast_start),"",SUMIFS(${table}[${column}],${table}[Month],${month}))`,
    )
  }
  const inUse = (column: string) => (_: unknown, here: Here<MonthHeader>) =>
    f(`IF(Forecast_with_volume=0,"",SUMIFS(ForecastMonths[${column} in use],ForecastMonths[Month],${here('Month')}))`)
  const bound =
    (column: 'Lower' | 'Upper', series: string, of: 'Visits expected' | 'Payment expected') =>
    (_: unknown, here: Here<MonthHeader>): LivingCell =>
      visits.season === null
        ? null
        : f(
            `IF(OR(${here(of)}="",${volumeOf('Expected', series, here('Month'))}=0),"",${here(of)}*${volumeOf(column, series, here('Month'))}/${volumeOf('Expected', series, here('Month'))})`,
          )
  const months: TableArea<MonthHeader> = sheet.table(
    at,
    0,
    [
      { header: 'Month', number: 'month', cell: (step: number) => f(`EDATE(Forecast_start,${step})`) },
      { header: 'Visits a year before', number: 'whole', cell: before('ForecastTreatments', 'Treatments') },
      { header: 'Visits expected', number: 'whole', cell: inUse('Treatments') },
      { header: 'Visits from', number: 'whole', cell: bound('Lower', allTreatments, 'Visits expected') },
      { header: 'Visits to', number: 'whole', cell: bound('Upper', allTreatments, 'Visits expected') },
      { header: 'Payment a year before', number: 'dollars', cell: before('ForecastHistory', 'Payment') },
      { header: 'Payment expected', number: 'dollars', cell: inUse('Payment') },
      { header: 'Payment from', number: 'dollars', cell: bound('Lower', allPayments, 'Payment expected') },
      { header: 'Payment to', number: 'dollars', cell: bound('Upper', allPayments, 'Payment expected') },
    ],
    Array.from({ length: ahead }, (_, index) => index),
  )
  const sum = (header: MonthHeader): LivingCell => {
    const cells = months.range(header)
    return f(`IF(COUNT(${cells})<ROWS(${cells}),"",SUM(${cells}))`)
  }
  const whole = (column: 'Lower' | 'Upper', series: string, of: MonthHeader): LivingCell =>
    visits.season === null
      ? null
      : f(`IF(COUNT(${months.range(of)})=0,"",${wholeBound(column, series, `SUM(${months.range(of)})`)})`)
  const row = sheet.end
  sheet.put(
    row,
    0,
    [
      [
        'All months',
        sum('Visits a year before'),
        sum('Visits expected'),
        whole('Lower', allTreatments, 'Visits expected'),
        whole('Upper', allTreatments, 'Visits expected'),
        sum('Payment a year before'),
        sum('Payment expected'),
        whole('Lower', allPayments, 'Payment expected'),
        whole('Upper', allPayments, 'Payment expected'),
      ],
    ],
    { role: 'total' },
  )
  sheet.look({ row, column: 1, rows: 1, columns: 4 }, { number: 'whole' })
  sheet.look({ row, column: 5, rows: 1, columns: 4 }, { number: 'dollars' })
}
