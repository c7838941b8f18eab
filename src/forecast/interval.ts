import { countingNoise, fadedMonths, type Fit, type MethodName } from './methods'

/**
 * A level is taken to move at least so much: that no learning fits a short log best says little about months to come.
 */
export const leastLearning = 0.3

/**
 * By how much the deviation of one month ahead grows so many months ahead: what the level and the trend learn from the
 * surprises in between (Hyndman, Koehler, Ord and Snyder 2008, table 6.1: the sum of (alpha + beta × faded months)²), and
 * that the beginning itself comes from few months: a mean, or a line (the prediction interval of a regression), as far as
 * learning has not replaced it. The factors of a season come from as few years as there are.
 */
export function widening(fit: Fit, ahead: number): number {
  const { method, alpha, beta, damping, errors, season } = fit
  if (method === 'seasonal naive') return Math.sqrt(1 + Math.floor((ahead - 1) / 12))
  let learnt = 0
  for (let step = 1; step < ahead; step++)
    learnt += (Math.max(alpha, leastLearning) + beta * fadedMonths(damping, step)) ** 2
  const ofSeason = season === null ? 0 : season.kept / season.years
  return Math.sqrt(1 + learnt + beginningNoise(method, errors, damping, ahead) + ofSeason)
}

/** Variance of the beginning in squares of the deviation. */
function beginningNoise(method: MethodName, months: number, damping: number, ahead: number): number {
  const ofMean = 1 / Math.max(1, months)
  if (method === 'steady level' || months < 3) return ofMean
  const distance = (months - 1) / 2 + fadedMonths(damping, ahead)
  return ofMean + (distance * distance) / ((months * (months * months - 1)) / 12)
}

/** Half of the interval around a forecast, in the same unit. `t` is the quantile of the promise, from `quantile`. */
export const halfWidth = (fit: Fit, ahead: number, volume: number, t: number): number =>
  t * fit.dispersion * countingNoise(volume) * widening(fit, ahead)

/** Of the normal distribution, for four in five: ten percent on each side. */
export const normal80 = 1.2815515655446004

/** Student's t for an interval that holds four months in five (Abramowitz and Stegun 1964, formula 26.7.5). */
export function quantile({ errors, freedoms }: Pick<Fit, 'errors' | 'freedoms'>): number {
  const z = normal80
  const free = Math.max(2, errors - freedoms)
  return (
    z +
    (z ** 3 + z) / (4 * free) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * free ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * free ** 3)
  )
}
