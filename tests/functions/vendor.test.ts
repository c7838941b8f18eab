import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { call, isError } from './call'

const headers = ['Drug', 'HCPCS', 'Vendor', 'Package', 'Count', 'Container', 'Price', 'From', 'Until', 'Availability']
const offer = (
  drug: Cell,
  hcpcs: Cell,
  vendor: Cell,
  size: Cell,
  price: Cell,
  availability: Cell = 'in stock',
  [from, until, count, container]: readonly Cell[] = [],
): Cell[] => [drug, hcpcs, vendor, size, count ?? '', container ?? '', price, from ?? '', until ?? '', availability]

const rituximab = [
  headers,
  offer('Rituxan', 'J9312', 'North', '500 mg', 3_500),
  offer('Rituxan', 'J9312', 'North', '100 mg', 720),
  offer('Rituxan', '', 'South', '500 mg', 3_400, 'guaranteed'),
  offer('Truxima', 'Q5115', 'South', '100 mg', 200),
]

describe('INFUSION_VENDOR', () => {
  test('vendor, packages, cost, discarded units, margin', () => {
    // 750 mg: North 500 + 3×100 leaves 5 units; South has 500s alone and leaves 25.
    // J9312 in 2026Q3: the limit times 80 units, less 5,660.
    const limit = call('INFUSION_PRICE', 'J9312', '8/3/2026') as number
    expect(call('INFUSION_VENDOR', 'Rituxan', '750 mg', rituximab, '8/3/2026')).toEqual([
      ['North', '1x500 mg + 3x100 mg', 5_660, 5, Math.round((limit * 80 - 5_660) * 100) / 100],
    ])
  })

  test('buying=least-cost, and another vendor', () => {
    const prices = [...rituximab, offer('rituximab (Rituxan)', '', 'East', '500 mg', 2_000)]
    const by = (buying: string) =>
      call('INFUSION_VENDOR', 'J9312', '750 mg', prices, '8/3/2026', '', [['buying', buying]])
    expect(by('least-waste')).toEqual([['North', expect.anything(), 5_660, 5, expect.anything()]])
    expect(by('least-cost')).toEqual([['East', '2x500 mg', 4_000, 25, expect.anything()]])
  })

  test('only what holds on the date and is guaranteed or in stock', () => {
    const prices = (...more: Cell[][]) => [headers, offer('Remicade', '', 'Safe', '100 mg', 900), ...more]
    const who = (...more: Cell[][]) => {
      const answer = call('INFUSION_VENDOR', 'Remicade', '300 mg', prices(...more), '8/3/2026')
      return (answer as Cell[][])[0]?.[0]
    }
    for (const availability of [
      'backordered until 8/1/2026',
      'on allocation',
      'out of stock',
      '',
      'in stock from 8/4/2026',
    ]) {
      expect(who(offer('Remicade', '', 'Cheap', '100 mg', 100, availability)), availability).toBe('Safe')
    }
    expect(who(offer('Remicade', '', 'Cheap', '100 mg', 100, 'in stock from 8/3/2026'))).toBe('Cheap')
    expect(who(offer('Remicade', '', 'Cheap', '100 mg', 100, 'guaranteed until 8/3/2026'))).toBe('Cheap')
    expect(who(offer('Remicade', '', 'Cheap', '100 mg', 100, 'guaranteed until 8/2/2026'))).toBe('Safe')
    expect(who(offer('Remicade', '', 'Cheap', '100 mg', 100, 'in stock', ['8/4/2026']))).toBe('Safe')
    expect(who(offer('Remicade', '', 'Cheap', '100 mg', 100, 'in stock', ['', '8/2/2026']))).toBe('Safe')
    expect(who(offer('Remicade', '', 'Cheap', '100 mg', 100, 'in stock', ['8/3/2026', '8/3/2026']))).toBe('Cheap')
  })

  test('a package of ten costs a tenth each; a multiple-dose container discards nothing', () => {
    const ten = [headers, offer('Remicade', '', 'A', '100 mg', 8_000, 'in stock', ['', '', 10])]
    expect(call('INFUSION_VENDOR', 'Remicade', '305 mg', ten, '8/3/2026')).toEqual([
      ['A', '4x100 mg', 3_200, 9, expect.anything()],
    ])
    const multi = [headers, offer('Remicade', '', 'A', '100 mg', 800, 'in stock', ['', '', '', 'multiple-dose vial'])]
    expect(call('INFUSION_VENDOR', 'Remicade', '305 mg', multi, '8/3/2026')).toEqual([
      ['A', '4x100 mg', 3_200, 0, expect.anything()],
    ])
  })

  test('a margin that is not known is blank', () => {
    const one = [headers, offer('Remicade', '', 'A', '100 mg', 800)]
    const margin = (...rest: unknown[]) =>
      (call('INFUSION_VENDOR', 'Remicade', '300 mg', one, ...rest) as Cell[][])[0]?.[4]
    expect(margin('8/3/2026')).toBe(Math.round((30 * 31.479 - 2_400) * 100) / 100)
    expect(margin('8/3/2026', 'Medicare')).toBe(margin('8/3/2026'))
    expect(margin('8/3/2026', 'Aetna')).toBe('')
    expect(margin('8/3/2035')).toBe('')
    expect(margin()).toBe('')
  })

  test.each([
    [['', '300 mg', rituximab], '#N/A', /drug is missing/],
    [['Rituxan', '', rituximab], '#VALUE!', /dose is missing/],
    [['Rituxan', 'some', rituximab], '#VALUE!', /"some" cannot be read/],
    [['Rituxan', '750 mg', ''], '#VALUE!', /Vendors table is missing/],
    [['Rituxan', '750 mg', [['a', 'b']]], '#VALUE!', /needs a header row/],
    [['Rituxan', '750 mg', rituximab, 'soon'], '#VALUE!', /"soon" is not a date/],
    [['Remicade', '300 mg', rituximab], '#N/A', /no row for "Remicade"/],
    [['infliximab', '300 mg', rituximab], '#N/A', /may be/],
    // A row that names no one product is not taken for it, and not passed over in silence.
    [
      ['Rituxan', '750 mg', [headers, offer('rituximab', '', 'A', '100 mg', 9)], '8/3/2026'],
      '#N/A',
      /row 2, A, does not say which product/,
    ],
    [['Qwxyz', '300 mg', rituximab], '#N/A', /Qwxyz/i],
    [
      ['Rituxan', '750 mg', [headers, offer('Rituxan', '', 'A', '100 mg', 9, 'backordered')], '8/3/2026'],
      '#N/A',
      /row 2, A, is backordered/,
    ],
    // A dose that no vial was made for is mistyped: the vendor is there, and is not denied.
    [
      ['Rituxan', '1000000 mg', [headers, offer('Rituxan', '', 'A', '0.5 mg', 9)], '8/3/2026'],
      '#N/A',
      /row 2, A, has sizes/,
    ],
    // A row of the same drug that cannot be read would change the choice; one of another drug does not.
    [
      ['Rituxan', '750 mg', [...rituximab, offer('Rituxan', '', 'A', '100 mg', 'call')]],
      '#VALUE!',
      /row 6, Price: "call"/,
    ],
    [['Rituxan', '750 mg', rituximab, '', '', [['buying', 'all']]], '#VALUE!', /no value "all"/],
  ])('%j', (values, error, text) => {
    const result = call('INFUSION_VENDOR', ...values)
    expect(isError(result) && result).toEqual({ error, text: expect.stringMatching(text) as unknown })
  })

  test('a row of another drug that cannot be read is in nobody’s way', () => {
    const prices = [...rituximab, offer('Remicade', '', 'A', '100 mg', 'call')]
    expect(call('INFUSION_VENDOR', 'Rituxan', '750 mg', prices, '8/3/2026')).toEqual([
      ['North', ...Array.from({ length: 4 }, () => expect.anything() as unknown)],
    ])
  })
})
