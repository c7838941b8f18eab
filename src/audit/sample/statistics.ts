import { logGamma } from './log-gamma'

/**
 * The little statistics that the audit needs, each named where it is used. Checked against published tables in the tests.
 */

/** A share with its interval, 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Regularised incomplete beta function by its continued fraction (modified Lentz). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges where x is below the mean; above it the symmetry helps.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  const tiny = 1e-300
  let [c, d] = [1, 1 - ((a + b) * x) / (a + 1)]
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let fraction = d
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 1e-14) break
  }
  return front * fraction
}

const notZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** Chance of `count` or more of `of`, each with chance `p` (exact binomial). */
export const binomialTail = (count: number, of: number, p: number): number =>
  count <= 0 ? 1 : count > of ? 0 : incompleteBeta(p, count, of - count + 1)

/** Wilson's interval of a share, 95 percent. */
export function wilson(count: number, of: number, z = 1.959963984540054): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const p = count / of
  const middle = p + (z * z) / (2 * of)
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) }
}

/** Chance that Student's t lies within ±t. */
const withinT = (t: number, freedom: number): number =>
  1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)

/** The t beyond which, on both sides, `1 - confidence` of Student's distribution lies. */
export function tQuantile(confidence: number, freedom: number): number {
  let [low, high] = [0, 1]
  while (withinT(high, freedom) < confidence && high < 1e6) high *= 2
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (withinT(middle, freedom) < confidence) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The same of the normal distribution: that of t with freedom without end. */
export const zQuantile = (confidence: number): number => tQuantile(confidence, 1e9)

/** Chance of so uneven a split or a more uneven one: `count` of `of` against `countElse` of `ofElse` (Fisher, one side). */
export function fisherTail(count: number, of: number, countElse: number, ofElse: number): number {
  const all = of + ofElse
  const hits = count + countElse
  const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  const lowest = Math.max(count, hits - ofElse)
  const highest = Math.min(of, hits)
  if (lowest > highest) return 0
  let term = Math.exp(logChoose(of, lowest) + logChoose(ofElse, hits - lowest) - logChoose(all, hits))
  let sum = 0
  for (let k = lowest; k <= highest; k++) {
    sum += term
    const next = ((of - k) / (k + 1)) * ((hits - k) / (ofElse - hits + k + 1))
    // Past the most likely split the terms only fall: what is too small to be seen ends the sum.
    if (next < 1 && term < sum * 1e-17) break
    term *= next
  }
  return Math.min(1, sum)
}
