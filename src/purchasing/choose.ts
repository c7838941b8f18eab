import { unitsDown, unitsUp, type Scaled } from '../engine/log/cells/amounts'

/** A container that may be opened: its label's content and its dollars. */
export interface Container {
  readonly size: Scaled
  readonly cost: number
}

/** Which containers to open, by their place in the list given. */
export interface Choice {
  readonly opened: readonly { readonly at: number; readonly count: number }[]
  readonly total: Scaled
  readonly cost: number
  /** Whole HCPCS units that are left (rule `drug.waste`). */
  readonly discarded: number
}

/** What comes first; the other decides between equals (contract section 5, `buying`). */
export type Buying = 'least-waste' | 'least-cost'

/** More steps than this are no dose of a container any more, but a mistyped one. */
const mostSteps = 500_000

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

/**
 * The containers of one vendor that hold a dose: exact, by the least cost of every content up to one container beyond the
 * dose. Any choice that holds more could spare a container, with no more waste and no more cost.
 *
 * @param dose - above 0
 * @param unit - what one HCPCS unit is
 * @returns null where no container is given, or the dose is out of all proportion to their sizes
 */
export function chooseContainers(
  dose: Scaled,
  unit: Scaled,
  containers: readonly Container[],
  buying: Buying,
): Choice | null {
  const usable = cheapestOfEachSize(containers)
  if (usable.length === 0 || !(dose > 0)) return null
  const step = usable.map(({ size }) => size).reduce(greatestDivisor)
  const needed = Math.ceil(dose / step)
  const last = needed + Math.max(...usable.map(({ size }) => size)) / step - 1
  if (last > mostSteps) return null
  const { cost, by } = leastCosts(usable, step, last)
  const used = unitsUp(dose, unit)
  const discardedOf = (total: number): number => Math.max(0, unitsDown(total * step, unit) - used)
  let best = -1
  for (let total = needed; total <= last; total++) {
    if (by[total]! < 0) continue
    if (best < 0 || isBetter(total, best)) best = total
  }
  const counts = new Map<number, number>()
  for (let left = best; left > 0; left -= usable[by[left]!]!.size / step) {
    const { at } = usable[by[left]!]!
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return {
    opened: [...counts]
      .map(([at, count]) => ({ at, count }))
      .sort((a, b) => containers[b.at]!.size - containers[a.at]!.size),
    total: best * step,
    cost: cost[best]! / perDollar,
    discarded: discardedOf(best),
  }

  function isBetter(one: number, other: number): boolean {
    const waste = discardedOf(one) - discardedOf(other)
    const dollars = cost[one]! - cost[other]!
    // Of equals the smaller content comes first, as the totals do.
    return buying === 'least-waste'
      ? waste < 0 || (waste === 0 && dollars < 0)
      : dollars < 0 || (dollars === 0 && waste < 0)
  }
}

/** Costs are compared in whole millionths of a dollar: sums of them are exact. */
const perDollar = 1_000_000

interface Usable {
  readonly at: number
  readonly size: Scaled
  readonly cost: number
}

function cheapestOfEachSize(containers: readonly Container[]): Usable[] {
  const bySize = new Map<Scaled, Usable>()
  containers.forEach(({ size, cost }, at) => {
    const one = { at, size, cost: Math.round(cost * perDollar) }
    const known = bySize.get(size)
    if (size > 0 && (known === undefined || one.cost < known.cost)) bySize.set(size, one)
  })
  return [...bySize.values()].sort((a, b) => b.size - a.size)
}

/** For every content the least cost that makes it, of equals the fewest containers; `by` is the last one, -1 where none does. */
function leastCosts(usable: readonly Usable[], step: number, last: number): { cost: Float64Array; by: Int32Array } {
  const cost = new Float64Array(last + 1).fill(Infinity)
  const pieces = new Int32Array(last + 1)
  const by = new Int32Array(last + 1).fill(-1)
  cost[0] = 0
  for (let total = 1; total <= last; total++) {
    usable.forEach((one, index) => {
      const before = total - one.size / step
      if (before < 0 || cost[before] === Infinity) return
      const [dollars, count] = [cost[before]! + one.cost, pieces[before]! + 1]
      if (dollars > cost[total]! || (dollars === cost[total] && count >= pieces[total]!)) return
      cost[total] = dollars
      pieces[total] = count
      by[total] = index
    })
  }
  return { cost, by }
}
