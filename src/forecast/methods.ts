import { seasonalMonths, type Season } from './season'

/**
 * Simple methods for a monthly count, each with a name that a forecaster knows. A fit is a few smoothing parameters; all
 * else follows from the months by recursion, so that a sheet can calculate it from the history with plain formulas.
 */
export type MethodName = 'steady level' | 'Holt’s linear trend' | 'damped trend' | 'seasonal naive'

/** How much of each month's surprise goes into the level and into the trend, and how much of a trend stays a month later. */
export interface Smoothing {
  readonly alpha: number
  readonly beta: number
  /** 1 for a trend that goes on, below 1 for one that fades. */
  readonly damping: number
}

export interface Fit extends Smoothing {
  readonly method: MethodName
  /** After the last month; of the seasonal naive method 0. */
  readonly level: number
  readonly trend: number
  /** Standard deviation of the errors one month ahead, and how many there were. */
  readonly deviation: number
  readonly errors: number
  /**
   * Deviation of the errors in square roots of what was expected, 1 where months vary as counts at random do: counts vary
   * more where there are more of them (quasi-Poisson; McCullagh and Nelder 1989, section 6.2).
   */
  readonly dispersion: number
  /** Figures that were taken from the months: they are no longer free to show an error. */
  readonly freedoms: number
  readonly season: Season | null
}

/** Fewer months than this are no ground for a method: the volume is asked for instead. */
export const fewestMonths = 6

const alphas = [0, 0.1, 0.2, 0.3, 0.5]
/** Of alpha: how much of what goes into the level goes into the trend as well. */
const betas = [0, 0.1, 0.2]
const dampings = [0.8, 0.9, 0.95]

/** Smoothings that are tried for each method. */
const grids: Readonly<Record<MethodName, readonly Smoothing[]>> = {
  'steady level': alphas.map((alpha) => ({ alpha, beta: 0, damping: 1 })),
  'Holt’s linear trend': alphas.flatMap((alpha) => betas.map((beta) => ({ alpha, beta: alpha * beta, damping: 1 }))),
  'damped trend': alphas.flatMap((alpha) =>
    betas.flatMap((beta) => dampings.map((damping) => ({ alpha, beta: alpha * beta, damping }))),
  ),
  'seasonal naive': [{ alpha: 0, beta: 0, damping: 1 }],
}

/** The methods that so many months allow, plainer ones first. */
export const methodsOf = (months: number): MethodName[] => [
  'steady level',
  'Holt’s linear trend',
  'damped trend',
  ...(months >= seasonalMonths ? (['seasonal naive'] as const) : []),
]

/** Level and trend before the first month: the mean of all months, or the straight line through them (least squares). */
export function beginning(series: readonly number[], method: MethodName): { level: number; trend: number } {
  const count = series.length
  const average = mean(series)
  if (method === 'steady level' || count < 2) return { level: average, trend: 0 }
  const middle = (count + 1) / 2
  const sum = series.reduce((total, value, index) => total + (index + 1 - middle) * value, 0)
  const trend = sum / ((count * (count * count - 1)) / 12)
  return { level: average - trend * middle, trend }
}

/** Level and trend after each month, and how far it was from what was expected of it (Gardner and McKenzie 1985). */
export function smoothed(
  series: readonly number[],
  start: { readonly level: number; readonly trend: number },
  { alpha, beta, damping }: Smoothing,
): { level: number; trend: number; error: number }[] {
  let { level, trend } = start
  return series.map((value) => {
    const forecast = level + damping * trend
    const error = value - forecast
    level = forecast + alpha * error
    trend = damping * trend + beta * error
    return { level, trend, error }
  })
}

/** The noise of a count that is expected: its square root (Poisson), of at least one. */
export const countingNoise = (expectedCount: number): number => Math.sqrt(Math.max(1, expectedCount))

/** Figures that a method takes from the months: a mean, or a line, and as much of twelve factors as the season was trusted. */
export const freedomsOf = (method: MethodName, season: Season | null): number =>
  method === 'seasonal naive' ? 0 : (method === 'steady level' ? 1 : 2) + 11 * (season?.kept ?? 0)

