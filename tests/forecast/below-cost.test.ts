import { describe, expect, test } from 'vitest'
import { belowCost, type BelowCostList, type LowestPrice } from '../../src/forecast/below-cost'
import { forecastOf } from '../../src/forecast/model'
import { codeLog, readLog, type CodingOptions } from '../../src/engine/coding'
import { builtIn } from '../../src/reference/built-in'
import { feesOfCells } from '../../src/sheets/office/fees'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { Book } from '../sheets/book'
import { steadyLog } from './steady-log'

const planA = [
  ['Payer', 'Code', 'Percent of Medicare', 'Waste paid'],
  ['Plan A', '', 110, 'no'],
]

function modelOf(options: CodingOptions = { fees: feesOfCells(planA).fees }, cells = steadyLog()) {
  const log = readLog(cells, options)
  if ('problem' in log) throw new Error(log.problem)
  const model = forecastOf(codeLog(log), cells, { basis: 'supported', ahead: 12 })
  if ('problem' in model) throw new Error(model.problem)
  return model
}
const model = modelOf()
const found = (cost: number | null, lowest: ReadonlyMap<string, LowestPrice> = new Map(), of = model): BelowCostList =>
  belowCost(of.history, of.rates, builtIn.drugCodes, () => cost, lowest, of)

/** Limits of J1745 as CMS publishes them. */
const limits = { '2025Q4': 31.09, '2026Q1': 32.423, '2026Q2': 31.041 }

