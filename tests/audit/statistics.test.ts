import { expect, test } from 'vitest'
import { randomFrom, sampleSize } from '../../src/audit/sample/draw'
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