function fitted(series: readonly number[], method: MethodName, smoothing: Smoothing, season: Season | null): Fit {
  const naive = method === 'seasonal naive'
  const states = naive
    ? series.slice(12).map((value, index) => ({ level: 0, trend: 0, error: value - series[index]! }))
    : smoothed(series, beginning(series, method), smoothing)
  const values = naive ? series.slice(12) : series
  const errors = states.map(({ error }) => error)
  const scaled = errors.map((error, index) => error / countingNoise(values[index]! - error))
  const { level, trend } = states.at(-1)!
  const freedoms = freedomsOf(method, season)
  return {
    ...{ method, ...smoothing, level, trend, season, freedoms, errors: errors.length },
    deviation: deviationOf(errors, freedoms),
    dispersion: deviationOf(scaled, freedoms),
  }
}

const deviationOf = (errors: readonly number[], freedoms: number): number =>
  Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / Math.max(1, errors.length - freedoms))

const bestFit = (series: readonly number[], method: MethodName, season: Season | null = null): Fit =>
  grids[method]
    .map((smoothing) => fitted(series, method, smoothing, season))
    .reduce((least, one) => (one.deviation < least.deviation - 1e-12 ? one : least))

/** The best fit of each method that the length of the series allows; steady level first. */
export const fits = (series: readonly number[]): Fit[] =>
  methodsOf(series.length).map((method) => bestFit(series, method))

/** What a fit expects so many months after the last; never below nothing. */
export function expected(fit: Fit, ahead: number, series: readonly number[]): number {
  if (fit.method === 'seasonal naive') return series[series.length - 12 + ((ahead - 1) % 12)]!
  return Math.max(0, fit.level + fit.trend * fadedMonths(fit.damping, ahead))
}

/** Months of trend that are left after fading: damping + damping² + … */
export const fadedMonths = (damping: number, ahead: number): number =>
  damping === 1 ? ahead : (damping * (1 - damping ** ahead)) / (1 - damping)

/** Months held out at most when methods are compared. */
const mostOrigins = 6

/** One method in the back-test: fitted to the months before the first origin, then smoothed on month by month. */
export interface Trial {
  readonly method: MethodName
  readonly smoothing: Smoothing
  /** Mean absolute error over the origins, one to three months ahead. */
  readonly error: number
}

export interface Chosen {
  readonly fit: Fit
  readonly trials: readonly Trial[]
  /** Months of the series, and those before the first origin of the trials. */
  readonly months: number
  readonly origin: number
}

/** Months before the first origin of a back-test. */
export const firstOrigin = (months: number): number =>
  Math.max(Math.min(fewestMonths - 1, months - 2), months - mostOrigins)

/**
 * The method with the smallest error in a rolling-origin back-test (Tashman 2000): each is fitted to the months before the
 * first origin and asked, at every origin, for the three months after it. A method must be better by a tenth to take the
 * place of the plainer one before it.
 *
 * @param series - by month, without its season where one is given
 */
export function chooseMethod(series: readonly number[], season: Season | null = null): Chosen {
  const origin = firstOrigin(series.length)
  const trials = methodsOf(series.length).map((method): Trial => {
    const before = series.slice(0, origin)
    const { alpha, beta, damping } = method === 'seasonal naive' ? grids[method][0]! : bestFit(before, method)
    const smoothing = { alpha, beta, damping }
    return { method, smoothing, error: mean(trialErrors(series, origin, method, smoothing)) }
  })
  const winner = trials.reduce((least, one, index) => (index > 0 && one.error < least.error * 0.9 ? one : least))
  return { fit: bestFit(series, winner.method, season), trials, months: series.length, origin }
}

function trialErrors(series: readonly number[], origin: number, method: MethodName, smoothing: Smoothing): number[] {
  const states = smoothed(series, beginning(series.slice(0, origin), method), smoothing)
  const errors: number[] = []
  for (let at = origin; at < series.length; at++) {
    const { level, trend } = states[at - 1]!
    for (let ahead = 1; ahead <= 3 && at + ahead <= series.length; ahead++) {
      const forecast =
        method === 'seasonal naive'
          ? series[at + ahead - 13]!
          : Math.max(0, level + trend * fadedMonths(smoothing.damping, ahead))
      errors.push(Math.abs(series[at + ahead - 1]! - forecast))
    }
  }
  return errors
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
