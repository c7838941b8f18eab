import type { Reference } from '../reference/reference'

/** How a payment limit has moved. */
export interface Drift {
  readonly quarters: number
  /** Change a year, 0.05 for 5 percent more; null below eight known quarters. */
  readonly perYear: number | null
}

/** Quarters below which nobody can tell a drift from a quarter's chance. */
const fewestQuarters = 8

/** The drift of each code's limit over the last three years of quarters at hand: a straight line through its logarithms. */
export function driftsOf({ limits }: Pick<Reference, 'limits'>, codes: readonly string[]): ReadonlyMap<string, Drift> {
  return new Map(codes.map((code) => [code, driftOf(limits, code)]))
}

function driftOf(limits: Reference['limits'], code: string): Drift {
  const points = limits.flatMap(({ edition, limits: all }) => {
    const [, year, quarter] = /(\d{4})Q([1-4])/.exec(edition) ?? []
    const limit = all.get(code)?.limit
    return year === undefined || limit === undefined || limit <= 0
      ? []
      : [{ at: Number(year) + (Number(quarter) - 1) / 4, log: Math.log(limit) }]
  })
  const last = points.toSorted((a, b) => a.at - b.at).slice(-12)
  if (last.length < fewestQuarters) return { quarters: last.length, perYear: null }
  const mean = (of: (point: (typeof last)[number]) => number): number =>
    last.reduce((sum, point) => sum + of(point), 0) / last.length
  const [at, log] = [mean((point) => point.at), mean((point) => point.log)]
  const slope =
    last.reduce((sum, point) => sum + (point.at - at) * (point.log - log), 0) /
    last.reduce((sum, point) => sum + (point.at - at) ** 2, 0)
  return { quarters: last.length, perYear: Math.exp(slope) - 1 }
}
