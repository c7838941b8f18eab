import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText } from '../../src/findings/words'
import { doseAmount, scaled, unitsDown, unitsUp } from '../../src/engine/log/cells/amounts'
import { packageNumber, readNdc } from '../../src/engine/log/cells/ndc'
import { leastWaste } from '../../src/engine/drug-lines/vials'
import { accountOf, type Documented } from '../../src/engine/drug-lines/waste'
import { readDiscarded, readDose, readOpened, readWeight } from '../../src/engine/log/cells/read-dose'

const mg = scaled
const runs = { numRuns: 500 }

/** A dose, and what is documented of its containers, in mg. */
const used = (
  dose: number,
  opened: number | null,
  discarded: number | null,
  least: number | null = null,
): Documented => ({
  dose: mg(dose),
  opened: opened === null ? null : mg(opened),
  discarded: discarded === null ? null : mg(discarded),
  least: least === null ? null : mg(least),
})

/** `31 + 9 JW`, `30 JZ`, `31 open`, `30 conflict -5`. */
function said(unit: number, ...entries: Documented[]): string {
  const { units, remainder } = accountOf(entries, mg(unit))
  switch (remainder.kind) {
    case 'none':
      return `${units} JZ${remainder.below ? ' below' : ''}`
    case 'discarded':
      return `${units} + ${remainder.units} JW`
    case 'unaccounted':
      return `${units} open`
    case 'conflict':
      return `${units} conflict ${remainder.apart / 1e6}`
  }
}

describe('figures that are written rounded', () => {
  // Half a unit of the code, at most half a milligram, is how far dose and waste may be from the containers.
  test.each([
    ['10 mg', 10, 305, 400, 94.6, '31 + 9 JW'],
    ['10 mg', 10, 305, 400, 94.4, '31 conflict 0.6'],
    ['0.25 mg', 0.25, 1, 2, 0.9, '4 + 4 JW'],
    ['0.25 mg', 0.25, 1, 2, 0.8, '4 conflict 0.2'],
  ])('units of %s', (_, unit, dose, opened, discarded, expected) => {
    expect(said(unit, used(dose, opened, discarded))).toBe(expected)
  })

  test('of several doses each is held against its own containers', () => {
    expect(said(10, used(120, 100, null), used(100, 200, null))).toBe('22 conflict -20')
    expect(said(10, used(100.3, 100, null), used(99.7, 100, null))).toBe('20 JZ')
  })
})