describe('drugs that cost more than they brought', () => {
  test('are found from what Medicare leaves on: a cent below is none, a cent above is', () => {
    const kept = limits['2026Q2'] * (1 - 0.02 * 0.8)
    expect(found(kept - 0.02).rows.filter(({ quarter }) => quarter === '2026Q2')).toEqual([])
    const [row] = found(kept + 0.02).rows.filter(({ quarter }) => quarter === '2026Q2')
    // Two visits of three months of 30 units.
    expect(row).toMatchObject({ payer: 'Medicare', code: 'J1745', units: 180 })
    expect(row!.lost).toBeCloseTo(180 * 0.02, 6)
    expect(row!.raise).toBeCloseTo(0.02 / kept, 6)
  })

  test('each in its own quarter: 31.5 a unit lost in two quarters, not in the dearer one', () => {
    expect(
      found(31.5)
        .rows.map(({ quarter, payer }) => `${quarter} ${payer}`)
        .sort(),
    ).toEqual(['2025Q4 Medicare', '2026Q2 Medicare'])
  })

  test('a cost that nobody knows is judged nowhere, and said', () => {
    expect(found(null)).toMatchObject({ rows: [], withoutCost: ['J1745'] })
  })

  test('a vendor that mends it is named, one that does not is not', () => {
    const at = (perUnit: number) => found(40, new Map([['J1745', { vendor: 'North', perUnit }]])).rows[0]!.vendor
    expect(at(28)).toEqual({ vendor: 'North', perUnit: 28 })
    expect(at(39)).toBeNull()
  })

  test('another product of the substance that leaves something is named; one below its own cost is not', () => {
    const rates = [
      ...model.rates,
      { ...model.rates.find((one) => one.code === 'J1745' && one.payer === 'Medicare')!, code: 'Q5103', price: 27 },
    ]
    const product = (cost: number) =>
      belowCost(
        model.history,
        rates,
        builtIn.drugCodes,
        (code) => (code === 'J1745' ? 40 : cost),
        new Map(),
        model,
      ).rows.find(({ payer }) => payer === 'Medicare')!.product
    expect(product(20)).toMatchObject({ code: 'Q5103' })
    expect(product(20)!.leaves).toBeCloseTo(27 * (1 - 0.02 * 0.8) - 20, 3)
    expect(product(27)).toBeNull()
  })

  test('a product that is counted in another measure is no other product of the drug', () => {
    const own = builtIn.drugCodes.find(({ code }) => code === 'J1745')!
    const other = { ...own, code: 'Q0000', drug: 'infliximab-zzzz' }
    const rates = [...model.rates, { ...model.rates.find((one) => one.code === 'J1745')!, code: 'Q0000', price: 27 }]
    const productOf = (measure: 'mg' | 'unit') => {
      const codes = [own, { ...other, unit: { ...own.unit!, measure } }]
      const cost = (code: string): number => (code === 'J1745' ? 40 : 20)
      return belowCost(model.history, rates, codes, cost, new Map(), model).rows[0]!.product?.code
    }
    expect([productOf('mg'), productOf('unit')]).toEqual(['Q0000', undefined])
  })

  test('a month whose drug has no price is no loss; it is counted among those without a price', () => {
    const { history } = model
    const isOpen = ({ month, code }: (typeof history.rows)[number]): boolean =>
      code === 'J1745' && month === history.months[0]
    const open = history.rows.map((row) => (isOpen(row) ? { ...row, unpricedUnits: row.units, expected: 0 } : row))
    const list = belowCost({ ...history, rows: open }, model.rates, builtIn.drugCodes, () => 30, new Map(), model)
    expect([list.rows, list.withoutPrice]).toEqual([[], open.filter(isOpen).length])
  })

  test('a drug that the payer supplies costs the office nothing', () => {
    const supplied = modelOf({
      fees: feesOfCells([
        ['Payer', 'Code', 'Supplied by'],
        ['Plan A', 'J1745', 'payer'],
      ]).fees,
    })
    expect(found(40, new Map(), supplied).rows.some(({ payer }) => payer === 'Plan A')).toBe(false)
    const book = new Book(forecastSheets(supplied, undefined, new Map([['J1745', 40]])))
    const at = book.column('ForecastMargins', 'Payer').indexOf('Plan A')
    expect(book.column('ForecastMargins', 'Drug cost')[at]).toBe(0)
  })

  test('waste that the payer does not pay is lost, and no payment to come is counted for it', () => {
    // 250 mg of three vials: five units of each visit are discarded.
    const cells = steadyLog().map((row, index) =>
      index === 0 ? row : row.map((cell) => (cell === '300 mg' ? '250 mg' : cell)),
    )
    const wasted = modelOf({ fees: feesOfCells(planA).fees }, cells)
    const [row] = found(33, new Map(), wasted).rows.filter(({ payer }) => payer === 'Plan A')
    expect(row).toMatchObject({ units: 90, wasteUnpaid: 15 })
    const book = new Book(forecastSheets(wasted))
    const at = book
      .column('ForecastRates', 'Payer')
      .findIndex((payer, index) => payer === 'Plan A' && book.column('ForecastRates', 'Code')[index] === 'J1745')
    expect(book.column('ForecastRates', 'Units not paid')[at]).toBe(45)
    const price = Number(book.column('ForecastRates', 'Price')[at])
    expect(book.column('ForecastRates', 'Amount')[at]).toBeCloseTo((270 - 45) * price, 6)
    // Each month to come is paid for 25 of Plan A's 30 units, at 110 percent of 31.479.
    const paid = modelOf({ fees: feesOfCells([planA[0]!, ['Plan A', '', 110, 'yes']]).fees }, cells)
    const [most, least] = [paid, wasted].map(({ payments }) => payments.months[0]!.value ?? NaN)
    expect(most! - least!).toBeCloseTo(5 * 1.1 * 31.479, 1)
  })

  test('where Medicare’s amount stands in for the payer’s, the sheet says so and asks for no raise', () => {
    const book = new Book(forecastSheets(modelOf({}), undefined, new Map([['J1745', 40]])))
    const payers = book.column('BelowCost', 'Payer')
    const asked = book.column('BelowCost', 'Ask the payer')
    expect(asked[payers.indexOf('Plan A')]).toMatch(/^Its fee isn’t in Fees/)
    expect(asked[payers.indexOf('Medicare')]).toMatch(/% more for the drug\.$/)
  })
})
