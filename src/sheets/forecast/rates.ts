import { defineForecastSheet } from './define'
import { f, SheetBuilder } from '../model/sheet-builder'

/** What one unit of everything in the log is worth now, for each payer, and what the log's units would be worth so. */
export const rates = defineForecastSheet({
  name: 'Forecast rates',
  place: 90,
  make: ({ model: { rates } }, name) => {
    const sheet = new SheetBuilder(name, [18, 26, 9, 9, 10, 12, 34, 10, 12, 10, 14, 14, 13, 9])
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
    return sheet.build(4)
  },
})