describe('units', () => {
  test.each([
    [300, 10, 30],
    [300.000001, 10, 31],
    [299.999999, 10, 30],
    [0.1 + 0.2, 0.1, 3],
    [0.25, 0.025, 10],
    [1.1 * 3, 0.1, 33],
    [7, 10, 1],
    [183.72, 10, 19],
    [100_000, 500, 200],
  ])('%d in units of %d are %i', (dose, unit, expected) => {
    expect(unitsUp(mg(dose), mg(unit))).toBe(expected)
  })

  test('a dose by weight is what a calculator gives, not what binary fractions give', () => {
    // 61.1 * 3 is 183.29999999999998 and 8.7 * 7 is 60.89999999999999 in floating point.
    for (const [perKilogram, kilograms, milligrams] of [
      [3, 61.1, 183.3],
      [7, 8.7, 60.9],
      [5, 61.2, 306],
    ] as const) {
      const dose = readDose(`${perKilogram} mg/kg`)
      expect(typeof dose === 'string' ? dose : doseAmount(dose, readWeight(`${kilograms} kg`), [])).toEqual({
        amount: mg(milligrams),
        measure: 'mg',
      })
    }
  })

  test('135 lb at 3 mg/kg are 183.7 mg: 19 units (The Rheumatologist, September 2014)', () => {
    const dose = readDose('3 mg/kg')
    const amount = typeof dose === 'string' ? null : doseAmount(dose, readWeight('135 lb'), [])
    // 135 × 0.45359237 × 3, by hand: 183.70490985.
    expect(amount).toEqual({ amount: 183_704_910, measure: 'mg' })
    expect(unitsUp(183_704_910, mg(10))).toBe(19)
  })

  test.each([
    ['40 mcg', 40_000, 'mg'],
    ['0.5 g', 500_000_000, 'mg'],
    ['40 units', 40_000_000, 'unit'],
    ['1,000 mL', 1_000_000_000, 'mL'],
    ['20 mEq', 20_000_000, 'mEq'],
  ])('%s is read exactly', (text, amount, measure) => {
    const dose = readDose(text)
    expect(typeof dose === 'string' ? dose : doseAmount(dose, NaN, [])).toEqual({ amount, measure })
  })

  test('what is missing is said, never taken as 0', () => {
    const of = (text: string, kilograms = NaN) => {
      const dose = readDose(text)
      return typeof dose === 'string' ? dose : doseAmount(dose, kilograms, [{ amount: 100, measure: 'mg' }])
    }
    expect(of('5 mg/kg')).toBe('weight')
    expect(of('5 mg/kg', 0)).toBe('weight')
    expect(of('75 mg/m2', 80)).toBe('surface')
    expect(of('2 vials')).toEqual({ amount: mg(200), measure: 'mg' })
    const twoSizes = doseAmount({ amount: 2, unit: 'vials' }, NaN, [
      { amount: 100, measure: 'mg' },
      { amount: 500, measure: 'mg' },
    ])
    expect(twoSizes).toBe('vial-size')
  })

  test('rounded up: no unit too few, none too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 1e9 }), (dose, unit) => {
        const units = unitsUp(dose, unit)
        expect(units * unit).toBeGreaterThanOrEqual(dose)
        expect(units * unit).toBeLessThan(dose + unit)
        expect(unitsDown(dose, unit) * unit).toBeLessThanOrEqual(dose)
        expect(unitsDown(dose, unit) * unit).toBeGreaterThan(dose - unit)
      }),
      runs,
    )
  })

  test('amounts read as people write them', () => {
    expect(amountText(mg(305), 'mg')).toBe('305 mg')
    expect(amountText(mg(1234567.5), 'unit')).toBe('1,234,567.5 units')
    expect(amountText(mg(0.025), 'mg')).toBe('0.025 mg')
    expect(amountText(mg(1), 'unit')).toBe('1 unit')
    expect(amountText(mg(1000), 'mL')).toBe('1,000 mL')
  })
})

