import { describe, expect, test } from 'vitest'
import { readNdc } from '../../src/engine/log/cells/ndc'
import { mappedColumns, readBuying, type BuyingSheets } from '../../src/purchasing/tables/buying-sheets'
import { readVendorColumns } from '../../src/purchasing/tables/vendor-columns'
import { table } from './practice'

/** A price file whose headers no list of names has: what one distributor prints. */
const besse = table(`
  Catalog as of 11/25/2026
  Itm | Wording | Ship unit | Our quote | Units in it | On shelf?
  57894-030-01 | Remicade | 100 mg | 291.00 | 1 | yes
  50242-0051-21 | Rituxan | 100 mg | 702.00 | 1 | yes`)

const columns = `
  Vendor | Table | Header | Read as
  Besse | Vendors | Itm | NDC
  Besse | Vendors | Ship unit | Package
  Besse | Vendors | Our quote | Price
  Besse | Vendors | On shelf? | Availability
  Besse | Vendors | Units in it | Count`

const read = (kept: string, over: Partial<BuyingSheets> = {}) =>
  readBuying(
    {
      vendors: [{ name: 'Besse prices 2026-11.csv', cells: besse, vendor: 'Besse prices 2026-11' }],
      ...{ purchases: [], drugCosts: [], shortages: [] },
      vendorColumns: kept === '' ? [] : [{ name: 'Vendor columns', cells: table(kept) }],
      ...over,
    },
    readNdc,
  )

describe('a vendor’s file whose columns come otherwise', () => {
  test('is not guessed at: its columns are named, and where to say what they are', () => {
    const { tables, said } = read('')
    expect(tables.offers).toEqual([])
    expect(said).toEqual([
      'Besse prices 2026-11.csv needs a header row with the columns Vendor, Price. Its columns are Itm, Wording, Ship unit, Our quote, Units in it, On shelf?: say in the table Vendor columns what each is read as.',
    ])
  })

  test('is read once it was said, and what nobody said is named', () => {
    const { tables, said } = read(columns)
    expect(tables.offers).toMatchObject([
      { vendor: 'Besse', ndc: '57894003001', price: 291, availability: 'in stock' },
      { vendor: 'Besse', ndc: '50242005121', price: 702 },
    ])
    expect(said).toEqual([
      'Besse prices 2026-11.csv: its vendor is taken to be Besse, by its name.',
      'Besse prices 2026-11.csv: read Itm as NDC, Ship unit as Package, Our quote as Price, Units in it as Count, On shelf? as Availability.',
      'Besse prices 2026-11.csv: not read: Wording.',
    ])
  })

  test('next month’s file is read too, another vendor’s is not', () => {
    const other = (name: string) =>
      read(columns, { vendors: [{ name, cells: besse, vendor: name }] }).tables.offers.length
    expect([other('2026-12 BESSE.xlsx'), other('Lakeside.csv')]).toEqual([2, 0])
  })

  test('a column that somebody said is not read is no question any more', () => {
    expect(read(`${columns}\nBesse | | Wording | not read`).said.join(' ')).not.toContain('not read:')
  })

  test('what was said goes before a header’s own name; without a vendor it is of every file', () => {
    const prices = table(`Vendor | NDC | Price | Street price | Availability\nA | 57894-030-01 | 999 | 291 | in stock`)
    const of = (kept: string) =>
      read(kept, { vendors: [{ name: 'any.csv', cells: prices }] }).tables.offers.map(({ price }) => price)
    expect([of(''), of('Header | Read as\nStreet price | Price')]).toEqual([[999], [291]])
  })

  test('the nearest vendor’s name decides', () => {
    const kept = `${columns}\nBesse North | Vendors | Itm | NDC\nBesse North | Vendors | Wording | Price`
    const { tables } = read(kept, { vendors: [{ name: 'besse north.csv', cells: besse, vendor: 'x' }] })
    // Its own rows alone: words are no price.
    expect(tables.offers).toEqual([])
  })

  test('invoices by the same table', () => {
    const invoice = table(`
      Billed on | Stuff | How many | Paid out
      11/2/2026 | 57894-030-01 | 4 | 1164.00`)
    const kept = `Vendor | Table | Header | Read as
      Lakeside | Purchases | Billed on | Date
      Lakeside | Purchases | Stuff | NDC
      Lakeside | Purchases | How many | Count
      Lakeside | invoices | Paid out | Cost`
    const { tables } = read(kept, { vendors: [], purchases: [{ name: 'Lakeside 88010.csv', cells: invoice }] })
    expect(tables.purchases).toMatchObject([{ vendor: 'Lakeside', ndc: '57894003001', count: 4, cost: 1164 }])
  })
})

test('a row of Vendor columns that cannot be used is named and left out', () => {
  const { columns: kept, said } = readVendorColumns(
    table(`
      Vendor | Table | Header | Read as
      A | Vendors | Foo | Lot
      A | Shelf | Foo | NDC
      A | | | NDC
      A | Purchases | Foo | Lot`),
    mappedColumns,
  )
  expect(kept).toEqual([{ vendor: 'A', table: 'Purchases', header: 'Foo', as: 'Lot' }])
  expect(said).toEqual([
    'Vendor columns row 2, Read as: "Lot" isn’t a column of Vendors, nor “not read”. The row is left out.',
    'Vendor columns row 3, Table: "Shelf" isn’t Vendors or Purchases. The row is left out.',
    'Vendor columns row 4 needs Header and Read as. The row is left out.',
  ])
})

test('an invoice that stands in two files is bought once; two lines alike in one file are two', () => {
  const rows = (name: string) => ({
    name,
    cells: table(`Date | NDC | Count | Lot | Cost | Invoice
      11/2/2026 | 57894-030-01 | 4 | A | 1164 | 77
      11/2/2026 | 57894-030-01 | 4 | A | 1164 | 77
      11/2/2026 | 57894-030-01 | 1 | A | 291 |`),
  })
  const { tables, said } = read('', { vendors: [], purchases: [rows('a.csv'), rows('b.csv')] })
  // The line without an invoice's number may be another purchase.
  expect(tables.purchases.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
    'a.csv 2',
    'a.csv 3',
    'a.csv 4',
    'b.csv 4',
  ])
  expect(said).toEqual([
    'b.csv row 2 is the line of a.csv row 3: it is bought once.',
    'b.csv row 3 is the line of a.csv row 3: it is bought once.',
  ])
})
