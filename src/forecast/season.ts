/** Factors of the months of a year, and how far they were trusted. */
export interface Season {
  /** Of the twelve months in the order of the series, beginning with its first whole year; their mean is 1. */
  readonly factors: readonly number[]
  /** Part of the swings that is kept, 0 to 1: the rest is as likely to be chance. */
  readonly kept: number
  readonly years: number
}

/** From two years on the months of the year are told apart. */
export const seasonalMonths = 24

/**
 * The season of a series: each month of the last whole years against their trend (ratio to trend), by month of the
 * year; then drawn together by what differs between the years (Miller and Williams 2003, the James-Stein estimator), so
 * that chance does not become a season.
 *
 * @returns factors by place in the series modulo 12; null with less than two years
 */
export function seasonOf(series: readonly number[]): Season | null {
  const years = Math.floor(series.length / 12)
  if (series.length < seasonalMonths) return null
  const skipped = series.length - 12 * years
  const ratios = ratiosToTrend(series.slice(skipped))
  const raw = Array.from({ length: 12 }, (_, month) => mean(ratios.filter((__, index) => index % 12 === month)))
  const within = ratios.reduce((sum, ratio, index) => sum + (ratio - raw[index % 12]!) ** 2, 0) / (12 * (years - 1))
  const between = raw.reduce((sum, factor) => sum + (factor - mean(raw)) ** 2, 0) / 11
  const kept = between === 0 ? 0 : Math.max(0, 1 - ((9 / 11) * within) / years / between)
  const factors = raw.map((factor) => 1 + kept * (factor - mean(raw)))
  return { factors: Array.from({ length: 12 }, (_, place) => factors[(place + 120 - skipped) % 12]!), kept, years }
}

/**
 * Each month divided by its trend: a line whose slope is that from the first year's mean to the last one's, which no season
 * can tilt. It is taken no lower than a quarter of the mean.
 */
function ratiosToTrend(series: readonly number[]): number[] {
  const average = mean(series)
  if (average === 0) return series.map(() => 1)
  const middle = (series.length - 1) / 2
  const slope = (mean(series.slice(-12)) - mean(series.slice(0, 12))) / (series.length - 12)
  return series.map((value, index) => value / Math.max(average / 4, average + slope * (index - middle)))
}

/** A series without its season. */
export const withoutSeason = (series: readonly number[], season: Season | null): number[] =>
  series.map((value, index) => value / (season?.factors[index % 12] ?? 1))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
