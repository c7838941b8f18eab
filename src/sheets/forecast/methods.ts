import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import type { Amounts, OfficeForecast } from '../../forecast/forecast-months'
import type { ForecastModel } from '../../forecast/model'
import { SheetBuilder } from '../model/sheet-builder'

/** Names of the series that are not drugs. */
export const allTreatments = 'All treatments'
export const allPayments = 'All payments'
/** What the sum of all months is called among the quarters. */
export const allMonths = 'All months'

interface MonthRow extends Amounts {
  readonly series: string
  readonly month: number
}

interface QuarterRow extends Amounts {
  readonly series: string
  readonly quarter: string
  readonly months: number
}

const howItWorks = [
  'Each drug and all of them together are estimated from the months of the log: how steady they are, whether they grow, fade, or follow a season, and whether something changed for good.',
  'Every way of going on is weighed by how well it would have foretold each month of the log from the months before it. Drugs and their sum are brought together, so that the drugs add up.',
  'Lower to upper is an 80% range, if the coming months go on as the past ones did. A quarter is surer than its months added up.',
  'These numbers are written anew with every forecast. To use your own, type a volume in Forecast inputs.',
]

/** What the estimator says of the months to come: the numbers that every other sheet starts from. */
export const methods = defineForecastSheet({
  name: 'Forecast methods',
  place: 70,
  make: ({ model }, name) => {
    const sheet = new SheetBuilder(name, [34, 30, 13, 13, 13, 13])
    sheet.put(0, 0, [['How the volumes follow from the log']], { role: 'title' })
    sheet.put(
      1,
      0,
      howItWorks.map((line) => [line]),
      { role: 'note' },
    )
    putLog(sheet, 6, model)
    const heading = (text: string): void => {
      sheet.put(sheet.end + 1, 0, [[text]], { role: 'heading' })
    }
    heading('Methods')
    sheet.table(
      sheet.end,
      0,
      [
        { header: 'Series', number: 'text', cell: ([series]: readonly [string, string]) => series },
        { header: 'Method', named: true, number: 'text', cell: ([, method]) => method },
      ],
      [
        [allTreatments, model.visits.method],
        [allPayments, model.payments.method],
        ...model.visits.series.map(({ series, method }) => [series, method] as const),
      ],
      'ForecastMethods',
    )
    heading('Quarters, and all months together')
    putQuarters(sheet, model)
    heading('Month by month')
    putVolumes(sheet, model)
    return sheet.build(0)
  },
})

function putLog(sheet: SheetBuilder, at: number, { start, history }: ForecastModel): void {
  sheet.put(at, 0, [['First whole month of the log']])
  sheet.nameIt('Log_first_month', sheet.put(at, 1, [[firstDayOf(start - history.months.length)]], { number: 'month' }))
  sheet.put(at + 1, 0, [['Whole months of the log']])
  sheet.nameIt('Log_months', sheet.put(at + 1, 1, [[history.months.length]], { number: 'whole' }))
}

function putVolumes(sheet: SheetBuilder, { visits, payments, start }: ForecastModel): void {
  const rowsOf = (series: string, { months }: Pick<OfficeForecast, 'months'>): MonthRow[] =>
    months.map(({ value, lower, upper }, step) => ({ series, month: start + step, value, lower, upper }))
  sheet.table(
    sheet.end,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ series }: MonthRow) => series },
      { header: 'Month', named: true, number: 'month', cell: ({ month }) => firstDayOf(month) },
      { header: 'Expected', named: true, number: 'decimal', cell: ({ value }) => value },
      { header: 'Lower', named: true, number: 'decimal', cell: ({ lower }) => lower },
      { header: 'Upper', named: true, number: 'decimal', cell: ({ upper }) => upper },
    ],
    [
      ...rowsOf(allTreatments, visits),
      ...rowsOf(allPayments, payments),
      ...visits.series.flatMap((one) => rowsOf(one.series, one)),
    ],
    'ForecastVolumes',
  )
}

function putQuarters(sheet: SheetBuilder, { visits, payments }: ForecastModel): void {
  const rowsOf = (series: string, { quarters, whole, months }: OfficeForecast): QuarterRow[] => [
    ...quarters.map((one) => ({ series, ...one })),
    { series, quarter: allMonths, months: months.length, ...whole },
  ]
  sheet.table(
    sheet.end,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ series }: QuarterRow) => series },
      { header: 'Quarter', number: 'text', cell: ({ quarter }) => quarter },
      { header: 'Months', named: true, number: 'whole', cell: ({ months }) => months },
      { header: 'Expected', named: true, number: 'whole', cell: ({ value }) => value },
      { header: 'Lower', named: true, number: 'whole', cell: ({ lower }) => lower },
      { header: 'Upper', named: true, number: 'whole', cell: ({ upper }) => upper },
    ],
    [...rowsOf(allTreatments, visits), ...rowsOf(allPayments, payments)],
    'ForecastQuarters',
  )
}

/** The formula of a month's amount of a series. */
export const volumeOf = (column: 'Expected' | 'Lower' | 'Upper', series: string, month: string): string =>
  `SUMIFS(ForecastVolumes[${column}],ForecastVolumes[Series],"${series}",ForecastVolumes[Month],${month})`

/** The formula of the sum of all months of a series. */
export const wholeOf = (column: 'Expected' | 'Lower' | 'Upper', series: string): string =>
  `SUMIFS(ForecastQuarters[${column}],ForecastQuarters[Series],"${series}",ForecastQuarters[Quarter],"${allMonths}")`
