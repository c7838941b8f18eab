/** A median with the lowest and the highest round: how far it may be trusted. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? NaN
  return { median: at(Math.floor(sorted.length / 2)), low: at(0), high: at(sorted.length - 1) }
}

/** Milliseconds of the clock. */
export function timed(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

/**
 * How many times longer one work takes than another: both in turn, round by round, so that a machine that slows down slows
 * both. The first round of each is for the compiler and does not count.
 */
export function ratioOf(rounds: number, one: () => unknown, other: () => unknown): Spread {
  other()
  one()
  const ratios = Array.from({ length: rounds }, () => {
    const base = timed(other)
    return timed(one) / base
  })
  return spreadOf(ratios)
}
