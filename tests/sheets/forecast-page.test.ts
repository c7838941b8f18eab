import { describe, expect, test } from 'vitest'
import { forecastOf, type ForecastModel } from '../../src/forecast/model'
import { nothingKept } from '../../src/sheets/forecast/names'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { longLog } from '../forecast/long-log'
import { coded, steadyLog } from '../forecast/steady-log'
import { Book } from './book'

const modelOf = (cells: ReturnType<typeof steadyLog>, ahead = 12): ForecastModel => {
  const model = forecastOf(coded(cells), cells, { basis: 'supported', ahead })
  if ('problem' in model) throw new Error(model.problem)
  return model
}
const steady = modelOf(steadyLog())
const twoYears = modelOf(longLog([6, 5, 9, 7, 8, 12, 4, 6, 10, 8, 7, 9, 7, 5, 10, 8, 8, 13, 5, 6, 11, 9, 7, 10, 7]))

const bookOf = (model: ForecastModel, costs: ReadonlyMap<string, number> = new Map()): Book =>
  new Book(forecastSheets(model, nothingKept, costs))
const sentences = (book: Book): string[] =>
  book.below('Forecast page', 'The year ahead', 8).map(([text]) => String(text))
const allCodes = (model: ForecastModel, cost: number): Map<string, number> =>
  new Map(model.history.rows.filter(({ kind }) => kind === 'drug').map(({ code }) => [code, cost]))

describe('the doctor’s page', () => {
  test('has the numbers of the other sheets: months, all of them, their range', () => {
    const book = bookOf(twoYears)
    const [months, here] = [book.below('Forecast', 'Month', 13), book.below('Forecast page', 'Month', 13)]
    here.forEach((row, index) => {
      const there = months[index]!
      expect(row.slice(2, 5).map(Number)).toEqual(
        there.slice(1, 4).map((value) => expect.closeTo(Number(value), 6) as number),
      )
      expect(row.slice(6, 9).map(Number)).toEqual(
        there.slice(4, 7).map((value) => expect.closeTo(Number(value), 4) as number),
      )
    })
  })

  test('has each month of the log beside the same month to come', () => {
    const rows = bookOf(twoYears).below('Forecast page', 'Month', 12)
    const { months } = twoYears.history
    const of = (month: number): number =>
      twoYears.history.treatments.filter((row) => row.month === month).reduce((sum, row) => sum + row.treatments, 0)
    expect(rows.map((row) => row[1])).toEqual(months.slice(-12).map(of))
  })

  test('a month that the log does not reach is blank, not 0', () => {
    // Nine whole months from October 2025: a year before July to September 2026 there is no log.
    const rows = bookOf(steady).below('Forecast page', 'Month', 13)
    expect(rows.map((row) => row[1] === '').slice(0, 12)).toEqual([
      ...[true, true, true],
      ...Array.from({ length: 9 }, () => false),
    ])
    expect(rows[12]![1]).toBe('')
  })

  test('drugs and payers add up to the whole', () => {
    const book = bookOf(steady)
    const whole = Number(book.below('Forecast page', 'Month', 13)[12]![6])
    const payers = book.below('Forecast page', 'Payer', steady.payers.length)
    expect(payers.reduce((sum, row) => sum + Number(row[4]), 0)).toBeCloseTo(whole, 4)
    const drugs = book.below('Forecast page', 'Drug', steady.drugs.length)
    expect(drugs.reduce((sum, row) => sum + Number(row[4]), 0)).toBeCloseTo(whole, 4)
  })

  test('prints on two pages: the second begins with the drugs, and the chart’s cells are not printed', () => {
    const page = forecastSheets(steady).find(({ name }) => name === 'Forecast page')!
    expect(page.print?.pageStarts).toHaveLength(1)
    expect(page.rows[page.print!.pageStarts[0]!]![0]).toBe('Drug')
    expect(page.print?.columns).toBe(9)
    expect(page.landscape).toBe(false)
  })
})

