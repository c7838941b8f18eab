import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateOffice } from '../../src/forecast/estimate/estimate-office'
import { estimateSeries } from '../../src/forecast/estimate/estimate-series'
import { quantileOf } from '../../src/forecast/estimate/mixture'
import { spansOf } from '../../src/forecast/spans'

const { all: spans } = spansOf(2026 * 12 + 9, 12)
const months = (length: number, at: (month: number) => number): number[] =>
  Array.from({ length }, (_, month) => at(month))
/** Up and down by a few, without chance. */
const ripple = (month: number): number => [0, 3, -2, 1, -3, 2, -1][month % 7]!

describe('one series', () => {
  test('a level goes on as a level, a line as a line', () => {
    const level = estimateSeries(
      months(24, (month) => 80 + ripple(month)),
      0,
      spans,
      true,
    )
    expect(level.spans[0]!.value).toBeCloseTo(80, -0.5)
    expect(level.spans[11]!.value).toBeGreaterThan(76)
    expect(level.spans[11]!.value).toBeLessThan(84)
    const line = estimateSeries(
      months(24, (month) => 60 + 3 * month + ripple(month)),
      0,
      spans,
      true,
    )
    expect(line.spans[11]!.value).toBeGreaterThan(155)
    expect(line.spans[11]!.value).toBeLessThan(175)
    expect(line.trending).toBeGreaterThan(0.95)
  })

  test('a season that came three times comes again', () => {
    const season = [60, 70, 80, 90, 100, 110, 120, 110, 100, 90, 80, 70]
    const found = estimateSeries(
      months(36, (month) => season[month % 12]! + ripple(month)),
      0,
      spans,
      true,
    )
    for (const [month, value] of season.entries()) expect(Math.abs(found.spans[month]!.value - value)).toBeLessThan(7)
    expect(found.seasonal).toBeGreaterThan(0.95)
  })

  test('a tripled month is set aside, the last one too; a lasting fall is not', () => {
    const tripled = (at: number) =>
      estimateSeries(
        months(24, (month) => (month === at ? 3 : 1) * (80 + ripple(month))),
        0,
        spans,
        true,
      )
    expect(tripled(12).wild).toEqual([12])
    for (const at of [12, 23]) expect(Math.abs(tripled(at).spans[5]!.value - 80)).toBeLessThan(5)
    const fallen = estimateSeries(
      months(24, (month) => (month >= 21 ? 60 : 100) + ripple(month)),
      0,
      spans,
      true,
    )
    expect(fallen.wild).toEqual([])
    expect(fallen.breaks).toEqual([21])
    expect(Math.abs(fallen.spans[11]!.value - 60)).toBeLessThan(8)
  })

  test('a month that nobody knows is not 0', () => {
    const values = months(24, (month) => (month === 20 ? NaN : 80 + ripple(month)))
    const found = estimateSeries(values, 0, spans, true)
    expect(Math.abs(found.spans[0]!.value - 80)).toBeLessThan(4)
    const zero = estimateSeries(
      values.map((value) => (Number.isNaN(value) ? 0 : value)),
      0,
      spans,
      true,
    )
    expect(zero.spans[0]!.upper - zero.spans[0]!.lower).not.toBe(found.spans[0]!.upper - found.spans[0]!.lower)
  })

  test('months far ahead are less sure, and a quarter is surer than its months added up', () => {
    const { spans: found } = estimateSeries(
      months(18, (month) => 80 + 4 * ripple(month)),
      0,
      spans,
      true,
    )
    const width = (index: number): number => found[index]!.upper - found[index]!.lower
    expect(width(11)).toBeGreaterThan(width(0))
    const quarter = spans.findIndex(({ from, to }) => from === 1 && to === 3)
    expect(width(quarter)).toBeLessThan(width(0) + width(1) + width(2))
    expect(width(quarter)).toBeGreaterThan(Math.hypot(width(0), width(1), width(2)))
  })

  test('dollars are forecast as thousands of dollars are', () => {
    const values = months(20, (month) => 80 + 5 * ripple(month) + month)
    const one = estimateSeries(values, 3, spans, true)
    const thousand = estimateSeries(
      values.map((value) => value * 1000),
      3,
      spans,
      true,
    )
    one.spans.forEach(({ value, lower, upper }, index) => {
      const other = thousand.spans[index]!
      expect(other.value / 1000).toBeCloseTo(value, 6)
      expect(other.lower / 1000).toBeCloseTo(lower, 4)
      expect(other.upper / 1000).toBeCloseTo(upper, 4)
    })
  })
})

