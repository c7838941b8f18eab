import { describe, expect, test } from 'vitest'
import { appraise, appraiseStrata, appraiseTwoStages, type Limits } from '../../../src/audit/sample/appraisal'
import { appraiseShare, appraiseShareOfStrata } from '../../../src/audit/sample/attribute-appraisal'
import { columns2010, numbers2010 } from '../../../src/audit/sample/draw-2010'
import { sizeByErrorRate, sizeForAmount } from '../../../src/audit/sample/sample-sizes'
import { tQuantile } from '../../../src/audit/sample/statistics'
import printed from './printed-examples.json'

interface PrintedLimits {
  readonly lower: number
  readonly upper: number
  readonly precision_amount: number
  readonly precision_pct: number
}
type Percent = '80' | '90' | '95'

/** To the dollar and the hundredth of a percent that the program prints. */
function expectLimits(limits: readonly Limits[], expected: Readonly<Record<Percent, PrintedLimits>>): void {
  expect(limits.map(({ confidence }) => confidence)).toEqual([0.8, 0.9, 0.95])
  for (const { confidence, lower, upper, precision, precisionShare } of limits) {
    const of = expected[`${Math.round(confidence * 100)}` as Percent]
    expect(Math.round(lower)).toBe(of.lower)
    expect(Math.round(upper)).toBe(of.upper)
    expect(Math.round(precision)).toBe(of.precision_amount)
    expect(Math.round(precisionShare! * 10_000) / 100).toBe(of.precision_pct)
  }
}

describe('the printed examples of the program that the government’s auditors use', () => {
  const { examined, audited, population, expected } = printed.unrestricted
  test.each([
    ['examined', examined, expected.examined],
    ['audited', audited, expected.audited],
    ['difference', examined.map((amount, item) => amount - audited[item]!), expected.difference],
  ] as const)('unrestricted: %s', (_, amounts, of) => {
    const found = appraise(amounts, population)!
    expect(found.mean).toBeCloseTo(of.mean, 9)
    expect(found.deviation).toBeCloseTo(of.sd, 9)
    expect(found.skewness).toBeCloseTo(of.skew, 9)
    expect(found.kurtosis).toBeCloseTo(of.kurt, 9)
    expect(found.errorOfMean).toBeCloseTo(of.se, 9)
    expect(found.errorOfTotal).toBeCloseTo(of.se_total, 5)
    expect(found.point).toBeCloseTo(of.point, 6)
    expectLimits(found.limits, of)
    expect(tQuantile(0.8, 49)).toBeCloseTo(of['80'].t, 9)
  })

  test('the lower limit of two-sided 80 % is that of one-sided 90 %, and larger than that of two-sided 90 %', () => {
    const { limits } = appraise(
      examined.map((amount, item) => amount - audited[item]!),
      population,
    )!
    expect(limits.slice(0, 2).map(({ lower }) => Math.round(lower))).toEqual([617_575, 591_881])
  })

  test('stratified', () => {
    const { strata, overall } = printed.strata
    for (const { universe, values, expected: of } of strata) {
      const found = appraise(values, universe)!
      expect(found.errorOfTotal).toBeCloseTo(of.se_total, 5)
      expectLimits(found.limits, of)
    }
    const found = appraiseStrata(strata.map(({ universe, values }) => ({ population: universe, amounts: values })))!
    expect(found.point).toBeCloseTo(overall.point, 6)
    expect(found.errorOfTotal).toBeCloseTo(overall.se_total, 5)
    expectLimits(found.limits, overall)
  })

  test('two stages', () => {
    const { primary, universe_primary: units, expected: of } = printed.twoStages
    const found = appraiseTwoStages(
      primary.map(({ size, values }) => ({ size, amounts: values })),
      units,
    )!
    expect(found.point).toBeCloseTo(of.point, 6)
    expect(found.errorOfTotal).toBeCloseTo(of.se_total, 6)
    expectLimits(found.limits, of)
  })

  test('by yes and no: exact limits, and none found', () => {
    for (const { universe, sample, hits, point, limits } of printed.attribute) {
      const found = appraiseShare(hits, sample, universe)!
      expect(found.point).toBe(point)
      const of = limits as Readonly<Record<Percent, readonly number[]>>
      expect(found.limits.map(({ lower, upper }) => [lower, upper])).toEqual([of['80'], of['90'], of['95']])
    }
    // None of 400 of 10,000: printed are one-sided 90 and 95 %, the upper limits of two-sided 80 and 90 %.
    const none = appraiseShare(0, 400, 10_000)!.limits.slice(0, 2)
    expect(none.map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, 56],
      [0, 73],
    ])
    const { universe, sample, hits, ratstats_rule_95 } = printed.otherConvention
    const at95 = appraiseShare(hits, sample, universe)!.limits[2]!
    expect([at95.lower, at95.upper]).toEqual(ratstats_rule_95)
  })

  test('by yes and no, stratified', () => {
    const { strata, expected: of } = printed.stratifiedAttribute
    const found = appraiseShareOfStrata(
      strata.map(([population, sample, hits]) => ({ population: population!, sample: sample!, hits: hits! })),
    )!
    expect(found.point).toBe(of.point)
    expect(Math.round(found.share * 100_000) / 1000).toBe(of.pct)
    expect(Math.round(found.errorOfShare * 100_000) / 1000).toBe(of.se_pct)
    const limits = of.limits as Readonly<Record<Percent, readonly number[]>>
    expect(found.limits.map(({ lower, upper }) => [lower, upper])).toEqual([limits['80'], limits['90'], limits['95']])
  })

  test('how many to look at', () => {
    for (const { mean, sd, N, precision_pct, n } of printed.sizes) {
      for (const [percent, size] of Object.entries(n)) {
        const probe = { population: N, mean, deviation: sd }
        expect(sizeForAmount(probe, Number(percent) / 100, precision_pct / 100)).toBe(size)
      }
    }
    const { rate, N, book_total, sd_of_errors, n } = printed.sizeByErrorRate
    for (const [precision, sizes] of Object.entries(n)) {
      for (const [percent, size] of Object.entries(sizes)) {
        const errors = { mean: book_total / N, deviation: sd_of_errors }
        expect(sizeByErrorRate(rate, errors, N, Number(percent) / 100, Number(precision) / 100)).toBe(size)
      }
    }
  })

  test('random numbers of 2005 to 2010 are drawn again from their seeds', () => {
    for (const { seed, low, high, count, order } of printed.random) {
      expect(numbers2010(seed, low, high, count)).toEqual(order)
    }
    for (const { seed, ranges, order } of printed.randomSets) {
      const columns = columns2010(seed, ranges as [number, number][], order.length)
      expect(order.map((_, index) => columns.map((column) => column[index]))).toEqual(order)
    }
    expect(() => numbers2010(1, 1, 5, 6)).toThrow(RangeError)
    expect(numbers2010(7, 1, 50, 50).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })
})

test('what cannot be appraised is not', () => {
  expect(appraise([5], 10)).toBeNull()
  expect(appraise([5, 6, 7], 2)).toBeNull()
  expect(appraiseShare(3, 2, 10)).toBeNull()
  expect(appraiseStrata([])).toBeNull()
  expect(sizeForAmount({ population: 100, mean: 0, deviation: 5 }, 0.9, 0.25)).toBeNull()
  // All of them were looked at: nothing is unsure.
  expect(appraise([1, 2, 3], 3)!.errorOfTotal).toBe(0)
})