describe('what became of the rest', () => {
  test.each([
    // CGS, 27 June 2023: 305 mg from four vials of 100 mg.
    ['305 mg, four vials', 10, used(305, 400, null), '31 + 9 JW'],
    ['305 mg, 95 mg discarded', 10, used(305, null, 95), '31 + 9 JW'],
    ['both', 10, used(305, 400, 95), '31 + 9 JW'],
    // Noridian: 350 mg from four vials; no waste, 40.
    ['350 mg', 10, used(350, 400, 50), '35 + 5 JW'],
    ['400 mg', 10, used(400, 400, null), '40 JZ'],
    // The Rheumatologist, 24 January 2023.
    ['rituximab 750 mg', 10, used(750, 800, null), '75 + 5 JW'],
    ['MM6711', 1, used(95, 100, 5), '95 + 5 JW'],
    ['one unit covers the vial', 10, used(7, 10, 3), '1 JZ below'],
    ['waste below one unit', 10, used(396, 400, null), '40 JZ below'],
    ['written that nothing was left', 10, used(305, null, 0), '31 JZ'],
    ['nothing documented', 10, used(305, null, null), '31 open'],
    ['whole vials of the sizes sold', 10, used(300, null, null, 300), '30 JZ'],
    ['the sizes sold leave less than a unit', 10, used(296, null, null, 300), '30 JZ below'],
    ['the sizes sold leave units', 10, used(305, null, null, 400), '31 open'],
    ['nothing left is written, the sizes say otherwise', 10, used(305, null, 0, 400), '31 open'],
    ['dose and waste short of the vials', 10, used(305, 400, 50), '31 conflict 45'],
    ['dose and waste beyond the vials', 10, used(305, 400, 100), '31 conflict -5'],
    ['nothing left is written, the vials say otherwise', 10, used(305, 400, 0), '31 conflict 95'],
    ['overfill is never billed', 10, used(305, 300, null), '30 conflict -5'],
    ['a figure written rounded', 10, used(305.4, 400, 95), '31 + 9 JW'],
    ['a rounded dose of the whole vial', 1, used(100.3, 100, null), '100 JZ'],
  ])('%s', (_, unit, entry, expected) => {
    expect(said(unit, entry)).toBe(expected)
  })

  test.each([
    ['two doses of 5 mg are one unit of 10', 10, [used(5, 10, null), used(5, 10, null)], '1 + 1 JW'],
    ['two halves, each from a vial of its own', 50, [used(25, null, null, 50), used(25, null, null, 50)], '1 open'],
    ['two whole vials', 40, [used(40, null, null, 40), used(40, null, null, 40)], '2 JZ'],
    ['one documented, one whole', 10, [used(305, 400, null), used(100, null, null, 100)], '41 + 9 JW'],
    [
      'one documented with its rest, one of unknown sizes',
      10,
      [used(305, 400, null), used(100, null, null)],
      '41 open',
    ],
    ['containers noted once for the date', 10, [used(150, 400, null), used(155, null, null, 200)], '31 + 9 JW'],
    ['containers and waste noted once', 10, [used(150, 400, 95), used(155, null, null, 200)], '31 + 9 JW'],
    ['noted once and contradicted', 10, [used(150, 400, 20), used(155, null, null, 200)], '31 conflict 75'],
  ])('%s', (_, unit, entries, expected) => {
    expect(said(unit, ...entries)).toBe(expected)
  })

  test('given and discarded units never exceed the label', () => {
    const amounts = fc.integer({ min: 1, max: 3000 })
    const anyUnit = fc.constantFrom(0.1, 0.5, 1, 2.5, 5, 10, 50)
    fc.assert(
      fc.property(anyUnit, amounts, amounts, fc.option(amounts), (unit, dose, opened, discarded) => {
        const { units, remainder } = accountOf(
          [used(dose / 10, opened / 10, discarded === null ? null : discarded / 10)],
          mg(unit),
        )
        if (remainder.kind === 'discarded') {
          expect((units + remainder.units) * mg(unit)).toBeLessThanOrEqual(mg(opened / 10))
          expect(remainder.units).toBeGreaterThan(0)
        }
        if (dose > opened) expect(units).toBeLessThanOrEqual(Math.max(1, Math.floor(opened / 10 / unit + 1e-9)))
      }),
      runs,
    )
  })
})

describe('containers with the least waste', () => {
  const text = (dose: number, ...sizes: number[]): string =>
    leastWaste(mg(dose), sizes.map(mg))
      ?.vials.map(({ count, size }) => `${count}x${size / 1e6}`)
      .join(' + ') ?? 'none'

  test.each([
    [300, [100, 400], '3x100'], // CGS: rather than one of 400
    [750, [100, 500], '1x500 + 3x100'],
    [305, [100], '4x100'],
    [400, [80, 200, 400], '1x400'],
    [440, [80, 200, 400], '1x200 + 3x80'],
    [0.2, [0.25], '1x0.25'],
    [281.25, [50, 87.5, 125, 250], '1x87.5 + 4x50'],
  ])('%d from %j', (dose, sizes, expected) => {
    expect(text(dose, ...sizes)).toBe(expected)
  })

  test('no sizes, no proposal; nor for a mistyped million', () => {
    expect(text(300)).toBe('none')
    expect(text(9_000_000, 0.05)).toBe('none')
  })

  test('nothing holds the dose with less, and nothing as little in fewer', () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), sizes, (dose, list) => {
        const found = leastWaste(mg(dose), list.map(mg))!
        expect(found.vials.reduce((sum, { count, size }) => sum + count * size, 0)).toBe(found.total)
        let best = Infinity
        let fewest = Infinity
        // Every combination up to the one that holds the dose with its last container.
        const fill = (at: number, total: number, count: number): void => {
          if (total >= dose) {
            if (total < best || (total === best && count < fewest)) [best, fewest] = [total, count]
            return
          }
          for (let i = at; i < list.length; i++) fill(i, total + list[i]!, count + 1)
        }
        fill(0, 0, 0)
        expect([found.total, found.vials.reduce((sum, { count }) => sum + count, 0)]).toEqual([mg(best), fewest])
      }),
      { numRuns: 150 },
    )
  })
})

