import { keep, type Effort, type Label } from './labels'
import type { Size } from './openings'
import { isSingle, nothing, packageCosts, plus, type Forced } from './package-costs'
import type { DrugProblem } from './problem'

/** How a dose is opened: containers of each size from the shelf, and what buying the others comes to. */
export interface Way {
  readonly own: readonly number[]
  readonly bought: readonly Label[]
}

/** Containers that are sold one by one: each is bought for its dose, so that no shelf of them has to be kept in mind. */
export class Singles {
  readonly #costs = new Map<string, readonly (readonly Label[])[]>()
  readonly #most: number

  constructor(
    private readonly problem: DrugProblem,
    private readonly sizes: readonly Size[],
    readonly forced: readonly Forced[],
    private readonly effort: Effort,
  ) {
    const smallest = Math.min(...sizes.map(({ size }) => size))
    this.#most = Math.max(0, ...problem.doses.map(({ amount }) => Math.ceil(amount / smallest)))
  }

  /**
   * The ways to have the containers of an opening on a day.
   *
   * @param held - containers of each size on the shelf
   */
  ways(counts: readonly number[], held: readonly number[], day: number): Way[] {
    let ways: Way[] = [{ own: [], bought: [nothing(this.forced)] }]
    for (const [at, count] of counts.entries()) {
      const costs = this.#costsOn(at, day)
      const most = Math.min(count, held[at] ?? 0)
      const least = costs === null ? count : this.#takesAll(at, day) ? most : 0
      const next: Way[] = []
      for (let own = least; own <= most; own++) {
        const labels = costs?.[count - own] ?? [nothing(this.forced)]
        for (const way of ways) {
          const joined: Label[] = []
          for (const a of way.bought) for (const b of labels) keep(joined, plus(a, b, this.forced), this.effort)
          next.push({ own: [...way.own, own], bought: joined })
        }
      }
      ways = next
    }
    return ways
  }

  /** Labels with more containers, where a vendor's minimum is not reached without them. */
  filled(labels: readonly Label[]): readonly Label[] {
    if (this.forced.length === 0) return labels
    const { sources, doses } = this.problem
    const useful = sources.flatMap((one, place) =>
      isSingle(one) && doses.some(({ day }) => one.from <= day && day <= one.until) ? [place] : [],
    )
    const [more = []] = packageCosts(sources, useful, 0, this.forced, this.effort)
    const all: Label[] = []
    for (const a of labels) for (const b of more) keep(all, plus(a, b, this.forced), this.effort)
    return all
  }

  #placesOn(at: number, day: number): number[] {
    const { size, multiple } = this.sizes[at]!
    return this.problem.sources.flatMap((one, place) =>
      isSingle(one) && one.size === size && one.multiple === multiple && one.from <= day && day <= one.until
        ? [place]
        : [],
    )
  }

  /** Costs of 0, 1, 2 … containers of a size bought for a day; null where none is sold by then. */
  #costsOn(at: number, day: number): readonly (readonly Label[])[] | null {
    const places = this.#placesOn(at, day)
    if (places.length === 0) return null
    const key = `${at} ${places.join()}`
    const known = this.#costs.get(key)
    if (known !== undefined) return known
    // What fills a minimum comes at the end.
    const costs = packageCosts(this.problem.sources, places, this.#most, this.forced, this.effort, false)
    this.#costs.set(key, costs)
    return costs
  }

  /** Whether it is best to take what lies on the shelf first: a later day sells for no more, and no minimum asks for orders. */
  #takesAll(at: number, day: number): boolean {
    if (this.forced.length > 0) return false
    const lowest = (on: number): number =>
      Math.min(...this.#placesOn(at, on).map((place) => this.problem.sources[place]!.cost), Infinity)
    const now = lowest(day)
    return this.problem.doses.every((dose) => dose.day <= day || lowest(dose.day) <= now)
  }
}
