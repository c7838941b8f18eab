import { tQuantile, zQuantile } from './statistics'

/**
 * Appraising a sample of amounts: what all items come to, how sure, and which limit is asked back. As HHS OIG's program does
 * it (RAT-STATS Companion Manual, revised May 2010: variable appraisals); its printed examples are the tests.
 */

/** Two-sided confidences that the government's program prints. The lower limit of 80 % is that of one-sided 90 %. */
export const printedConfidences = [0.8, 0.9, 0.95] as const

export interface Limits {
  readonly confidence: number
  readonly lower: number
  readonly upper: number
  /** Half of the interval, in dollars and of the point estimate (null where that is 0). */
  readonly precision: number
  readonly precisionShare: number | null
}

export interface Appraisal {
  readonly population: number
  readonly sample: number
  readonly mean: number
  /** With n − 1. */
  readonly deviation: number
  /** With n, as the program prints them; not "excess". Null where all amounts are alike. */
  readonly skewness: number | null
  readonly kurtosis: number | null
  readonly errorOfMean: number
  readonly errorOfTotal: number
  readonly point: number
  readonly limits: readonly Limits[]
}

/** @returns null below two amounts, or where more were sampled than there are */
export function appraise(amounts: readonly number[], population: number): Appraisal | null {
  const n = amounts.length
  if (n < 2 || n > population) return null
  const { mean, variance, skewness, kurtosis } = momentsOf(amounts)
  const errorOfMean = Math.sqrt((variance / n) * (1 - n / population))
  const errorOfTotal = errorOfMean * population
  const point = mean * population
  return {
    ...{ population, sample: n, mean, deviation: Math.sqrt(variance), skewness, kurtosis },
    ...{ errorOfMean, errorOfTotal, point },
    limits: limitsOf(point, errorOfTotal, (confidence) => tQuantile(confidence, n - 1)),
  }
}

export interface Stratum {
  readonly population: number
  readonly amounts: readonly number[]
}

export interface WholeAppraisal {
  readonly point: number
  readonly errorOfTotal: number
  /** By the normal distribution, as the program does where strata or stages are added. */
  readonly limits: readonly Limits[]
}

/** @returns null where a stratum cannot be appraised */
export function appraiseStrata(strata: readonly Stratum[]): WholeAppraisal | null {
  const each = strata.map(({ amounts, population }) => appraise(amounts, population))
  if (each.length === 0 || each.includes(null)) return null
  const point = sum(each.map((one) => one?.point ?? 0))
  return wholeOf(point, Math.sqrt(sum(each.map((one) => (one?.errorOfTotal ?? 0) ** 2))))
}

/** A unit of the first stage, such as a month or a nurse: how many items it has and the amounts of those looked at. */
export interface Cluster {
  readonly size: number
  readonly amounts: readonly number[]
}

/**
 * Two stages: some of all units, and of each some items.
 *
 * @param units - of the first stage, all of them
 * @returns null below two units, or where a unit has fewer than two amounts and more items
 */
export function appraiseTwoStages(clusters: readonly Cluster[], units: number): WholeAppraisal | null {
  const n = clusters.length
  if (
    n < 2 ||
    n > units ||
    clusters.some(({ amounts: { length }, size }) => length < Math.min(2, size) || length === 0 || length > size)
  )
    return null
  const parts = clusters.map(({ size, amounts }) => {
    const { mean, variance } = momentsOf(amounts)
    const m = amounts.length
    // Of a unit that was looked at whole nothing is estimated.
    return { total: size * mean, within: m === size ? 0 : size * size * (1 - m / size) * (variance / m) }
  })
  const point = (units / n) * sum(parts.map(({ total }) => total))
  const between = sum(parts.map(({ total }) => (total - point / units) ** 2)) / (n - 1)
  const variance = ((units * (units - n)) / n) * between + (units / n) * sum(parts.map(({ within }) => within))
  return wholeOf(point, Math.sqrt(variance))
}

const wholeOf = (point: number, errorOfTotal: number): WholeAppraisal => ({
  point,
  errorOfTotal,
  limits: limitsOf(point, errorOfTotal, zQuantile),
})

const limitsOf = (point: number, error: number, quantile: (confidence: number) => number): Limits[] =>
  printedConfidences.map((confidence) => {
    const precision = quantile(confidence) * error
    return {
      ...{ confidence, precision, lower: point - precision, upper: point + precision },
      precisionShare: point === 0 ? null : precision / point,
    }
  })

function momentsOf(amounts: readonly number[]) {
  const n = amounts.length
  const mean = sum(amounts) / n
  const moment = (power: number): number => sum(amounts.map((one) => (one - mean) ** power)) / n
  const spread = moment(2)
  return {
    mean,
    variance: (spread * n) / (n - 1),
    skewness: spread === 0 ? null : moment(3) / spread ** 1.5,
    kurtosis: spread === 0 ? null : moment(4) / spread ** 2,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
