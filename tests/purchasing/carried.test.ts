import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withPolicies } from '../../src/policies/policies'
import { doseLines } from '../../src/purchasing/schedule/plan-lines'
import { planOrders } from '../../src/purchasing/plan/minimum-orders'
import type { DrugProblem, Remainder } from '../../src/purchasing/plan/problem'

import { day, planned, tablesOf } from './practice'

type Worth = readonly [unserved: number, cost: number]
const better = (a: Worth, b: Worth): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])

/**
 * The least that the doses cost where what is left of a container is kept: tries every amount from every open container, and
 * every handful of new ones of which none could be spared.
 */
function bruteForce({ doses, sources, carried }: DrugProblem): Worth {
  const days = carried?.days ?? 0
  const known = new Map<string, Worth>()
  const walk = (at: number, open: readonly Remainder[]): Worth => {
    const dose = doses[at]
    if (dose === undefined) return [0, 0]
    const usable = open.filter(({ until, amount }) => until >= dose.day && amount > 0)
    const key = `${at} ${usable
      .map((one) => `${one.until}:${one.amount}`)
      .sort()
      .join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    const skipped = walk(at + 1, usable)
    let best: Worth = [skipped[0] + 1, skipped[1]]
    const draw = (index: number, wanted: number, left: readonly Remainder[]): void => {
      const one = usable[index]
      if (one === undefined) {
        openNew(wanted, left)
        return
      }
      for (let some = 0; some <= Math.min(one.amount, wanted); some++) {
        draw(index + 1, wanted - some, [...left, { ...one, amount: one.amount - some }])
      }
    }
    const openNew = (wanted: number, left: readonly Remainder[]): void => {
      const counts = sources.map(() => 0)
      const choose = (place: number): void => {
        const source = sources[place]
        if (source !== undefined) {
          const most = source.from <= dose.day && dose.day <= source.until ? Math.ceil(wanted / source.size) : 0
          for (let count = 0; count <= most; count++) {
            counts[place] = count
            choose(place + 1)
          }
          counts[place] = 0
          return
        }
        const total = counts.reduce((sum, count, index) => sum + count * sources[index]!.size, 0)
        if (total < wanted) return
        if (counts.some((count, index) => count > 0 && total - sources[index]!.size >= wanted)) return
        const cost = counts.reduce((sum, count, index) => sum + count * sources[index]!.cost, 0)
        const rest = walk(at + 1, [...left, { amount: total - wanted, until: dose.day + days - 1 }])
        const worth: Worth = [rest[0], rest[1] + cost]
        if (better(worth, best)) best = worth
      }
      choose(0)
    }
    draw(0, dose.amount, [])
    known.set(key, best)
    return best
  }
  return walk(0, carried?.open ?? [])
}

const instance = fc
  .record({
    days: fc.integer({ min: 1, max: 8 }),
    open: fc.array(fc.record({ amount: fc.integer({ min: 1, max: 6 }), until: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 1,
    }),
    doses: fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), amount: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    sold: fc.array(
      fc.record({
        size: fc.constantFrom(4, 6, 10),
        cost: fc.integer({ min: 1, max: 9 }),
        from: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ days, open, doses, sold }): DrugProblem => ({
    unit: 1,
    // What is open was opened before the first day, and is kept as long as any other.
    carried: { days, open: open.map((one) => ({ ...one, until: Math.min(one.until, days - 1) })) },
    doses: doses
      .map((one) => ({ ...one, least: one.amount, buying: 'least-waste' as const }))
      .sort((a, b) => a.day - b.day),
    sources: sold.map((one) => ({
      ...one,
      count: 1,
      least: 1,
      most: Infinity,
      until: 99,
      vendor: 'North',
      multiple: true,
    })),
  }))

describe('what is left of multiple-dose containers, kept for the next doses', () => {
  test('costs what trying everything costs', () => {
    fc.assert(
      fc.property(instance, (problem) => {
        const plan = planOrders([problem], [])
        const unserved = plan.drugs[0]!.opened.filter((one) => one === null).length
        expect([plan.exact, unserved, plan.cost]).toEqual([true, ...bruteForce(problem)])
      }),
      { numRuns: 2_000 },
    )
  })

  test('by hand: two doses of 126 mg in three weeks are one container of 420 mg; in five weeks they are two', () => {
    const containers = (secondDay: number, days = 28) => {
      const dose = { amount: 126, least: 126, buying: 'least-waste' as const }
      const sold = { size: 420, count: 1, cost: 1500, least: 1, most: Infinity, from: 0, until: 99 }
      const problem: DrugProblem = {
        unit: 10,
        ...(days === 0 ? {} : { carried: { days, open: [] } }),
        doses: [
          { ...dose, day: 1 },
          { ...dose, day: secondDay },
        ],
        sources: [{ ...sold, vendor: 'North', multiple: true }],
      }
      const { drugs } = planOrders([problem], [])
      return [drugs[0]?.bought[0]?.packages, drugs[0]?.drawn]
    }
    expect(containers(22)).toEqual([1, [0, 126]])
    // The 28th day is the last one.
    expect(containers(28)).toEqual([1, [0, 126]])
    expect(containers(29)).toEqual([2, [0, 0]])
    expect(containers(22, 0)).toEqual([2, [0, 0]])
  })
})

/** Trastuzumab in 420 mg is a multiple-dose container: an office that keeps what is left of it, and one that does not. */
describe('in a practice', () => {
  const log = `
    Encounter | Patient | Date | Drug | Dose | Vials | Route | Start | Stop | Payer
    E1 | P1 | 10/6/2026 | Herceptin | 120 mg | 1x420 mg | IV infusion | 9:00 | 10:35 | Medicare
    E2 | P2 | 10/13/2026 | Herceptin | 120 mg | | IV infusion | 9:00 | 10:35 | Medicare
    E3 | P1 | 10/27/2026 | Herceptin | 120 mg | | IV infusion | 9:00 | 10:35 | Medicare
    E4 | P2 | 11/3/2026 | Herceptin | 120 mg | | IV infusion | 9:00 | 10:35 | Medicare`
  const vendors = `
    HCPCS | Vendor | Package | Container | Price | Availability
    J9355 | North | 420 mg | multi-dose vial | 1500 | in stock`
  const purchases = `
    Date | HCPCS | Package | Count | Lot | Kind
    10/1/2026 | J9355 | 420 mg multi-dose | 2 | T1 |`

  const made = (sharing: string) =>
    planned(log, tablesOf(vendors, purchases), ['2026-11-10', '2026-11-30'], {
      policies: withPolicies([['vial-sharing', sharing]]),
    })

  test('three doses come from the first container; the second is open until its 28th day', () => {
    const { stock, codes } = made('multi-dose')
    expect(stock.ledger.lots.map(({ lot, opened, onHand }) => [lot, opened, onHand])).toEqual([['T1', 2, 0]])
    // 11/3 opens the second: 300 mg are left, through 11/30.
    expect(stock.open?.get('J9355')).toEqual([{ amount: 300 * 1e6, until: day('2026-11-30') }])
    // P1 on 11/17 and P2 on 11/24 are given from it: nothing is bought.
    expect(codes.flatMap(({ bought }) => bought)).toEqual([])
    expect(doseLines(made('multi-dose')).map(({ patients, open, discarded }) => [patients, open, discarded])).toEqual([
      ['P1', '120 mg from an open container', 0],
      ['P2', '120 mg from an open container', 0],
    ])
  })

  test('without it every dose has a container of its own', () => {
    const { stock, codes } = made('none')
    expect([stock.open, stock.ledger.findings.length]).toEqual([null, 2])
    expect(codes[0]?.bought).toEqual([{ source: 0, packages: 2 }])
  })
})