describe('what a log writes about containers', () => {
  test.each([
    ['4x100 mg', '4x100mg'],
    ['1x500 + 3x100', '1x500mg 3x100mg'],
    ['2 x 8 mg vials', '2x8mg'],
    ['1x1 g', '1x1000mg'],
    ['1 × 40 units', '1x40units'],
  ])('%s', (cell, expected) => {
    const read = readOpened(cell)
    expect(
      typeof read === 'string' ? read : read.map((one) => `${one.count}x${one.size.amount}${one.size.unit}`).join(' '),
    ).toBe(expected)
  })

  test.each(['three', '4x', '100 mg', '0x100 mg'])('%s says neither how many nor which size', (cell) => {
    expect(readOpened(cell)).toBe('unreadable')
  })

  test('waste: an amount, nothing, or nothing said', () => {
    expect(readDiscarded('95 mg')).toEqual({ amount: 95, unit: 'mg' })
    for (const cell of ['0', 0, '0 mg', 'none', 'None', 'no waste']) expect(readDiscarded(cell)).toBe('nothing')
    for (const cell of ['', null, 'n/a', '-', '—']) expect(readDiscarded(cell)).toBe('missing')
    for (const cell of ['some', 15, '15']) expect(readDiscarded(cell)).toBe('unreadable')
    for (const cell of ['', 'n/a', '-']) expect(readOpened(cell)).toBe('missing')
  })
})

describe('NDC', () => {
  test.each([
    ['57894-030-01', '57894003001'], // 5-3-2
    ['0006-0032-20', '00006003220'], // 4-4-2
    ['12345-6789-1', '12345678901'], // 5-4-1
    ['57894-0030-01', '57894003001'], // 5-4-2
    ['57894003001', '57894003001'],
    ['N457894003001', '57894003001'],
    ['N4 57894-030-01', '57894003001'],
    ['NDC 57894-030-01', '57894003001'],
  ])('%s is %s', (cell, expected) => {
    expect(readNdc(cell)).toBe(expected)
  })

  test.each(['5789403001', '57894-30-1', 'Remicade', '57894-030', '123456-789-01', '1-2-3'])(
    '%s cannot be told',
    (cell) => {
      expect(readNdc(cell)).toBe('unreadable')
    },
  )

  test('the quantity is that of the package: vials of a powder, mL of a liquid', () => {
    const base = { ndc: '57894003001', code: 'J1745', itemsInPackage: 1, unitsInItem: 10, unitsInPackage: 10 }
    expect(packageNumber('57894003001', { ...base, item: { amount: 100, measure: 'mg' } }, 30).text).toBe(
      'N457894003001 UN3',
    )
    expect(packageNumber('57894003001', { ...base, item: { amount: 4, measure: 'mL' } }, 31)).toEqual({
      text: 'N457894003001 ML12.4',
      ndc: '57894003001',
      qualifier: 'ML',
      quantity: 12.4,
    })
    // Keytruda, 100 mg in 4 mL; of one millilitre the crosswalk does not tell a liquid from a powder.
    const keytruda = { ...base, item: { amount: 100, measure: 'mg' }, volume: 4, unitsInItem: 100 } as const
    expect(packageNumber('00006302602', keytruda, 200)).toMatchObject({ qualifier: 'ML', quantity: 8 })
    expect(packageNumber('57894003001', { ...keytruda, volume: 1 }, 300)).toEqual({
      text: 'N457894003001 UN3 or ML3',
      ndc: '57894003001',
      qualifier: null,
      quantity: 3,
    })
    expect(packageNumber('57894003001', undefined, 30).text).toBe('N457894003001')
  })
})
