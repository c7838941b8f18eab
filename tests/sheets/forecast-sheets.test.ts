import { describe, expect, test } from 'vitest'
import { halfWidth, quantile } from '../../src/forecast/interval'
import { expected } from '../../src/forecast/methods'
import { forecastOf, seriesOf, type ForecastModel } from '../../src/forecast/model'
import { withoutSeason } from '../../src/forecast/season'
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
const ofTheLog = ['ForecastHistory', 'ForecastTreatments', 'ForecastUnpriced', 'PaidRows']

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
])('the methods of a log of %s, as formulas', (_, model) => {
  const book = new Book(forecastSheets(model))
  const all = seriesOf(model.history, null)
  const { fit } = model.total!

  test('end at the level, the trend and the dispersion that the fit has', () => {
    const rows = book.column('ForecastMethods', 'Series')
    const at = (series: string, header: string) => Number(book.column('ForecastMethods', header)[rows.indexOf(series)])
    const fits = new Map([
      ['All treatments', fit],
      ['All but the last three months', model.heldOut!],
      ...model.drugs.map(({ drug, chosen }) => [drug, chosen!.fit] as const),
    ])
    for (const [series, one] of fits) {
      expect(at(series, 'Level')).toBeCloseTo(one.level, 9)
      expect(at(series, 'Trend')).toBeCloseTo(one.trend, 9)
      expect(at(series, 'Dispersion')).toBeCloseTo(one.dispersion, 9)
      expect(at(series, 'Quantile')).toBeCloseTo(quantile(one), 9)
    }
  })

  test('the interval of each month is that of the method', () => {
    const months = book.below('Forecast', 'Month', 6)
    months.forEach(([, volume, , upper], index) => {
      const half = halfWidth(fit, index + 1, Number(volume), quantile(fit))
      expect(Number(upper) - Number(volume)).toBeCloseTo(half, 9)
    })
  })

  test('the months held out are forecast by the months before them alone', () => {
    const before = withoutSeason(all, model.season).slice(0, -3)
    const forecast = book.column('BacktestMonths', 'Forecast')
    forecast.forEach((value, index) => {
      const factor = model.season?.factors[(before.length + index) % 12] ?? 1
      expect(value).toBeCloseTo(expected(model.heldOut!, index + 1, before) * factor, 9)
    })
    expect(book.column('BacktestMonths', 'Treatments')).toEqual(all.slice(-3))
  })

  test('the mean error of every method tried is what the choice was made by', () => {
    const rows = book.below('Forecast back-test', 'Method', model.total!.trials.length)
    model.total!.trials.forEach(({ method, error }, index) => {
      expect(rows[index]).toEqual([method, expect.closeTo(error, 9), method === fit.method ? 'yes' : ''])
    })
  })
})

describe('a change of the history', () => {
  test('changes the level, the forecast and its error', () => {
    const book = new Book(forecastSheets(steady))
    const before = book.below('Forecast', 'Month', 1)[0]!
    const treatments = book.column('ForecastTreatments', 'Treatments').map(Number)
    const last = treatments.length - 1
    book.put('ForecastTreatments', 'Treatments', last, treatments[last]! + 9)
    const after = book.below('Forecast', 'Month', 1)[0]!
    // A steady level of nine months rises by a ninth of what came on top.
    expect(Number(after[1])).toBeCloseTo(Number(before[1]) + 1, 9)
    expect(book.column('BacktestMonths', 'Treatments').map(Number).at(-1)).toBe(12)
    expect(Number(after[3]) - Number(after[1])).toBeGreaterThan(Number(before[3]) - Number(before[1]))
  })

  test('a season of two years is drawn together, its own factor goes before it', () => {
    expect(long.season!.years).toBe(2)
    expect(long.season!.kept).toBeGreaterThan(0.5)
    const book = new Book(forecastSheets(long))
    const inUse = book.named('Forecast_season').map(Number)
    // The log begins in July.
    long.season!.factors.forEach((factor, place) => {
      expect(inUse[(place + 6) % 12]).toBeCloseTo(factor, 9)
    })
    expect(inUse.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 9)
    book.putName('Forecast_own_season', 0, 2)
    expect(book.named('Forecast_season')[0]).toBe(2)
  })
})
