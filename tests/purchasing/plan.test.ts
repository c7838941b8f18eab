import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planOrders } from '../../src/purchasing/plan/minimum-orders'
import { assign } from '../../src/purchasing/schedule/assign'
import type { Dose, DrugProblem, Minimum, Source } from '../../src/purchasing/plan/problem'

type Worth = readonly [unserved: number, binding: number, cost: number, waste: number]
const compare = (a: Worth, b: Worth): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]

/** Containers that are alike: how many there are, and what they are. */
interface Pile {
  readonly of: Source
  readonly count: number
}

/** The best that any handful of containers gives each dose, none of which could be spared: tries all of them. */
function bestGiven({ unit, doses }: DrugProblem, piles: readonly Pile[]): Worth {
  const known = new Map<string, Worth>()
  const walk = (at: number, left: readonly number[]): Worth => {
    const dose = doses[at]
    if (dose === undefined) return [0, 0, 0, 0]
    const key = `${at} ${left.join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    const without = walk(at + 1, left)
    let best: Worth = [without[0] + 1, without[1], without[2], without[3]]
    const taken = left.map(() => 0)
    const choose = (pile: number): void => {
      if (pile < left.length) {
        const { of } = piles[pile]!
        const free = of.from <= dose.day && dose.day <= of.until ? left[pile]! : 0
        for (let count = 0; count <= free; count++) {
          taken[pile] = count
          choose(pile + 1)
        }
        taken[pile] = 0
        return
      }
      const some = taken.flatMap((count, place) => (count > 0 ? [piles[place]!.of] : []))
      const total = taken.reduce((sum, count, place) => sum + count * piles[place]!.of.size, 0)
      if (total < dose.least || some.some(({ size }) => total - size >= dose.least)) return
      const multiple = some[0]!.multiple
      if (some.some((one) => one.multiple !== multiple)) return
      const units = Math.floor(total / unit) - Math.ceil(Math.min(dose.amount, total) / unit)
      const discarded = multiple ? 0 : Math.max(0, units)
      const rest = walk(
        at + 1,
        left.map((count, place) => count - taken[place]!),
      )
      const binds = dose.buying === 'least-waste'
      const given = Math.ceil(Math.min(dose.amount, total) / unit)
      const { pays = { given: 0, discarded: 0 } } = dose
      const paid = binds ? 0 : given * pays.given + discarded * pays.discarded
      const worth: Worth = [
        rest[0],
        rest[1] + (binds ? discarded : 0),
        rest[2] - paid,
        rest[3] + (binds ? 0 : discarded),
      ]
      if (compare(worth, best) < 0) best = worth
    }
    choose(0)
    known.set(key, best)
    return best
  }
  return walk(
    0,
    piles.map(({ count }) => count),
  )
}

/** Nobody buys what none of the doses can be given from, not even to reach a minimum. */
const useful = ({ doses, sources, unit }: DrugProblem): DrugProblem => ({
  unit,
  doses,
  sources: sources.filter(({ from, until }) => doses.some(({ day }) => from <= day && day <= until)),
})

const stockOf = ({ sources }: DrugProblem): Pile[] =>
  sources.flatMap((of) => (of.vendor === null ? [{ of, count: of.most }] : []))

/** Every number of packages of every seller, and the best of what can be given from them. */
function bruteForce(problems: readonly DrugProblem[], minimums: readonly Minimum[], most: number): Worth {
  const offers = problems.flatMap(({ sources }, problem) =>
    sources.flatMap((source) => (source.vendor === null ? [] : [{ problem, source }])),
  )
  let best: Worth = [Infinity, 0, 0, 0]
  const counts = offers.map(() => 0)
  const known = new Map<string, Worth>()
  const worthOfCounts = (problem: DrugProblem, index: number): Worth => {
    const ours = offers.flatMap((one, place) => (one.problem === index ? [counts[place]!] : []))
    const key = `${index} ${ours.join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    const sold = problem.sources.filter(({ vendor }) => vendor !== null)
    const worth = bestGiven(problem, [
      ...stockOf(problem),
      ...sold.map((of, place): Pile => ({ of, count: ours[place]! * of.count })),
    ])
    known.set(key, worth)
    return worth
  }
  const walk = (at: number): void => {
    if (at < offers.length) {
      for (let count = 0; count <= most; count++) {
        counts[at] = count
        walk(at + 1)
      }
      return
    }
    const spent = (vendor: string): number =>
      offers.reduce((sum, { source }, place) => sum + (source.vendor === vendor ? counts[place]! * source.cost : 0), 0)
    if (offers.some(({ source }, place) => counts[place]! > 0 && counts[place]! < source.least)) return
    if (minimums.some(({ vendor, least }) => spent(vendor) > 0 && spent(vendor) < least)) return
    const cost = offers.reduce((sum, { source }, place) => sum + counts[place]! * source.cost, 0)
    const worth = added(problems.map(worthOfCounts), cost)
    if (compare(worth, best) < 0) best = worth
  }
  walk(0)
  return best
}

function added(worths: readonly Worth[], cost: number): Worth {
  const sum = (place: 0 | 1 | 2 | 3): number => worths.reduce((all, one) => all + one[place], 0)
  return [sum(0), sum(1), sum(2) + cost, sum(3)]
}

/** What a plan comes to, worked out from its own lists: the packages must really hold what it opens. */
function worthOf(problems: readonly DrugProblem[], minimums: readonly Minimum[]): Worth {
  const plan = planOrders(problems, minimums)
  expect(plan.exact).toBe(true)
  const spent = new Map<string, number>()
  const worths = problems.map((problem, index) => {
    const { bought, opened, discarded } = plan.drugs[index]!
    for (const { source, packages } of bought) {
      const { vendor, cost, least } = problem.sources[source]!
      expect(packages).toBeGreaterThanOrEqual(least)
      spent.set(vendor!, (spent.get(vendor!) ?? 0) + packages * cost)
    }
    const shelf = bought.map(({ source, packages }): Pile => {
      const of = problem.sources[source]!
      return { of, count: packages * of.count }
    })
    const worth = bestGiven(problem, [...stockOf(problem), ...shelf])
    expect(opened.filter((one) => one === null)).toHaveLength(worth[0])
    expect(discarded).toBe(worth[1] + worth[3])
    return worth
  })
  for (const { vendor, least } of minimums) {
    if (spent.has(vendor)) expect(spent.get(vendor)).toBeGreaterThanOrEqual(least)
  }
  expect([...spent.values()].reduce((all, one) => all + one, 0)).toBe(plan.cost)
  return added(worths, plan.cost)
}

const sources = (most: number) =>
  fc
    .array(
      fc.record({
        size: fc.constantFrom(10, 15, 20, 40),
        count: fc.constantFrom(1, 1, 2),
        cost: fc.integer({ min: 1, max: 9 }).map((cost) => cost * 10),
        least: fc.constantFrom(1, 1, 2),
        most: fc.integer({ min: 1, max: 2 }),
        from: fc.integer({ min: 0, max: 4 }),
        until: fc.constantFrom(99, 99, 2, 3),
        vendor: fc.constantFrom(null, 'North', 'South', 'East'),
        multiple: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((list): Source[] =>
      list.map((one) =>
        one.vendor === null
          ? { ...one, count: 1, cost: 0, least: 1 }
          : { ...one, cost: one.cost * one.count, most: Infinity },
      ),
    )
    // Three sellers and two lots at most: every combination is tried.
    .filter((list) => list.filter(({ vendor }) => vendor === null).reduce((sum, { most: n }) => sum + n, 0) <= 3)

const doses = (most: number) =>
  fc
    .array(
      fc.record({
        day: fc.integer({ min: 1, max: 5 }),
        amount: fc.integer({ min: 3, max: 30 }),
        round: fc.boolean(),
        buying: fc.constantFrom('least-waste' as const, 'least-cost' as const),
        // What a payer pays for a unit given, and for one thrown away.
        pays: fc.record({ given: fc.integer({ min: 0, max: 40 }), discarded: fc.integer({ min: 0, max: 25 }) }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((list): Dose[] =>
      list
        .map(({ round, ...one }) => ({ ...one, least: round ? Math.ceil(one.amount * 0.9) : one.amount }))
        .sort((a, b) => a.day - b.day),
    )

describe('what is bought and opened', () => {
  test('is what trying every combination gives: one code, days, lots, expiries, packages, rounding', () => {
    fc.assert(
      fc.property(doses(2), sources(3), fc.constantFrom(1, 5, 10), (list, all, unit) => {
        const problem = useful({ unit, doses: list, sources: all })
        expect(worthOf([problem], [])).toEqual(bruteForce([problem], [], 6))
      }),
      { numRuns: 1_000 },
    )
  })

  test('is what trying every combination gives: three doses', () => {
    fc.assert(
      fc.property(doses(3), sources(2), fc.constantFrom(5, 10), (list, all, unit) => {
        const problem: DrugProblem = {
          unit,
          doses: list.map((one) => ({ ...one, amount: Math.min(one.amount, 20), least: Math.min(one.least, 20) })),
          sources: all,
        }
        expect(worthOf([problem], [])).toEqual(bruteForce([problem], [], 6))
      }),
      { numRuns: 1_000 },
    )
  })

  test('is what trying every combination gives: minimum orders over two codes', () => {
    const minimums = fc.uniqueArray(
      fc.record({
        vendor: fc.constantFrom('North', 'South', 'East'),
        least: fc.integer({ min: 2, max: 20 }).map((n) => n * 10),
      }),
      { minLength: 1, maxLength: 2, selector: ({ vendor }) => vendor },
    )
    const small = (list: readonly Dose[]): Dose[] =>
      list.map((one) => ({ ...one, amount: Math.min(one.amount, 20), least: Math.min(one.least, 20) }))
    const wide = (list: readonly Source[]): Source[] =>
      list.map((one) => ({
        ...one,
        size: Math.max(20, one.size),
        cost: one.vendor === null ? 0 : Math.max(30, one.cost),
      }))
    fc.assert(
      fc.property(doses(1), sources(2), doses(1), sources(2), minimums, (d1, s1, d2, s2, least) => {
        const problems: DrugProblem[] = [
          { unit: 5, doses: small(d1), sources: wide(s1) },
          { unit: 10, doses: small(d2), sources: wide(s2) },
        ].map(useful)
        expect(worthOf(problems, least)).toEqual(bruteForce(problems, least, 7))
      }),
      { numRuns: 1_000 },
    )
  })

  test('what expires first is opened first: both lots serve, and nothing is bought', () => {
    const lot = { size: 20, count: 1, cost: 0, least: 1, most: 1, from: 0, vendor: null, multiple: false }
    const sold = { ...lot, cost: 50, most: Infinity, until: 99, vendor: 'North' }
    const dose = { amount: 20, least: 20, buying: 'least-waste' as const }
    const problem = {
      unit: 5,
      doses: [
        { ...dose, day: 1 },
        { ...dose, day: 4 },
      ],
      sources: [{ ...lot, until: 99 }, { ...lot, until: 2 }, sold],
    }
    const plan = planOrders([problem], [])
    expect([plan.cost, plan.drugs[0]?.bought]).toEqual([0, []])
    expect(assign(problem, plan.drugs[0]!)).toEqual([[{ source: 1, count: 1 }], [{ source: 0, count: 1 }]])
  })
})
