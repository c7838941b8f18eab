import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import type { ForecastModel } from '../../forecast/model'
import { f, SheetBuilder } from '../model/sheet-builder'

/** What one unit of everything in the log is worth now, for each payer, and what the log's units would be worth so. */
export const rates = defineForecastSheet({
  name: 'Forecast rates',
  place: 90,
  make: ({ model }, name) => {
    const { rates } = model
    const sheet = new SheetBuilder(name, [
      ...[18, 26, 9, 9, 10, 12, 34, 10, 12, 10, 14, 14, 13, 9, 3],
      ...[18, 9, 12, 34, 10, 12, 9, 10, 22, 3, 18, 9, 10, 10],
    ])
    sheet.put(0, 0, [['Rates of today']], { role: 'title' })
    sheet.put(
      1,
      0,
      [
        [
          'The price of one unit in the first month of the forecast, else the newest of the year before: the edition says which.',
        ],
      ],
      { role: 'note' },
    )
    sheet.table(
      3,
      0,
      [
        { header: 'Payer', number: 'text', cell: (row) => row.payer },
        { header: 'Drug', number: 'text', cell: (row) => row.drug },
        { header: 'Code', number: 'text', cell: (row) => row.code },
        { header: 'Kind', number: 'text', cell: (row) => row.kind },
        {
          header: 'Units',
          number: 'whole',
          cell: (_, here) =>
            f(
              `SUMIFS(ForecastHistory[Units],ForecastHistory[Payer],${here('Payer')},ForecastHistory[Drug],${here('Drug')},ForecastHistory[Code],${here('Code')})`,
            ),
        },
        { header: 'Price', number: 'price', input: true, cell: (row) => row.price },
        { header: 'Source', wrap: true, cell: (row) => row.source },
        { header: 'Patient share', number: 'percent', named: true, cell: (row) => row.patientShare },
        { header: 'Sequestered', number: 'whole', named: true, cell: (row) => (row.sequestered ? 1 : 0) },
        {
          header: 'Units not paid',
          number: 'whole',
          cell: (_, here) =>
            f(
              `SUMIFS(ForecastHistory[Units of waste not paid],ForecastHistory[Payer],${here('Payer')},ForecastHistory[Drug],${here('Drug')},ForecastHistory[Code],${here('Code')})`,
            ),
        },
        {
          header: 'Amount',
          number: 'money',
          cell: (_, here) => f(`(${here('Units')}-${here('Units not paid')})*${here('Price')}`),
        },
        {
          header: 'Medicare part',
          number: 'money',
          cell: (_, here) => f(`${here('Amount')}*${here('Sequestered')}*(1-${here('Patient share')})`),
        },
        {
          header: 'Cost',
          number: 'money',
          cell: ({ kind, supplied }, here) =>
            f(
              kind === 'service' || supplied
                ? '0'
                : `IF(${here('Cost unknown')}=1,0,IF(${here('Units')}=0,0,${here('Units')}*INDEX(ForecastCosts_Cost_per_unit,MATCH(${here('Code')},ForecastCosts[Code],0))))`,
            ),
        },
        {
          header: 'Cost unknown',
          number: 'whole',
          cell: ({ kind, supplied }, here) =>
            f(
              kind === 'service' || supplied
                ? '0'
                : `IF(AND(${here('Units')}>0,COUNTIFS(ForecastCosts[Code],${here('Code')},ForecastCosts[Cost per unit],">=0")=0),1,0)`,
            ),
        },
      ],
      rates,
      'ForecastRates',
    )
    putProducts(sheet, 15, model)
    return sheet.build(4)
  },
})

/** What the products cost payers that a drug may be switched to, and how that changes in the months that are known. */
function putProducts(sheet: SheetBuilder, column: number, { products, start }: ForecastModel): void {
  sheet.put(2, column, [['Products that a drug may be switched to']], { role: 'heading' })
  const table = sheet.table(
    3,
    column,
    [
      { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
      { header: 'Code', number: 'text', cell: ({ code }) => code },
      { header: 'Price', number: 'price', input: true, cell: ({ price }) => price },
      { header: 'Source', wrap: true, cell: ({ source }) => source },
      { header: 'Patient share', number: 'percent', named: true, cell: ({ patientShare }) => patientShare },
      { header: 'Sequestered', number: 'whole', named: true, cell: ({ sequestered }) => (sequestered ? 1 : 0) },
      { header: 'Supplied', number: 'whole', named: true, cell: ({ supplied }) => (supplied ? 1 : 0) },
      { header: 'Amount of a unit', number: 'decimal', named: true, cell: ({ unit }) => unit.amount },
      { header: 'Unit', number: 'text', named: true, cell: ({ unit }) => unit.measure },
    ],
    products,
    'ForecastProducts',
  )
  const changes = products.flatMap(({ payer, code, price, later }) =>
    later.flatMap((then, index) =>
      price === null || then === null || then === price
        ? []
        : [{ payer, code, month: start + index + 1, change: then - price }],
    ),
  )
  sheet.table(
    3,
    table.column + table.columns + 1,
    [
      { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
      { header: 'Code', number: 'text', cell: ({ code }) => code },
      { header: 'Month', number: 'month', named: true, cell: ({ month }) => firstDayOf(month) },
      { header: 'Change', number: 'price', named: true, cell: ({ change }) => change },
    ],
    changes,
    'ForecastProductChanges',
  )
}
