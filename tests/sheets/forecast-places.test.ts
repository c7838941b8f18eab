import { expect, test } from 'vitest'
import { forecastOf } from '../../src/forecast/model'
import { nothingKept } from '../../src/sheets/forecast/names'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { coded, steadyLog } from '../forecast/steady-log'
import { Book } from './book'

/** The steady log with a column that says where; every third visit, Plan A's, is in the second place. */
const located = steadyLog().map((row, index) => [
  ...row,
  index === 0 ? 'Location' : index % 3 === 0 ? 'North' : 'South',
])

function sheetsOf(cells: ReturnType<typeof steadyLog>, costs: ReadonlyMap<string, number>) {
  const model = forecastOf(coded(cells), cells, { basis: 'supported', ahead: 6 })
  if ('problem' in model) throw new Error(model.problem)
  return { model, sheets: forecastSheets(model, nothingKept, costs) }
}

test('each place has its visits, what they brought, what drugs and hours cost, and what is left', () => {
  // A cost of 20 a unit; 30 units a visit of 130 minutes; 18 visits of Medicare's in the south, 9 in the north.
  const { model, sheets } = sheetsOf(located, new Map([['J1745', 20]]))
  const book = new Book(sheets)
  book.putName('Forecast_staffing_cost', 0, 40)
  book.putName('Forecast_overhead_hour', 0, 5)
  book.putName('Forecast_overhead_dose', 0, 10)
  expect(book.column('ForecastPlaces', 'Place')).toEqual(['South', 'North'])
  expect(book.column('ForecastPlaces', 'Visits')).toEqual([18, 9])
  const brought = (payer: string): number =>
    model.history.rows
      .filter((row) => row.payer === payer)
      .reduce((sum, row) => sum + row.expected - row.sequestration, 0)
  const hours = 130 / 60
  ;[
    [18, brought('Medicare')],
    [9, brought('Plan A')],
  ].forEach(([visits, payment], place) => {
    const left = payment! - visits! * 600 - visits! * (hours * 45 + 10)
    expect(book.column('ForecastPlaces', 'Payment')[place]).toBeCloseTo(payment!, 6)
    expect(book.column('ForecastPlaces', 'Drug cost')[place]).toBeCloseTo(visits! * 600, 6)
    expect(book.column('ForecastPlaces', 'Left')[place]).toBeCloseTo(left, 6)
    expect(book.column('ForecastPlaces', 'Left a chair hour')[place]).toBeCloseTo(left / (visits! * hours), 6)
  })
})

test('without a cost nothing is left that could be told, and one place alone has no sheet', () => {
  const { sheets } = sheetsOf(located, new Map())
  expect(new Book(sheets).column('ForecastPlaces', 'Left')).toEqual(['', ''])
  expect(sheetsOf(steadyLog(), new Map()).sheets.map(({ name }) => name)).not.toContain('Forecast places')
})
