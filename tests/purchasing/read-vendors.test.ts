import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { readAvailability } from '../../src/purchasing/read-availability'
import { readVendors } from '../../src/purchasing/read-vendors'

const headers = [
  'Drug',
  'NDC',
  'Vendor',
  'Package',
  'Count',
  'Container',
  'Price',
  'From',
  'Until',
  'Availability',
  'Rebate',
]
const row = (over: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Record<string, Cell> = {
    Drug: 'Remicade',
    Vendor: 'ABC',
    Package: '100 mg',
    Price: 800,
    Availability: 'in stock',
  }
  return headers.map((header) => (header in over ? (over[header] ?? null) : (cells[header] ?? null)))
}
const read = (...rows: Cell[][]) => readVendors([headers, ...rows])

describe('the Vendors table', () => {
  test('a row as data; packages of several containers, an NDC in any hyphenation', () => {
    const [one] = read(row({ Package: '100 mg vial', Count: 10, Price: '$8,000.00', NDC: '57894-030-01' })).offers
    expect(one).toMatchObject({
      row: 2,
      vendor: 'ABC',
      size: { amount: 100_000_000, measure: 'mg' },
      count: 10,
      price: 8000,
      ndc: '57894003001',
      availability: 'in stock',
    })
    expect(read(row({ Package: '10 x 50 mg' })).offers[0]).toMatchObject({ count: 10, size: { amount: 50_000_000 } })
  })

  test('a percentage is taken off; a rebate with a tier is not counted on', () => {
    const price = (rebate: Cell) => read(row({ Rebate: rebate })).offers[0]?.price
    expect([price('5%'), price(0.05), price('2% above 100 vials'), price('tier 2'), price('')]).toEqual([
      760, 760, 800, 800, 800,
    ])
  })

  test.each([
    [{ Vendor: '' }, /row 2 names no vendor/],
    [{ Price: '' }, /row 2 has no Price/],
    [{ Price: 'call' }, /row 2, Price: "call" isn’t an amount/],
    [{ Price: -5 }, /row 2, Price/],
    [{ Package: 'box' }, /row 2, Package: "box" isn’t the content/],
    [{ Package: '' }, /row 2 has no Package/],
    [{ Count: 'many' }, /row 2, Count: "many"/],
    [{ NDC: '5789403001' }, /row 2, NDC: "5789403001" isn’t an NDC/],
    [{ From: 'soon' }, /row 2, From: "soon" isn’t a date/],
    [{ From: '3/1/2026', Until: '2/1/2026' }, /row 2, Until: "2\/1\/2026" is before From/],
    [{ Availability: 'ask Bob' }, /row 2, Availability: "ask Bob" isn’t one of/],
    [{ Drug: '' }, /row 2 names no drug/],
  ] as const)('%j is named, and its row alone left out', (over, text) => {
    const { offers, problems } = read(row(over), row())
    expect(offers.map((one) => one.row)).toEqual([3])
    expect(problems.map((one) => one.text)).toEqual([expect.stringMatching(text)])
  })

  test('a table without its headers says which it needs', () => {
    expect(readVendors([['a', 'b']]).table).toEqual([
      'Vendors needs a header row with the columns Vendor, Price. Its columns are a, b: say in the table Vendor columns what each is read as.',
    ])
  })
})

test.each([
  ['Guaranteed', 'guaranteed', null, null],
  ['guaranteed until 12/31/2026', 'guaranteed', null, 46387],
  ['In stock', 'in stock', null, null],
  ['in stock from 12/4/2026', 'in stock', 46360, null],
  ['not in stock', 'unavailable', null, null],
  ['Out of stock', 'unavailable', null, null],
  ['backordered until 12/9/2026', 'backordered', null, 46365],
  ['Back order', 'backordered', null, null],
  ['on allocation', 'allocated', null, null],
  ['short-dated 1/31/2027', 'short-dated', null, 46418],
] as const)('availability: %s', (cell, availability, from, until) => {
  expect(readAvailability(cell)).toEqual({ availability, from, until })
})

test.each(['maybe', 'in stock 13/45/2026', 'guaranteed 5'])('availability: %s cannot be read', (cell) => {
  expect(readAvailability(cell)).toBe('unreadable')
})
