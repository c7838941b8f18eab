import type { ForecastModel } from '../../forecast/model'
import { f, type SheetBuilder, type Here } from '../model/sheet-builder'
import { scenarios, type Assumption } from './names'
import { collectedOf, costOf, paymentOf, treatmentsOf, type AssumptionCells } from './scenarios'

/** What stands below the months on the sheet Forecast: scenarios side by side, the years for the chart, what matters most. */

export type Scenario = (typeof scenarios)[number]

/** The table of months above, by its cells. */
interface Months {
  cell(header: 'Month' | 'Treatments' | 'Lower' | 'Upper', index: number): string
}

/** Blank where no drug has a volume to come. */
export const whereKnown = (text: string): string => `IF(Forecast_with_volume=0,"",${text})`

export function scenarioBlock(
  sheet: SheetBuilder,
  at: number,
  { ahead }: ForecastModel,
  cells: (scenario: Scenario) => AssumptionCells,
  months: Months,
) {
  sheet.put(at - 1, 0, [['Scenarios side by side']], { role: 'heading' })
  const side = sheet.table(
    at,
    0,
    [
      { header: 'Payment', number: 'month', cell: (index: number) => f(months.cell('Month', index)) },
      ...scenarios.map((header) => ({
        header,
        number: 'dollars' as const,
        cell: (_: number, here: Here<'Payment'>) => f(whereKnown(paymentOf(cells(header), `$${here('Payment')}`))),
      })),
    ],
    Array.from({ length: ahead }, (_, index) => index),
  )
  const total = (label: string, text: (scenario: Scenario) => string, number: 'whole' | 'dollars'): number => {
    const row = sheet.end
    sheet.put(row, 0, [[label, ...scenarios.map((one) => f(whereKnown(text(one))))]], { role: 'total' })
    for (const one of scenarios) sheet.look({ ...side.area(one), row, rows: 1 }, { number })
    return row - side.row
  }
  total('Treatments, all months', (one) => treatmentsOf(cells(one), null), 'whole')
  total('Payment, all months', (one) => paymentOf(cells(one), null), 'dollars')
  const collected = total('Collected, all months', (one) => collectedOf(cells(one), null), 'dollars')
  const costs = total('Costs that are known', (one) => costOf(cells(one), null), 'dollars')
  total(
    'Result: collected less costs',
    (one) => `IF(Forecast_without_cost>0,"",${side.cell(one, collected)}-${side.cell(one, costs)})`,
    'dollars',
  )
  sheet.put(sheet.end, 0, [['The result is blank while the cost of a drug isn’t known: it would be too high.']], {
    role: 'note',
  })
  return side.chartData('Own', ahead)
}

/** The last year of the log and the months to come, one below the other, for a chart of both. */
export function yearsBlock(sheet: SheetBuilder, at: number, { history, ahead }: ForecastModel, months: Months) {
  sheet.put(at - 1, 0, [['The log and what is expected']], { role: 'heading' })
  const behind = Math.min(12, history.months.length)
  const ofMonth = (header: 'Treatments' | 'Lower' | 'Upper') => (step: number) =>
    step < 0 ? null : f(months.cell(header, step))
  const table = sheet.table(
    at,
    0,
    [
      {
        header: 'Month',
        number: 'month',
        cell: (step: number) => f(step < 0 ? `EDATE(Forecast_start,${step})` : months.cell('Month', step)),
      },
      {
        header: 'In the log',
        number: 'whole',
        cell: (step, here) =>
          step < 0 ? f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],${here('Month')})`) : null,
      },
      { header: 'Expected', number: 'whole', cell: ofMonth('Treatments') },
      { header: 'Lower', number: 'whole', cell: ofMonth('Lower') },
      { header: 'Upper', number: 'whole', cell: ofMonth('Upper') },
    ],
    Array.from({ length: behind + ahead }, (_, index) => index - behind),
  )
  return table.chartData('Upper')
}

/** Each assumption by itself from its low to its high value, all others as in Base; then the same sorted, the largest last. */
export function tornadoBlock(
  sheet: SheetBuilder,
  at: number,
  assumptions: readonly Assumption[],
  cells: (scenario: Scenario) => AssumptionCells,
) {
  sheet.put(at - 1, 0, [['What matters most: one assumption at a time, all others as in Base']], { role: 'heading' })
  sheet.put(
    at,
    0,
    [
      [
        f(
          'IF(Forecast_without_cost>0,"Change of what is collected: the cost of some drugs isn’t known, so the change of the result can’t be told.","Change of the result over all months.")',
        ),
      ],
    ],
    { role: 'note' },
  )
  const base = cells('Base')
  // Visits that bring money and, as far as anybody knows, cost nothing would make growth look too good.
  const result = (one: AssumptionCells): string =>
    `(${collectedOf(one, null)}-IF(Forecast_without_cost>0,0,${costOf(one, null)}))`
  const change =
    (scenario: Scenario) =>
    ({ key }: Assumption) =>
      f(`${result({ ...base, [key]: cells(scenario)[key] })}-${result(base)}`)
  const ranked = assumptions.map((one, index) => ({ ...one, rank: index + 1 }))
  const effects = sheet.table(
    at + 1,
    0,
    [
      { header: 'Assumption', number: 'dollars', cell: ({ label }) => label },
      { header: 'At low', number: 'dollars', cell: change('Low') },
      { header: 'At high', number: 'dollars', cell: change('High') },
      {
        header: 'Width',
        number: 'dollars',
        // A millionth a row tells equal widths apart, so that each is found once.
        cell: ({ rank }, here) => f(`ABS(${here('At high')}-${here('At low')})+${rank}/1000000`),
      },
    ],
    ranked,
  )
  const widths = effects.fixedRange('Width')
  const sorted =
    (header: 'Assumption' | 'At low' | 'At high') =>
    ({ rank }: { readonly rank: number }) =>
      f(`INDEX(${effects.fixedRange(header)},MATCH(SMALL(${widths},${rank}),${widths},0))`)
  const table = sheet.table(
    sheet.end + 1,
    0,
    [
      { header: 'Sorted', number: 'dollars', cell: sorted('Assumption') },
      { header: 'At low', number: 'dollars', cell: sorted('At low') },
      { header: 'At high', number: 'dollars', cell: sorted('At high') },
    ],
    ranked,
  )
  return table.chartData('At high')
}
