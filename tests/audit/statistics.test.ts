import { expect, test } from 'vitest'
import { orderOf, randomFrom, sampleSize } from '../../src/audit/sample/draw'
import { strataByDollars } from '../../src/audit/sample/strata'
import { binomialTail, fisherTail, tQuantile, wilson, zQuantile } from '../../src/audit/sample/statistics'

test('quantiles are those of the printed tables', () => {
  expect(zQuantile(0.95)).toBeCloseTo(1.95996, 4)
  expect(zQuantile(0.9)).toBeCloseTo(1.64485, 4)
  expect(tQuantile(0.95, 1)).toBeCloseTo(12.7062, 3)
  expect(tQuantile(0.9, 29)).toBeCloseTo(1.6991, 4)
  expect(tQuantile(0.99, 10)).toBeCloseTo(3.1693, 4)
})

test('binomial and hypergeometric tails by hand', () => {
  // Three heads or more of four: 5/16.
  expect(binomialTail(3, 4, 0.5)).toBeCloseTo(5 / 16, 12)
  expect(binomialTail(0, 4, 0.5)).toBe(1)
  expect(binomialTail(5, 4, 0.5)).toBe(0)
  expect(binomialTail(2, 3, 0.1)).toBeCloseTo(0.028, 12)
  // The lady tasting tea: all four cups right is one in seventy.
  expect(fisherTail(4, 4, 0, 4)).toBeCloseTo(1 / 70, 12)
  expect(fisherTail(3, 4, 1, 4)).toBeCloseTo(17 / 70, 12)
})

test('a draw goes on from itself: more of it changes nothing of what was drawn, and nothing is drawn twice', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const whole = orderOf({ seed, size: 12 }, 12, 12)
    expect(whole.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const count of [1, 4, 7]) expect(orderOf({ seed, size: count }, count, 12)).toEqual(whole.slice(0, count))
  }
})

test('strata hold about as many dollars each, and visits billed alike are of one', () => {
  const strata = (dollars: readonly number[]) =>
    strataByDollars(dollars, 2).map(({ from, to, members }) => [from, to, members])
  // Of 120 dollars 60 are in the first four.
  expect(strata([10, 30, 10, 20, 30, 20])).toEqual([
    [10, 20, [1, 3, 4, 6]],
    [30, 30, [2, 5]],
  ])
  // Of 280 dollars 140 are reached within the 50s, which stay together.
  expect(strata([20, 20, 20, 20, 50, 50, 50, 50])).toEqual([[20, 50, [1, 2, 3, 4, 5, 6, 7, 8]]])
})

test('the interval of a share (Newcombe 1998, example of 15 in 148)', () => {
  const { low, high } = wilson(15, 148)
  expect(low).toBeCloseTo(0.0624, 4)
  expect(high).toBeCloseTo(0.1605, 4)
  expect(wilson(0, 20).low).toBe(0)
})

test('sizes of samples are those of Cochran’s tables', () => {
  expect(sampleSize(1_000_000_000, 0.95, 0.05)).toBe(385)
  expect(sampleSize(1000, 0.95, 0.05)).toBe(278)
  expect(sampleSize(944, 0.95, 0.05)).toBe(274)
  expect(sampleSize(10, 0.95, 0.05)).toBe(10)
})

test('the generator is even and repeats itself by its seed', () => {
  const draw = (seed: number): number[] => {
    const random = randomFrom(seed)
    return Array.from({ length: 10_000 }, random)
  }
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
  const tenths = new Array<number>(10).fill(0)
  for (const one of draw(7)) tenths[Math.floor(one * 10)]!++
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
