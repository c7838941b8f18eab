import { describe, expect, test } from 'vitest'
import { forecastOf } from '../../src/forecast/model'
import { nothingKept, type KeptInputs } from '../../src/sheets/forecast/names'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import type { LivingCell } from '../../src/sheets/model/living-sheet'
import { coded, steadyLog } from '../forecast/steady-log'
import { Book } from './book'

// Three visits a month of 300 mg Remicade over 130 minutes, two of them Medicare's; the forecast begins in July 2026.
const cells = steadyLog()
const model = forecastOf(coded(cells), cells, { basis: 'supported', ahead: 6 })
if ('problem' in model) throw new Error(model.problem)
const sheets = forecastSheets(model)

// J1745 at 31.479 in 2026Q3, 30 units; 96413 133.27 and 96415 28.39 in 2026. Medicare pays four fifths, 2 % of them are kept.
const drug = 30 * 31.479
const services = 133.27 + 28.39
const kept = 0.02 * 0.8 * (drug + services)
const paid = drug + services - kept
const cost = 30 * 25
const hours = 130 / 60

const withCosts = (): Book => {
  const book = new Book(sheets)
  book.put('ForecastCosts', 'Cost per unit', book.column('ForecastCosts', 'Code').indexOf('J1745'), 25)
  book.putName('Forecast_staffing_cost', 0, 40)
  return book
}

describe('one visit, recomputed by hand', () => {
  test('Medicare’s: units, payment, sequestration, margin, margin of a chair hour', () => {
    const row = withCosts()
      .below('Forecast visit', 'Payer', model.payers.length)
      .find(([payer]) => payer === 'Medicare')!
    const expected = [31.479, drug, services, kept, paid, cost, hours * 40]
    const margin = paid - cost - hours * 40
    ;[...expected, margin, margin / hours].forEach((value, index) => {
      expect(row[index + 1]).toBeCloseTo(value, 2)
    })
  })

  test('another dose: twice the units bring twice the drug, the same services', () => {
    const book = withCosts()
    book.putName('Visit_units', 0, 60)
    const row = book.below('Forecast visit', 'Payer', model.payers.length).find(([payer]) => payer === 'Medicare')!
    expect(row[2]).toBeCloseTo(2 * drug, 2)
    expect(row[3]).toBeCloseTo(services, 2)
    expect(row[6]).toBeCloseTo(2 * cost, 2)
  })

  test('without a cost there is no margin', () => {
    const [row] = new Book(sheets).below('Forecast visit', 'Payer', 1)
    expect(row!.slice(6, 7)).toEqual([''])
    expect(row!.slice(8, 10)).toEqual(['', ''])
  })
})

describe('the price at which a drug earns nothing', () => {
  test('put in as its cost leaves no margin', () => {
    const book = withCosts()
    const price = book.below('Forecast drugs', 'Drug', 1)[0]![8] as number
    expect(price).toBeGreaterThan(25)
    book.put('ForecastCosts', 'Cost per unit', book.column('ForecastCosts', 'Code').indexOf('J1745'), price)
    const [row] = book.below('Forecast drugs', 'Drug', 1)
    expect(row![5]).toBeCloseTo(0, 4)
  })
})

describe('what matters most', () => {
  test('is each assumption by itself from its low to its high value, the widest last', () => {
    const book = withCosts()
    const months = book.below('Forecast', 'Month', 6)
    // Steady months: the result of each is what it collects less its drug and staffing cost.
    const result = months.map((row) => (row[7] as number) - (row[9] as number) - (row[10] as number))
    const change = (factor: (step: number) => number): number =>
      result.reduce((sum, one, index) => sum + one * (factor(index + 1) - 1), 0)
    const rows = book.below('Forecast', 'Assumption', 8)
    const growth = rows.find(([label]) => label === 'Volume growth, a year')!
    expect(growth[1]).toBeCloseTo(
      change((step) => 0.95 ** (step / 12)),
      2,
    )
    expect(growth[2]).toBeCloseTo(
      change((step) => 1.05 ** (step / 12)),
      2,
    )
    const collected = months.reduce((sum, row) => sum + (row[7] as number), 0)
    const collection = rows.find(([label]) => label === 'Collected share, change')!
    expect(collection[1]).toBeCloseTo(-0.02 * collected, 2)
    // All is collected already: nobody collects more.
    expect(collection[2]).toBeCloseTo(0, 6)
    const widths = book.below('Forecast', 'Sorted', 8).map((row) => Math.abs((row[2] as number) - (row[1] as number)))
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  })
})

test('a cost is what Drug costs says, until somebody types another; the list follows in the next forecast', () => {
  const costs = new Map([['J1745', 27.5]])
  const fresh = new Book(forecastSheets(model, nothingKept, costs))
  const at = fresh.column('ForecastCosts', 'Code').indexOf('J1745')
  expect(fresh.column('ForecastCosts', 'Cost per unit')[at]).toBe(27.5)
  const kept = (cell: LivingCell): KeptInputs => ({
    names: new Map(),
    tables: new Map([['ForecastCosts', new Map([['J1745', new Map([['Cost per unit', cell]])]])]]),
  })
  const cost = (cell: LivingCell): unknown =>
    new Book(forecastSheets(model, kept(cell), costs)).column('ForecastCosts', 'Cost per unit')[at]
  expect(cost(31)).toBe(31)
  // Our own formula of the last forecast, and an empty cell, are nobody's choice.
  expect([cost({ formula: '=D99' }), cost('')]).toEqual([27.5, 27.5])
})
