import { zQuantile } from './statistics'

/** What a probe sample showed of the amounts of all items. */
export interface Probe {
  readonly population: number
  readonly mean: number
  readonly deviation: number
}

/**
 * How many items show the total within so much of itself, after a probe (RAT-STATS Companion Manual, revised May 2010:
 * sample size, variable).
 *
 * @param precision - as a share of the total, 0.25 for within a quarter
 * @returns null where the mean is 0: nothing then is within a share of it
 */
export function sizeForAmount(
  { population, mean, deviation }: Probe,
  confidence: number,
  precision: number,
): number | null {
  if (mean === 0) return null
  const half = (precision * Math.abs(mean) * population) / zQuantile(confidence)
  const spread = deviation * deviation * population
  return Math.min(population, Math.round((spread * population) / (half * half + spread)))
}

/**
 * The same without a probe, from the share of items with an error and the amounts of those.
 *
 * @param errors - mean and deviation of the amounts that have an error
 */
export function sizeByErrorRate(
  rate: number,
  errors: { readonly mean: number; readonly deviation: number },
  population: number,
  confidence: number,
  precision: number,
): number | null {
  const mean = rate * errors.mean
  const deviation = Math.sqrt(rate * (errors.deviation ** 2 + (1 - rate) * errors.mean ** 2))
  return sizeForAmount({ population, mean, deviation }, confidence, precision)
}