describe('its sentences', () => {
  test('without a cost: nobody can tell where money is lost, and the cost of what brings most is asked for first', () => {
    const [, , , sure, lost, mend, , first] = sentences(bookOf(steady))
    expect(sure).toMatch(/^How sure: four times in five between \$[\d,]+ and \$[\d,]+, if the months go on as they did/)
    expect(lost).toBe(
      'Where money is lost can’t be told: the cost of no drug is known. The cost of 1 of 1 drugs isn’t known.',
    )
    expect(mend).toBe('')
    expect(first).toMatch(/^First: fill in what infliximab J1745 costs you in Forecast inputs: it brings 100%/)
  })

  test('a drug that costs more than it brings is named with its payer, and what would mend it', () => {
    // Medicare pays $31.479 a unit less 2% of 80%; the services of a visit do not make good for $60.
    const [, , , , lost, mend] = sentences(bookOf(steady, allCodes(steady, 60)))
    expect(lost).toMatch(/^Where money is lost: infliximab J1745 for Medicare loses \$[\d,]+ in these months; 2 pairs/)
    expect(mend).toMatch(/^What would mend it: a unit for at most \$3\d\.\d\d, or \d+\.\d% more from the payer/)
  })

  test('what mends it leaves nothing lost', () => {
    const book = bookOf(steady, allCodes(steady, 60))
    const most = Math.min(...book.column('ForecastMargins', 'Break even cost of a unit').map(Number))
    const mended = bookOf(steady, allCodes(steady, most - 0.001))
    expect(sentences(mended)[4]).toBe('Where money is lost: nowhere, as far as costs are known.')
    expect(book.column('ForecastMargins', 'Left').every((left) => Number(left) < 0)).toBe(true)
  })

  test('what is owed and what cannot be compared are told apart', () => {
    const owed = sentences(bookOf(steady))[6]
    expect(owed).toMatch(
      /^What is owed: \$[\d,]+ denied or short, \$[\d,]+ late \(\d+ visits without a payment\); \d+ visits can’t be compared/,
    )
  })
})

describe('what is not known is never 0', () => {
  const twoMonths = modelOf(steadyLog(2))
  const book = bookOf(twoMonths)

  test('a log of two months has no year to come', () => {
    for (const [sheet, columns] of [
      ['Forecast', 12],
      ['Forecast page', 9],
    ] as const) {
      const rows = book.below(sheet, 'Month', 13)
      const cells = rows.flatMap((row) => row.slice(sheet === 'Forecast' ? 1 : 2, columns))
      expect(cells.filter((cell) => typeof cell === 'number' && sheet === 'Forecast')).toEqual([])
      expect(rows.map((row) => row[6])).toEqual(rows.map(() => ''))
    }
    expect(sentences(book)[2]).toBe(
      'The log has too few whole months to estimate from: 2. Fill in Own volume a month in Forecast inputs.',
    )
    const side = book.below('Forecast', 'Payment', 17).flatMap((row) => row.slice(1, 5))
    expect(side.filter((cell) => typeof cell === 'number')).toEqual([])
  })

  test('a volume that somebody types makes it known', () => {
    const typed = bookOf(twoMonths)
    typed.put('ForecastDrugs', 'Own volume a month', 0, 10)
    expect(Number(typed.below('Forecast', 'Month', 13)[12]![1])).toBeCloseTo(120, 6)
    expect(sentences(typed)[2]).toMatch(/^What comes in: \$[\d,]+ in the next 12 months from 120 visits/)
    expect(sentences(typed)[3]).toMatch(/typed, and have no range/)
  })

  test('a cost that nobody knows leaves the result blank, and one that is known fills it', () => {
    const result = (model: Book): unknown[] =>
      model
        .below('Forecast', 'Scenarios side by side', 20)
        .find(([label]) => label === 'Result: collected less costs')!
        .slice(1, 5)
    expect(result(bookOf(steady))).toEqual(['', '', '', ''])
    expect(result(bookOf(steady, allCodes(steady, 20))).every((cell) => typeof cell === 'number')).toBe(true)
  })

  test('while a cost is not known, growth brings no phantom result: the tornado is of what is collected', () => {
    const growth = (model: Book): number =>
      Number(model.below('Forecast', 'Assumption', 8).find(([label]) => label === 'Volume growth, a year')![2])
    const rows = bookOf(steady).below(
      'Forecast',
      'What matters most: one assumption at a time, all others as in Base',
      1,
    )
    expect(rows[0]![0]).toMatch(/^Change of what is collected: the cost of some drugs isn’t known/)
    expect(growth(bookOf(steady))).toBeGreaterThan(growth(bookOf(steady, allCodes(steady, 20))))
  })
})

test('a payer that leaves takes its visits along: none move to another', () => {
  const book = bookOf(steady)
  const of = (payer: string): number[] => {
    const payers = book.column('ForecastMonths', 'Payer')
    return book
      .column('ForecastMonths', 'Treatments in use')
      .flatMap((count, at) => (payers[at] === payer ? [Number(count)] : []))
  }
  const [medicare, planA] = [of('Medicare'), of('Plan A')]
  // The forecast begins with 7/1/2026, day 46204; 46296 is 10/1/2026.
  book.put('ForecastPayers', 'Leaves from', book.column('ForecastPayers', 'Payer').indexOf('Plan A'), 46296)
  expect(of('Medicare')).toEqual(medicare)
  expect(of('Plan A')).toEqual(planA.map((count, step) => (step < 3 ? count : 0)))
  expect(planA.every((count) => count > 0)).toBe(true)
})
