import { describe, expect, test } from 'vitest'
import { driftsOf } from '../../src/forecast/drift'
import { forecastOf } from '../../src/forecast/model'
import { codeLog, readLog } from '../../src/engine/coding'
import { builtIn } from '../../src/reference/built-in'
import { feesOfCells } from '../../src/sheets/office/fees'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { Book } from '../sheets/book'
import { steadyLog } from './steady-log'

/** Nine months to June 2026; the forecast runs from July 2026 to June 2027. */
function bookWith(rows: readonly (readonly unknown[])[]) {
  const cells = steadyLog()
  const { fees } = feesOfCells([['Payer', 'Code', 'From', 'Until', 'Percent of Medicare'], ...rows] as never)
  const log = readLog(cells, { fees })
  if ('problem' in log) throw new Error(log.problem)
  const model = forecastOf(codeLog(log), cells, { basis: 'supported', ahead: 12 })
  if ('problem' in model) throw new Error(model.problem)
  const rate = model.rates.find(({ payer, code }) => payer === 'Plan A' && code === 'J1745')!
  return { model, rate, book: new Book(forecastSheets(model)) }
}
const limit = 31.479
const warnings = (book: Book): string => book.below('Forecast', 'First month', 5).flat().join(' ')

describe('a contract that ends', () => {
  test('before the forecast begins goes on, and says so; Medicare’s amount does not take its place', () => {
    const { rate, book } = bookWith([['Plan A', '', '2025-01-01', '2026-06-30', 130]])
    expect(rate.source).toBe('Fees row 2, ended before 7/1/2026: goes on until Fees has a new row')
    // The newest month that the contract holds has the limit of 2026Q2.
    expect(rate.price).toBeCloseTo(31.041 * 1.3, 6)
    expect(warnings(book)).toMatch(/3 fees of contracts have ended, or end before the last month/)
  })

  test('in September goes on in October, and says when it ended', () => {
    const { rate } = bookWith([['Plan A', '', '2025-01-01', '2026-09-30', 130]])
    expect(rate.source).toBe('Fees row 2, ends before 10/1/2026: goes on until Fees has a new row')
    expect(rate.later.every((price) => price !== null && price > limit * 1.2)).toBe(true)
  })

  test('that does not end says nothing', () => {
    const { rate, book } = bookWith([['Plan A', '', '2025-01-01', '', 130]])
    expect(rate.source).toBe('Fees row 2')
    expect(warnings(book)).not.toMatch(/fees of contracts/)
  })

  test('and is followed by another: the months have the new price from its day on', () => {
    const { rate, book } = bookWith([
      ['Plan A', '', '2025-01-01', '2026-09-30', 130],
      ['Plan A', '', '2026-10-01', '', 65],
    ])
    expect(rate.endsBefore).toBeNull()
    const payers = book.column('ForecastMonths', 'Payer')
    const factors = book.column('ForecastMonths', 'Known change of services').filter((_, at) => payers[at] === 'Plan A')
    expect(factors.slice(0, 3)).toEqual([1, 1, 1])
    for (const factor of factors.slice(3)) expect(factor).toBeCloseTo(0.5, 6)
  })
})

describe('limits of quarters to come', () => {
  test('those at hand are in the months: 2026Q4 is below 2026Q3, and 2027Q1 is not known', () => {
    const { book } = bookWith([])
    const payers = book.column('ForecastMonths', 'Payer')
    const factors = book.column('ForecastMonths', 'Known change of drugs').filter((_, at) => payers[at] === 'Medicare')
    expect(factors.slice(0, 3)).toEqual([1, 1, 1])
    for (const factor of factors.slice(3)) expect(factor).toBeCloseTo(29.856 / limit, 6)
  })

  test('a drift is fitted from eight known quarters, and not from seven', () => {
    const falling = (count: number) => ({
      limits: Array.from({ length: count }, (_, at) => ({
        ...builtIn.limits.at(-1)!,
        edition: `ASP ${2024 + Math.floor(at / 4)}Q${(at % 4) + 1}`,
        limits: new Map([['Q5103', { limit: 40 * 0.5 ** (at / 12), coinsurance: null, note: null }]]),
      })),
    })
    expect(driftsOf(falling(7) as never, ['Q5103']).get('Q5103')).toEqual({ quarters: 7, perYear: null })
    const drift = driftsOf(falling(8) as never, ['Q5103']).get('Q5103')!
    // Halved in twelve quarters: a third of it each year.
    expect(drift.perYear).toBeCloseTo(0.5 ** (1 / 3) - 1, 9)
    // Of sixteen quarters the last twelve, in whatever order the editions are listed.
    const twelve = (limits: readonly unknown[]) => driftsOf({ limits } as never, ['Q5103']).get('Q5103')
    const rising = falling(16).limits.map((one, at) => ({
      ...one,
      limits: new Map([['Q5103', { limit: at < 4 ? 10 : 40, coinsurance: null, note: null }]]),
    }))
    expect(twelve(rising.toReversed())).toEqual({ quarters: 12, perYear: 0 })
  })

  test('below that its input is blank, and the sheet says how many quarters there are', () => {
    const { book } = bookWith([])
    expect(book.column('ForecastDrugs', 'Payment change a year')).toEqual([''])
    expect(Number(book.column('ForecastDrugs', 'Known quarters')[0])).toBeLessThan(8)
    book.put('ForecastDrugs', 'Payment change a year', 0, -0.2)
    const months = book.below('Forecast', 'Month', 12)
    expect(Number(months[11]![4])).toBeLessThan(Number(months[3]![4]))
  })
})
