import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scaled } from '../../src/engine/log/cells/amounts'
import { whyNotOn, type Offer } from '../../src/purchasing/offer'
import { readVendors } from '../../src/purchasing/read-vendors'
import { chooseContainers, type Buying, type Container } from '../../src/purchasing/choose'

/** Every choice that holds the dose and wastes no whole container, one after the other. */
function bruteForce(dose: number, unit: number, containers: readonly Container[]) {
  const found: { waste: number; cost: number }[] = []
  const used = Math.ceil(dose / unit)
  const walk = (at: number, total: number, cost: number): void => {
    if (total >= dose) {
      found.push({ waste: Math.max(0, Math.floor(total / unit) - used), cost })
      return
    }
    const one = containers[at]
    if (one === undefined) return
    walk(at + 1, total, cost)
    walk(at, total + one.size, cost + one.cost)
  }
  walk(0, 0, 0)
  return found
}

const best = (all: readonly { waste: number; cost: number }[], buying: Buying) =>
  [...all].sort((a, b) =>
    buying === 'least-waste' ? a.waste - b.waste || a.cost - b.cost : a.cost - b.cost || a.waste - b.waste,
  )[0]!

describe('which containers are opened', () => {
  test('is what trying every choice gives, by waste and by cost', () => {
    const container = fc.record({
      size: fc.constantFrom(20, 30, 50, 80, 100, 120, 160, 200, 300, 400, 500),
      cost: fc.integer({ min: 1, max: 3_000 }),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(1, 5, 10, 50),
        fc.uniqueArray(container, { minLength: 1, maxLength: 4, selector: ({ size }) => size }),
        fc.constantFrom<Buying>('least-waste', 'least-cost'),
        (dose, unit, containers, buying) => {
          const choice = chooseContainers(dose, unit, containers, buying)!
          const held = choice.opened.reduce((sum, { at, count }) => sum + containers[at]!.size * count, 0)
          const paid = choice.opened.reduce((sum, { at, count }) => sum + containers[at]!.cost * count, 0)
          expect(held).toBe(choice.total)
          expect(held).toBeGreaterThanOrEqual(dose)
          expect(paid).toBeCloseTo(choice.cost, 6)
          const due = best(bruteForce(dose, unit, containers), buying)
          expect([choice.discarded, choice.cost]).toEqual([due.waste, expect.closeTo(due.cost, 6)])
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('of two prices of one size the lower is taken', () => {
    const containers = [7, 5, 6].map((cost) => ({ size: 100, cost }))
    for (const buying of ['least-waste', 'least-cost'] as const)
      expect(chooseContainers(200, 10, containers, buying)).toMatchObject({ opened: [{ at: 1, count: 2 }], cost: 10 })
  })

  test('short-dated stock is counted on through its last day, and not without one', () => {
    const offer: Offer = {
      ...{ row: 2, vendor: 'A', drug: 'Remicade', hcpcs: 'J1745', ndc: null, size: null, count: 1 },
      ...{ multipleDose: false, bought340B: false, price: 1, from: null, until: null, availability: 'short-dated' },
      ...{ availableFrom: null, availableUntil: 100, leadDays: null, minimum: null },
      ...{ rebateLeftOut: null, paymentTerms: null },
    }
    expect(whyNotOn(offer, 100)).toBeNull()
    expect(whyNotOn(offer, 101)).toBe('expires before then')
    expect(whyNotOn({ ...offer, availableUntil: null }, 100)).toBe('is short-dated, and no expiry is written')
  })

  test('a price holds on its first and its last day', () => {
    const [offer] = readVendors([
      ['Drug', 'HCPCS', 'Vendor', 'Package', 'Price', 'Availability', 'From', 'Until'],
      ['Remicade', 'J1745', 'A', '100 mg', 400, 'in stock', '8/3/2026', '8/5/2026'],
    ]).offers
    expect([46236, 46237, 46239, 46240].map((day) => whyNotOn(offer!, day))).toEqual([
      'has a price that begins later',
      null,
      null,
      'has a price that has ended',
    ])
  })

  /** At one price a milligram: what is published is chosen by content alone. */
  const opened = (dose: number, unit: number, ...sizes: number[]): string => {
    const containers = sizes.map((size) => ({ size: scaled(size), cost: size }))
    const choice = chooseContainers(scaled(dose), scaled(unit), containers, 'least-waste')!
    const words = choice.opened.map(({ at, count }) => `${count}x${sizes[at]!}`)
    return `${words.join(' + ')}, ${choice.discarded} left`
  }

  test.each([
    ['CGS, June 27, 2023: three of 100, not one of 400', opened(300, 10, 100, 400), '3x100, 0 left'],
    ['CGS, June 27, 2023: 305 mg', opened(305, 10, 100, 400), '1x400, 9 left'],
    ['MMP, November 2014: not three of 100', opened(237, 1, 100, 160), '1x160 + 1x100, 23 left'],
    ['ACR, January 24, 2023: rituximab 750 mg', opened(750, 10, 100, 500), '1x500 + 3x100, 5 left'],
    ['ACR: infliximab 360 mg', opened(360, 10, 100), '4x100, 4 left'],
    ['ACR: 70 of 100 mg', opened(70, 10, 100), '1x100, 3 left'],
    ['ACR: 77 of 100 mg', opened(77, 10, 100), '1x100, 2 left'],
    ['ACR: 7 of 10 mg is one unit, and nothing whole is left', opened(7, 10, 10), '1x10, 0 left'],
    [
      'RTA, August 2017: tocilizumab 331 mg; the largest first would leave 69',
      opened(331, 1, 80, 200, 400),
      '1x200 + 2x80, 29 left',
    ],
    ['Stelara: 55 kg and less', opened(260, 1, 130), '2x130, 0 left'],
    ['Orencia: over 100 kg', opened(1000, 10, 250), '4x250, 0 left'],
    ['ravulizumab 2,400 mg: least waste, not fewest vials', opened(2400, 10, 300, 1100), '8x300, 0 left'],
    ['ravulizumab 3,600 mg', opened(3600, 10, 300, 1100), '3x1100 + 1x300, 0 left'],
  ])('%s', (_, is, due) => {
    expect(is).toBe(due)
  })

  test('waste and cost may pull apart', () => {
    // 400 mg fits in 300 + 100 both ways; for 200 mg one of 300 is cheaper and leaves ten units.
    const containers = [
      { size: scaled(100), cost: 900 },
      { size: scaled(300), cost: 1_000 },
    ]
    const by = (buying: Buying) => chooseContainers(scaled(400), scaled(10), containers, buying)
    expect(by('least-waste')).toMatchObject({ cost: 1_900, discarded: 0 })
    expect(by('least-cost')).toMatchObject({ cost: 1_900, discarded: 0 })
    expect(chooseContainers(scaled(200), scaled(10), containers, 'least-waste')).toMatchObject({
      cost: 1_800,
      discarded: 0,
    })
    expect(chooseContainers(scaled(200), scaled(10), containers, 'least-cost')).toMatchObject({
      cost: 1_000,
      discarded: 10,
    })
  })

  test('nothing to choose from, and a dose out of all proportion', () => {
    expect(chooseContainers(scaled(100), scaled(10), [], 'least-waste')).toBeNull()
    expect(chooseContainers(scaled(9e8), scaled(10), [{ size: scaled(0.5), cost: 1 }], 'least-waste')).toBeNull()
  })
})
