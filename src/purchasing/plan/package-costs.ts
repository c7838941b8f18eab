import { keep, type Effort, type Label } from './labels'
import type { Money, Source } from './problem'

/** A vendor whose minimum must be reached, and what is counted of what is spent there. */
export interface Forced {
  readonly vendor: string
  readonly least: Money
}

export const nothing = (forced: readonly Forced[]): Label => ({
  unserved: 0,
  binding: 0,
  cost: 0,
  waste: 0,
  pieces: 0,
  spend: forced.map(() => 0),
  last: null,
})

/** The label after buying packages. */
function withPackages(
  before: Label,
  place: number,
  packages: number,
  source: Source,
  forced: readonly Forced[],
): Label {
  const dollars = packages * source.cost
  return {
    ...before,
    cost: before.cost + dollars,
    spend: before.spend.map((spent, at) => {
      const { vendor, least } = forced[at]!
      return vendor === source.vendor ? Math.min(least, spent + dollars) : spent
    }),
    last: { kind: 'buy', source: place, packages, before: before.last },
  }
}

/**
 * The best ways to have at least so many containers, from 0 to `most`, out of packages of several sellers: seller by seller,
 * nothing or no fewer packages than each one sells.
 *
 * @param places - which of the sources sell them
 * @param fills - also packages beyond the need, where a vendor's minimum must be reached
 */
export function packageCosts(
  sources: readonly Source[],
  places: readonly number[],
  most: number,
  forced: readonly Forced[],
  effort: Effort,
  fills = true,
): readonly (readonly Label[])[] {
  let costs: (readonly Label[])[] = Array.from({ length: most + 1 }, (_, n) => (n === 0 ? [nothing(forced)] : []))
  for (const place of places) {
    const source = sources[place]!
    costs = costs.map((without, n) => {
      const list = [...without]
      const enough = n === 0 ? 0 : Math.max(source.least, Math.ceil(n / source.count))
      // Where a vendor's minimum must be reached, packages beyond the need may be the cheapest way.
      const minimum = forced.find(({ vendor }) => vendor === source.vendor)?.least ?? 0
      const filling =
        fills && minimum > 0 && source.cost > 0 ? Math.max(source.least, Math.ceil(minimum / source.cost)) : 0
      const upTo = Math.min(source.most, Math.max(enough, filling))
      for (let packages = source.least; packages <= upTo; packages++) {
        for (const before of costs[Math.max(0, n - packages * source.count)]!) {
          keep(list, withPackages(before, place, packages, source, forced), effort)
        }
      }
      return list
    })
  }
  return costs
}

/** Sold one by one, as many as are wanted: what is bought can wait for the dose that needs it. */
export const isSingle = ({ vendor, count, least, most }: Source): boolean =>
  vendor !== null && count === 1 && least === 1 && most === Infinity

/** One after the other. */
export const plus = (a: Label, b: Label, forced: readonly Forced[]): Label => ({
  unserved: a.unserved + b.unserved,
  binding: a.binding + b.binding,
  cost: a.cost + b.cost,
  waste: a.waste + b.waste,
  pieces: a.pieces + b.pieces,
  spend: a.spend.map((spent, at) => Math.min(forced[at]!.least, spent + b.spend[at]!)),
  last: b.last === null ? a.last : { kind: 'both', then: b.last, before: a.last },
})
