import { describe, expect, test } from 'vitest'
import { forecastOf, seriesOf, type ForecastModel } from '../../src/forecast/model'
import { calculateSheets } from '../../src/sheets/model/calculate'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { isFormula, within } from '../../src/sheets/model/living-sheet'
import { longLog } from '../forecast/long-log'
import { coded, steadyLog } from '../forecast/steady-log'
import { Book } from './book'

const seasonal = [6, 5, 9, 7, 8, 12, 4, 6, 10, 8, 7, 9, 7, 5, 10, 8, 8, 13, 5, 6, 11, 9, 7, 10, 7]

function modelOf(cells: ReturnType<typeof steadyLog>): ForecastModel {
  const model = forecastOf(coded(cells), cells, { basis: 'supported', ahead: 6 })
  if ('problem' in model) throw new Error(model.problem)
  return model
}

const short = modelOf(steadyLog(5))
const steady = modelOf(steadyLog())
const long = modelOf(longLog(seasonal))

/** Tables that hold what the log says, line by line. */
const ofTheLog = [
  'ForecastPlaceCodes',
  'ForecastHistory',
  'ForecastTreatments',
  'ForecastUnpriced',
  'PaidRows',
  'PaidDifferences',
  'BelowCost',
]

describe.each([
  ['five months', short],
  ['nine months', steady],
  ['two years', long],
])('the sheets of a log of %s', (_, model) => {
  const sheets = forecastSheets(model)
  const values = calculateSheets(sheets)

  test('every number is a formula, a named input, or a line of the log', () => {
    const loose: string[] = []
    for (const sheet of sheets) {
      const marked = [...sheet.names, ...sheet.tables.filter(({ name }) => ofTheLog.includes(name))]
      sheet.rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (typeof cell !== 'number' || marked.some((area) => within(area, r, c))) return
          loose.push(`${sheet.name} row ${r + 1} column ${c + 1}: ${cell}`)
        })
      })
    }
    expect(loose).toEqual([])
  })

  test('no formula gives an error', () => {
    const wrong = sheets.flatMap((sheet, index) =>
      values[index]!.flatMap((row, r) =>
        row.flatMap((value, c) =>
          isFormula(sheet.rows[r]![c]) && /^#/.test(String(value)) ? [`${sheet.name} ${r + 1} ${c + 1} ${value}`] : [],
        ),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('no formula stands in a cell formatted as text: Excel would show it and not work it out', () => {
    const asText = sheets.flatMap(({ name, rows, looks }) =>
      looks
        .filter(({ number }) => number === 'text')
        .flatMap(({ row, column, rows: height, columns }) =>
          rows.slice(row, row + height).flatMap((line, r) =>
            line
              .slice(column, column + columns)
              .filter(isFormula)
              .map(({ formula }) => `${name} row ${row + r + 1}: ${formula}`),
          ),
        ),
    )
    expect(asText).toEqual([])
  })

  test('names of tables and columns are those that every host reads', () => {
    for (const { tables, rows } of sheets) {
      for (const { name, row, column, columns } of tables) {
        expect(name).toMatch(/^[A-Za-z]+$/)
        for (const header of rows[row]!.slice(column, column + columns)) expect(header).toMatch(/^[\w ]+$/)
      }
    }
  })
})

describe.each([
  ['nine months', steady],
  ['two years', long],
])('the numbers of a log of %s', (_, model) => {
  const book = new Book(forecastSheets(model))

  test('are exactly those of the estimator: months, their interval, all of them together', () => {
    const months = book.below('Forecast', 'Month', 6).map((row) => row.slice(1, 4).map(Number))
    model.visits.months.forEach(({ value, lower, upper }, index) => {
      expect(months[index]).toEqual([expect.closeTo(value!, 9), expect.closeTo(lower!, 9), expect.closeTo(upper!, 9)])
    })
    const all = book.below('Forecast', 'Month', 7).at(-1)
    const { value, lower, upper } = model.visits.whole
    expect(all!.slice(1, 4).map(Number)).toEqual([
      expect.closeTo(value!, 6),
      expect.closeTo(lower!, 6),
      expect.closeTo(upper!, 6),
    ])
  })

  test('the interval of the payment is that of payments, around what the sheet works out', () => {
    const months = book.below('Forecast', 'Month', 6).map((row) => row.slice(4, 7).map(Number))
    model.payments.months.forEach(({ value, lower, upper }, index) => {
      const [payment, low, high] = months[index]!
      expect(low! / payment!).toBeCloseTo(lower! / value!, 9)
      expect(high! / payment!).toBeCloseTo(upper! / value!, 9)
    })
  })

  test('the months held out are forecast by the months before them alone', () => {
    expect(book.column('BacktestMonths', 'Treatments')).toEqual(seriesOf(model.history, null).slice(-3))
    expect(book.column('BacktestMonths', 'Forecast')).toEqual(model.heldOut!.months.map(({ value }) => value))
    const within = model.heldOut!.months.map(({ lower, upper }, index) => {
      const came = seriesOf(model.history, null).slice(-3)[index]!
      return came >= lower! && came <= upper! ? 'yes' : 'no'
    })
    expect(book.column('BacktestMonths', 'Within')).toEqual(within)
  })

  test('the last year and the months to come stand one below the other', () => {
    const behind = Math.min(12, model.history.months.length)
    const rows = book.below('Forecast', 'The log and what is expected', behind + 7).slice(1)
    const log = seriesOf(model.history, null).slice(-behind)
    expect(rows.slice(0, behind).map((row) => row[1])).toEqual(log)
    expect(rows.slice(behind).map((row) => Number(row[2]))).toEqual(
      model.visits.months.map(({ value }) => expect.closeTo(value!, 9) as number),
    )
  })
})

describe('what a person types', () => {
  test('an own volume stands in place of the estimate, and moves nothing else', () => {
    const book = new Book(forecastSheets(long))
    const [drug, other] = long.drugs.map((one) => one.drug)
    const of = (name: string | undefined): number[] => {
      const drugs = book.column('ForecastMonths', 'Drug')
      return book
        .column('ForecastMonths', 'Treatments')
        .map(Number)
        .filter((_, row) => drugs[row] === name)
    }
    const before = of(other)
    book.putName('Forecast_own_season', 0, 1)
    book.put('ForecastDrugs', 'Own volume a month', 0, 40)
    const season = book.named('Forecast_season').map(Number)
    const sum = of(drug).reduce((all, value) => all + value, 0)
    // Six months from August on, each at its season.
    expect(sum).toBeCloseTo(40 * [7, 8, 9, 10, 11, 0].reduce((all, month) => all + season[month]!, 0), 6)
    expect(of(other).slice(0, 5)).toEqual(before.slice(0, 5))
  })

  test('an own factor of a month goes before the log’s, and changes that month by the ratio of both', () => {
    const book = new Book(forecastSheets(long))
    const august = long.visits.season![7]!
    expect(book.named('Forecast_season')[7]).toBeCloseTo(august, 9)
    const before = Number(book.below('Forecast', 'Month', 1)[0]![1])
    book.putName('Forecast_own_season', 7, 2)
    expect(book.named('Forecast_season')[7]).toBe(2)
    expect(Number(book.below('Forecast', 'Month', 1)[0]![1])).toBeCloseTo((before * 2) / august, 6)
  })

  test('a volume for a log too short for an estimate', () => {
    const book = new Book(forecastSheets(short))
    expect(Number(book.below('Forecast', 'Month', 1)[0]![1])).toBe(0)
    book.put('ForecastDrugs', 'Own volume a month', 0, 12)
    expect(Number(book.below('Forecast', 'Month', 1)[0]![1])).toBeCloseTo(12, 9)
  })
})
