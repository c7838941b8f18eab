import type { Scaled } from '../log/cells/amounts'

/** Containers opened: how many of each size, the largest first. */
export interface Opening {
  readonly vials: readonly { readonly count: number; readonly size: Scaled }[]
  /** What they hold by their labels; overfill is nobody's. */
  readonly total: Scaled
}

/** More steps than this are no dose of a vial any more, but a mistyped one: nothing is proposed. */
const mostSteps = 200_000

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

/**
 * The containers that hold a dose with the least waste, of those the fewest (rule `drug.least-waste`).
 *
 * @param dose - above 0
 * @param sizes - label contents of the containers sold
 * @returns null where no sizes are known
 */
export function leastWaste(dose: Scaled, sizes: readonly Scaled[]): Opening | null {
  const descending = [...new Set(sizes.filter((size) => size > 0))].sort((a, b) => b - a)
  const largest = descending[0]
  if (largest === undefined || !(dose > 0)) return null
  const step = descending.reduce(greatestDivisor)
  const needed = Math.ceil(dose / step)
  const last = needed + largest / step - 1
  if (last > mostSteps) return null
  const inSteps = descending.map((size) => size / step)
  // Fewest containers for every total from 0 to the last that can be the least.
  const fewest = new Int32Array(last + 1).fill(-1)
  const chosen = new Int32Array(last + 1)
  fewest[0] = 0
  for (let total = 1; total <= last; total++) {
    for (const size of inSteps) {
      const before = total < size ? -1 : fewest[total - size]!
      if (before < 0 || (fewest[total]! >= 0 && fewest[total]! <= before + 1)) continue
      fewest[total] = before + 1
      chosen[total] = size
    }
  }
  // A multiple of the largest size lies between the dose and the last total: one is always found.
  let total = needed
  while (fewest[total]! < 0) total++
  const counts = new Map<number, number>()
  for (let left = total; left > 0; left -= chosen[left]!) {
    counts.set(chosen[left]!, (counts.get(chosen[left]!) ?? 0) + 1)
  }
  const vials = [...counts].sort(([a], [b]) => b - a).map(([size, count]) => ({ count, size: size * step }))
  return { vials, total: total * step }
}
