import type { DrugVolume, ForecastModel } from '../../forecast/model'
import type { LivingSheet } from '../model/living-sheet'
import { f, SheetBuilder } from '../model/sheet-builder'

const inUse = (column: string, by: string, at: number): string =>
  `SUMIFS(ForecastMonths[${column} in use],ForecastMonths[${by}],A${at})`

/** The scenario in use by drug and by payer, and the price a unit at which a drug earns nothing. */
export function forecastDrugs(model: ForecastModel): LivingSheet {
  const sheet = new SheetBuilder('Forecast drugs', [30, 13, 14, 14, 14, 14, 14, 14, 14, 14])
  sheet.put(0, 0, [['By drug and payer: the scenario in use, all months']], { role: 'title' })
  sheet.put(1, 0, [['Break-even is the cost of one unit at which nothing is left after staffing.']], { role: 'note' })
  const unknown = (at: number, by: string): string =>
    `SUMIFS(ForecastMonths[Cost unknown],ForecastMonths[${by}],A${at})>0`
  const money = (by: 'Drug' | 'Payer') =>
    [
      { header: 'Payment', number: 'dollars', cell: (_: unknown, at: number) => f(inUse('Payment', by, at)) },
      { header: 'Collected', number: 'dollars', cell: (_: unknown, at: number) => f(inUse('Collected', by, at)) },
      {
        header: 'Drug cost',
        number: 'dollars',
        cell: (_: unknown, at: number) => f(`IF(${unknown(at, by)},"",${inUse('Drug cost', by, at)})`),
      },
      { header: 'Staffing', number: 'dollars', cell: (_: unknown, at: number) => f(inUse('Staffing', by, at)) },
      {
        header: 'Margin',
        number: 'dollars',
        cell: (_: unknown, at: number) => f(`IF(D${at}="","",C${at}-D${at}-E${at})`),
      },
      { header: 'Treatments', number: 'whole', cell: (_: unknown, at: number) => f(inUse('Treatments', by, at)) },
    ] as const
  const body = sheet.table<DrugVolume>(
    3,
    0,
    [
      { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
      ...money('Drug'),
      {
        header: 'Units of its code',
        number: 'whole',
        cell: ({ code }, at) =>
          code === null
            ? null
            : f(
                `SUMIFS(ForecastRates[Units],ForecastRates[Drug],A${at},ForecastRates[Code],"${code}")/SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Drug],A${at})*G${at}`,
              ),
      },
      {
        header: 'Break-even price',
        number: 'price',
        cell: ({ code }, at) => (code === null ? null : f(`IF(H${at}=0,"",(C${at}-E${at})/H${at})`)),
      },
      {
        header: 'Cost per unit',
        number: 'price',
        cell: ({ code }) =>
          code === null
            ? null
            : f(
                `IF(COUNTIFS(ForecastCosts[Code],"${code}",ForecastCosts[Cost per unit],">=0")=0,"",SUMIFS(ForecastCosts[Cost per unit],ForecastCosts[Code],"${code}"))`,
              ),
      },
    ],
    model.drugs,
  )
  const payersAt = sheet.end + 2
  sheet.table<string>(
    payersAt,
    0,
    [{ header: 'Payer', number: 'text', cell: (payer) => payer }, ...money('Payer')],
    model.payers,
  )
  const chartAt = sheet.end + 2
  const shown = Math.min(12, body.rows)
  sheet.chart({
    kind: 'bars',
    title: 'Payment and collected by drug',
    data: { row: 3, column: 0, rows: shown + 1, columns: 3 },
    at: { row: chartAt, column: 0, rows: 20, columns: 4 },
    number: 'dollars',
    colours: ['2F5597', '548235'],
  })
  sheet.chart({
    kind: 'columns',
    title: 'Payment and collected by payer',
    data: { row: payersAt, column: 0, rows: model.payers.length + 1, columns: 3 },
    at: { row: chartAt, column: 4, rows: 20, columns: 5 },
    number: 'dollars',
    colours: ['2F5597', '548235'],
  })
  return sheet.build(4)
}
