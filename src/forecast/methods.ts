/**
 * Simple methods for a monthly count, each with a name that a forecaster knows. A fit is plain figures, so that a sheet can
 * go on from them with formulas: level and trend after the last month, the damping, and the smoothing of both.
 */
export type MethodName = 'steady level' | 'Holt’s linear trend' | 'damped trend' | 'seasonal naive'

export interface Fit {
  readonly method: MethodName
  /** After the last month; of the seasonal naive method 0. */
  readonly level: number
  readonly trend: number
  /** 1 for a trend that goes on, below 1 for one that fades. */
  readonly damping: number
  /** How much of each month's surprise goes into the level, and into the trend. */
  readonly alpha: number
  readonly beta: number
  /** Standard deviation of the errors one month ahead, and how many there were. */
  readonly deviation: number
  readonly errors: number
}

/** Fewer months than this are no ground for a method: the volume is asked for instead. */
export const fewestMonths = 6

const alphas = [0, 0.1, 0.2, 0.3, 0.5]
const betas = [0, 0.1, 0.2]
const dampings = [0.8, 0.9, 0.95]
/** Months that the first level and trend are taken from. */
const warmUp = 3

/** The best fit of each method that the length of the series allows; steady level first. */
export function fits(series: readonly number[]): Fit[] {
  const steady = best(alphas.map((alpha) => smooth(series, 'steady level', { alpha, beta: 0, damping: 1 })))
  const holt = best(
    alphas
      .filter((alpha) => alpha > 0)
      .flatMap((alpha) =>
        betas.map((beta) => smooth(series, 'Holt’s linear trend', { alpha, beta: alpha * beta, damping: 1 })),
      ),
  )
  const damped = best(
    alphas
      .filter((alpha) => alpha > 0)
      .flatMap((alpha) =>
        betas.flatMap((beta) =>
          dampings.map((damping) => smooth(series, 'damped trend', { alpha, beta: alpha * beta, damping })),
        ),
      ),
  )
  return [steady, holt, damped, ...(series.length >= 24 ? [seasonalNaive(series)] : [])]
}

const best = (candidates: readonly Fit[]): Fit =>
  candidates.reduce((least, one) => (one.deviation < least.deviation - 1e-12 ? one : least))

interface Smoothing {
  readonly alpha: number
  readonly beta: number
  readonly damping: number
}

/** Exponential smoothing with an additive, perhaps damped trend (Gardner and McKenzie 1985). */
function smooth(series: readonly number[], method: MethodName, { alpha, beta, damping }: Smoothing): Fit {
  const steady = method === 'steady level'
  const start = Math.min(warmUp, series.length)
  // The plain average is the steady level that learns nothing: its first level is that of all months.
  const first = steady && alpha === 0 ? series : series.slice(0, start)
  let level = mean(first)
  let trend = steady ? 0 : (series[start - 1]! - series[0]!) / Math.max(1, start - 1)
  if (!steady) level = series[start - 1]!
  let squares = 0
  let count = 0
  const from = steady && alpha === 0 ? 0 : start
  for (let i = from; i < series.length; i++) {
    const expected = level + damping * trend
    const error = series[i]! - expected
    squares += error * error
    count++
    level = expected + alpha * error
    trend = damping * trend + beta * error
  }
  // As many freedoms as were fitted are taken off, so that few months do not look surer than they are.
  const freedoms = Math.max(1, count - (steady ? 1 : 2))
  return { method, level, trend, damping, alpha, beta, deviation: Math.sqrt(squares / freedoms), errors: count }
}

function seasonalNaive(series: readonly number[]): Fit {
  const errors = series.slice(12).map((value, index) => value - series[index]!)
  const squares = errors.reduce((sum, error) => sum + error * error, 0)
  return {
    method: 'seasonal naive',
    level: 0,
    trend: 0,
    damping: 1,
    alpha: 0,
    beta: 0,
    deviation: Math.sqrt(squares / errors.length),
    errors: errors.length,
  }
}

/** What a fit expects so many months after the last; never below nothing. */
export function expected(fit: Fit, ahead: number, series: readonly number[]): number {
  if (fit.method === 'seasonal naive') return series[series.length - 12 + ((ahead - 1) % 12)]!
  return Math.max(0, fit.level + fit.trend * fadedMonths(fit.damping, ahead))
}

/** Months of trend that are left after fading: damping + damping² + … */
export const fadedMonths = (damping: number, ahead: number): number =>
  damping === 1 ? ahead : (damping * (1 - damping ** ahead)) / (1 - damping)

/** A count is whole: its interval is never narrower than half a visit to either side. */
const leastDeviation = 0.5

/**
 * Half of the interval around a forecast, in the same unit. The deviation grows with the months ahead as far as the level
 * learns (Hyndman et al. 2008, section 6.1, its leading term). The noise of counting (the square root of the volume) is no
 * floor: patients who come every eight weeks vary less than chance. `t` is the quantile of the promise, from `quantile`.
 */
export function halfWidth(fit: Fit, ahead: number, t: number): number {
  const oneAhead = Math.max(fit.deviation, leastDeviation)
  return t * oneAhead * Math.sqrt(1 + 1 / Math.max(1, fit.errors) + (ahead - 1) * fit.alpha * fit.alpha)
}

/** Student's t for four in five (10 percent on each side), by degrees of freedom; from the usual tables. */
const t80 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341]
const normal80 = 1.282

/** The quantile for an interval that holds four months in five, with so many errors behind it. */
export const quantile = (errors: number): number => t80[Math.max(1, errors - 1) - 1] ?? normal80

/** Months held out at most when methods are compared. */
const mostOrigins = 6

export interface Chosen {
  readonly fit: Fit
  /** Mean absolute error of each method over the rolling origins, one to three months ahead. */
  readonly trials: readonly { readonly method: MethodName; readonly error: number }[]
}

/**
 * The method with the smallest error in a rolling-origin back-test: each is fitted to the months before an origin and asked
 * for the three months after it; the origin moves on month by month. A method must be better by a tenth to take the place
 * of the plainer one before it.
 */
export function chooseMethod(series: readonly number[]): Chosen {
  const candidates = fits(series)
  const origins: number[] = []
  const shortest = Math.max(warmUp + 1, Math.min(fewestMonths - 1, series.length - 2))
  for (let at = Math.max(shortest, series.length - mostOrigins); at < series.length; at++) origins.push(at)
  const trials = candidates.map(({ method }) => {
    const errors = origins.flatMap((origin) => {
      const before = series.slice(0, origin)
      const fit = fits(before).find((one) => one.method === method)
      if (fit === undefined) return []
      return series.slice(origin, origin + 3).map((value, index) => Math.abs(value - expected(fit, index + 1, before)))
    })
    return { method, error: errors.length === 0 ? Infinity : mean(errors) }
  })
  const winner = trials.reduce((least, one, index) => (index > 0 && one.error < least.error * 0.9 ? one : least))
  return { fit: candidates.find((one) => one.method === winner.method)!, trials }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
