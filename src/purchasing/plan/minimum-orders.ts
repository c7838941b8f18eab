import { better, keep, type Effort, type Label } from './labels'
import { planDrug, planOf, type DrugEnds } from './plan-drug'
import type { DrugPlan, DrugProblem, Minimum, Money } from './problem'

/** The plan for all codes together. */
export interface OrderPlan {
  readonly drugs: readonly DrugPlan[]
  /** Dollars of everything bought. */
  readonly cost: Money
  readonly exact: boolean
  /** No plan costs less, where the search ended early; null where the plan is the best. */
  readonly bound: Money | null
}

/** More branches than this are not followed. */
const mostBranches = 200

interface Branch {
  readonly left: ReadonlySet<string>
  readonly forced: readonly Minimum[]
  readonly solved: Solved
}

interface Solved {
  readonly total: Label
  readonly labels: readonly Label[]
  readonly exact: boolean
}

/**
 * The packages to buy for all codes at least cost, no order below its vendor's minimum: branch and bound. Where the best plan
 * stays below a minimum, either nothing is bought of that vendor or the minimum is reached, with more packages than the doses
 * need where that is cheaper than any other way; a plan without the minimum costs no more than one with it.
 */
export function planOrders(problems: readonly DrugProblem[], minimums: readonly Minimum[]): OrderPlan {
  const { best, next } = search()
  const taken = best ?? next
  const drugs = taken.solved.labels.map((label, at) => planOf(withoutVendors(problems[at]!, taken.left), label))
  const exact = best !== null && taken.solved.exact
  return {
    drugs,
    cost: drugs.reduce((sum, one) => sum + one.cost, 0),
    exact,
    bound: exact ? null : lowest(problems),
  }

  /** The best plan that reaches its minimums, or null and the most promising branch where the search ended early. */
  function search(): { readonly best: Branch | null; readonly next: Branch } {
    const open: Branch[] = []
    let next = branchOf(new Set(), [])
    for (let followed = 0; followed < mostBranches; followed++) {
      // A branch costs no more than what follows from it: the first one that reaches its minimums is the best.
      const short = shortOf(next)
      if (short === undefined) return { best: next, next }
      open.push(branchOf(new Set([...next.left, short.vendor]), next.forced))
      open.push(branchOf(next.left, [...next.forced, short]))
      open.sort((a, b) => better(b.solved.total, a.solved.total))
      next = open.pop() ?? next
    }
    return { best: null, next }
  }

  function branchOf(left: ReadonlySet<string>, forced: readonly Minimum[]): Branch {
    return {
      left,
      forced,
      solved: solve(
        problems.map((one) => withoutVendors(one, left)),
        forced,
      ),
    }
  }

  /** A vendor whose order stays below its minimum, though neither is it left out nor is the minimum reached. */
  function shortOf({ solved, forced }: Branch): Minimum | undefined {
    const spent = new Map<string, Money>()
    for (const [at, label] of solved.labels.entries()) {
      for (const { source, packages } of planOf(problems[at]!, label).bought) {
        const { vendor, cost } = problems[at]!.sources[source]!
        if (vendor !== null) spent.set(vendor, (spent.get(vendor) ?? 0) + packages * cost)
      }
    }
    return minimums.find(
      ({ vendor, least }) => !forced.some((one) => one.vendor === vendor) && (spent.get(vendor) ?? least) < least,
    )
  }
}

/** The problem without what some vendors sell; places of sources stay. */
const withoutVendors = (problem: DrugProblem, left: ReadonlySet<string>): DrugProblem =>
  left.size === 0
    ? problem
    : {
        ...problem,
        sources: problem.sources.map((one) =>
          one.vendor !== null && left.has(one.vendor) ? { ...one, from: Infinity } : one,
        ),
      }

/** The best of all codes together that reaches the minimums. */
function solve(problems: readonly DrugProblem[], forced: readonly Minimum[]): Solved {
  const ends = problems.map((problem): DrugEnds => planDrug(problem, forced))
  const effort: Effort = { cut: false }
  interface Sum extends Label {
    readonly parts: readonly Label[]
  }
  let sums: Sum[] = [
    { unserved: 0, binding: 0, cost: 0, waste: 0, pieces: 0, spend: forced.map(() => 0), last: null, parts: [] },
  ]
  for (const { labels } of ends) {
    const next: Sum[] = []
    for (const sum of sums) {
      for (const one of labels) {
        const joined: Sum = {
          unserved: sum.unserved + one.unserved,
          binding: sum.binding + one.binding,
          cost: sum.cost + one.cost,
          waste: sum.waste + one.waste,
          pieces: sum.pieces + one.pieces,
          spend: sum.spend.map((spent, at) => Math.min(forced[at]!.least, spent + one.spend[at]!)),
          last: null,
          parts: [...sum.parts, one],
        }
        keep(next, joined, effort)
      }
    }
    sums = next
  }
  let best: Solved | null = null
  for (const sum of sums) {
    // A vendor who sells too little for these doses cannot be brought to its minimum: no plan leads through this branch.
    const short = forced.filter(({ least }, at) => sum.spend[at]! < least).length
    const total = { ...sum, unserved: sum.unserved + short * 1e6 }
    if (best === null || better(total, best.total) < 0) {
      best = { total, labels: sum.parts, exact: !effort.cut && ends.every(({ exact }) => exact) }
    }
  }
  return best ?? { total: sums[0]!, labels: [], exact: true }
}

/** What no plan can be below: every dose at the lowest price of its content, all stock taken off at that price. */
function lowest(problems: readonly DrugProblem[]): Money {
  return problems.reduce((sum, { doses, sources }) => {
    const prices = sources.flatMap((one) => (one.vendor === null ? [] : [one.cost / one.count / one.size]))
    const least = prices.length === 0 ? 0 : Math.min(...prices)
    const stock = sources.reduce((all, one) => all + (one.vendor === null ? one.size * one.most : 0), 0)
    return sum + Math.max(0, doses.reduce((all, dose) => all + dose.least, 0) - stock) * least
  }, 0)
}