describe('an office', () => {
  test('the parts of any months add up, nothing is below 0, and no part is outside of its own interval', () => {
    const counts = fc.array(fc.nat(40), { minLength: 8, maxLength: 20 })
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), fc.nat(11), (rows, firstMonth) => {
        const length = Math.min(...rows.map((row) => row.length))
        const series = rows.map((row, index) => ({ name: `${index}`, values: row.slice(0, length) }))
        const found = estimateOffice(series, firstMonth, spans)
        if (found === null) return
        found.spans.forEach((sum, index) => {
          const parts = found.series.map((one) => one.spans[index]!)
          expect(sum.value).toBeCloseTo(
            parts.reduce((all, { value }) => all + value, 0),
            6,
          )
          for (const { value, lower, upper } of [sum, ...parts]) {
            expect(lower).toBeGreaterThanOrEqual(0)
            expect(lower).toBeLessThanOrEqual(value)
            expect(upper).toBeGreaterThanOrEqual(value)
          }
        })
      }),
      { numRuns: 12, seed: 1 },
    )
  })

  test('a payer that is gone for three months stays gone, though the sum alone would doubt it', () => {
    const found = estimateOffice(
      [
        { name: 'A', values: months(24, (month) => 50 + 5 * ripple(month)) },
        { name: 'B', values: months(24, (month) => (month >= 21 ? 0 : 12 + ripple(month))) },
      ],
      0,
      spans,
    )!
    expect(found.series[1]!.spans[0]!.value).toBeLessThan(2)
    expect(Math.abs(found.spans[11]!.value - 50)).toBeLessThan(5)
  })

  test('a drug that began four months ago is not averaged with the months before it', () => {
    const found = estimateOffice(
      [
        { name: 'old', values: months(24, (month) => 60 + ripple(month)) },
        { name: 'new', values: months(24, (month) => (month < 20 ? 0 : 15 + ripple(month))) },
      ],
      0,
      spans,
    )!
    expect(found.series[1]!.spans[2]!.value).toBeGreaterThan(11)
    expect(found.series[1]!.spans[2]!.upper).toBeGreaterThan(found.series[1]!.spans[2]!.lower + 1)
  })

  test('five months are too few, six are enough', () => {
    const series = (length: number) => [{ name: 'A', values: months(length, (month) => 40 + ripple(month)) }]
    expect(estimateOffice(series(5), 0, spans)).toBeNull()
    expect(estimateOffice(series(6), 0, spans)).not.toBeNull()
    // Three months before the office opened are no history.
    const opened = [{ name: 'A', values: [0, 0, 0, ...months(5, (month) => 40 + ripple(month))] }]
    expect(estimateOffice(opened, 0, spans)).toBeNull()
  })
})

test('a mixture of one normal part has the quantiles of the normal distribution', () => {
  const part = { share: 1, mean: 10, scale: 2, freedom: 1e6 }
  expect(quantileOf([part], 0.9)).toBeCloseTo(10 + 2 * 1.2815515655, 4)
  // Student's t with 5 degrees of freedom, 90 %: 1.4759 by any table.
  expect(quantileOf([{ ...part, mean: 0, scale: 1, freedom: 5 }], 0.9)).toBeCloseTo(1.4759, 2)
})
