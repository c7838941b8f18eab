import { defineForecastSheet } from './define'
import type { ForecastModel } from '../../forecast/model'
import { f, SheetBuilder, type Here } from '../model/sheet-builder'
import { putMargins } from './margins'

/** The payers whose patients have had a drug. */
export const pairsOf = ({ payers, history }: ForecastModel, drug: string): readonly string[] =>
  payers.filter((payer) => history.treatments.some((row) => row.drug === drug && row.payer === payer))

type MoneyHeader = 'Payment' | 'Collected' | 'Drug cost' | 'Staffing' | 'Margin' | 'Treatments'

const inUse = (column: MoneyHeader, by: 'Drug' | 'Payer', cell: string): string =>
  `SUMIFS(ForecastMonths[${column} in use],ForecastMonths[${by}],${cell})`

/** The scenario in use by drug and by payer, and the price a unit at which a drug earns nothing. */
export const drugs = defineForecastSheet({
  name: 'Forecast drugs',
  place: 30,
  make: ({ model }, name) => {
    const sheet = new SheetBuilder(name, [30, 13, 14, 14, 14, 14, 14, 14, 14, 14])
    sheet.put(0, 0, [['By drug and payer: the scenario in use, all months']], { role: 'title' })
    sheet.put(1, 0, [['Break-even is the cost of one unit at which nothing is left after staffing.']], { role: 'note' })
    const unknown = (by: 'Drug' | 'Payer', cell: string): string =>
      `SUMIFS(ForecastMonths[Cost unknown],ForecastMonths[${by}],${cell})>0`
    const money = <By extends 'Drug' | 'Payer'>(by: By) => {
      type Cells = Here<MoneyHeader | By>
      const sum = (header: MoneyHeader) => (_: unknown, here: Cells) => f(inUse(header, by, here(by)))
      return [
        { header: 'Payment', number: 'dollars', cell: sum('Payment') },
        { header: 'Collected', number: 'dollars', cell: sum('Collected') },
        {
          header: 'Drug cost',
          number: 'dollars',
          cell: (_: unknown, here: Cells) => f(`IF(${unknown(by, here(by))},"",${inUse('Drug cost', by, here(by))})`),
        },
        { header: 'Staffing', number: 'dollars', cell: sum('Staffing') },
        {
          header: 'Margin',
          number: 'dollars',
          cell: (_: unknown, here: Cells) =>
            f(`IF(${here('Drug cost')}="","",${here('Collected')}-${here('Drug cost')}-${here('Staffing')})`),
        },
        { header: 'Treatments', number: 'whole', cell: sum('Treatments') },
      ] as const
    }
    const byDrug = sheet.table(
      3,
      0,
      [
        { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
        ...money('Drug'),
        {
          header: 'Units of its code',
          number: 'whole',
          cell: ({ code }, here) =>
            code === null
              ? null
              : f(
                  `SUMIFS(ForecastRates[Units],ForecastRates[Drug],${here('Drug')},ForecastRates[Code],"${code}")/SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Drug],${here('Drug')})*${here('Treatments')}`,
                ),
        },
        {
          header: 'Break-even price',
          number: 'price',
          cell: ({ code }, here) =>
            code === null
              ? null
              : f(
                  `IF(${here('Units of its code')}=0,"",(${here('Collected')}-${here('Staffing')})/${here('Units of its code')})`,
                ),
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
    const byPayer = sheet.table(
      sheet.end + 2,
      0,
      [{ header: 'Payer', number: 'text', cell: (payer) => payer }, ...money('Payer')],
      model.payers,
    )
    putMargins(
      sheet,
      sheet.end + 1,
      model.drugs.flatMap(({ drug, code }) => pairsOf(model, drug).map((payer) => ({ drug, payer, code }))),
    )
    const chartAt = sheet.end + 2
    sheet.chart({
      kind: 'bars',
      title: 'Payment and collected by drug',
      data: byDrug.chartData('Collected', Math.min(12, byDrug.rows)),
      at: { row: chartAt, column: 0, rows: 20, columns: 4 },
      number: 'dollars',
      colours: ['2F5597', '548235'],
    })
    sheet.chart({
      kind: 'columns',
      title: 'Payment and collected by payer',
      data: byPayer.chartData('Collected'),
      at: { row: chartAt, column: 4, rows: 20, columns: 5 },
      number: 'dollars',
      colours: ['2F5597', '548235'],
    })
    return sheet.build(4)
  },
})
