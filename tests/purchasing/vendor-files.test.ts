import { describe, expect, test } from 'vitest'
import { builtIn } from '../../src/reference/built-in'
import type { Cells } from '../../src/basics/cell'
import { Products } from '../../src/purchasing/costs/product'
import { withRows } from '../../src/purchasing/files/add-rows'
import { kindOfFile, readVendorFile, rememberedOf } from '../../src/purchasing/files/vendor-file'
import type { VendorColumn } from '../../src/purchasing/tables/vendor-columns'
import { table } from './practice'

const products = new Products(builtIn)
const looked = (cells: Cells, said: Record<string, string | null> = {}, kept: readonly VendorColumn[] = []) => ({
  ...{ name: 'Besse 2026-11.csv', cells, kept, vendor: null },
  said: new Map(Object.entries(said)),
})
const besse = table(`
  Itm | Wording | Our quote | Each
  57894-030-01 | Remicade | 291.00 | 10
  50242-0051-21 | Rituxan | soon | 1`)
const said = { Itm: 'NDC', 'Our quote': 'Price', Each: 'Count' }

describe('a vendor’s file, looked at before its rows are added', () => {
  test('without a word on its columns nothing is read, and each is shown', () => {
    const file = readVendorFile(looked(besse), 'Vendors', products)
    expect([file.rows, file.columns.map(({ header, as }) => [header, as])]).toEqual([
      [],
      [
        ['Itm', null],
        ['Wording', null],
        ['Our quote', null],
        ['Each', null],
      ],
    ])
  })

  test('once it is said: rows of our table, a wrong cell named, and what is remembered reads the next file', () => {
    const chosen = { ...looked(besse, { ...said, Wording: null }), vendor: 'Besse' }
    const file = readVendorFile(chosen, 'Vendors', products)
    const at = (header: string) => file.rows[0]?.[file.headers.indexOf(header)]
    expect(['NDC', 'Vendor', 'Price', 'Count', 'Drug'].map(at)).toEqual(['57894-0030-01', 'Besse', 291, 10, null])
    expect(file.problems).toEqual([
      'Besse 2026-11.csv row 3, Price: "soon" isn’t an amount in dollars. The row is left out.',
    ])
    const kept = rememberedOf(chosen, file)
    const next = readVendorFile({ ...looked(besse, {}, kept), name: 'BESSE 2026-12.csv' }, 'Vendors', products)
    expect([next.vendor, next.rows.length]).toEqual(['Besse', 1])
    expect(next.columns.find(({ header }) => header === 'Wording')?.leftOut).toBe(true)
  })

  test('an invoice is told from a price file; its packages become containers, its drug a code', () => {
    const invoice = table(`
      Invoice date | Label name | Vial size | Case size | Qty shipped | Extended price | Invoice number
      11022026 | Remicade | 100 mg | 10 | 2 | 5,820.00 | 77`)
    expect([kindOfFile(looked(invoice)), kindOfFile(looked(besse, said))]).toEqual(['Purchases', 'Vendors'])
    const { headers, rows } = readVendorFile(looked(invoice), 'Purchases', products)
    const at = (header: string) => rows[0]?.[headers.indexOf(header)]
    expect(['Date', 'Package', 'Count', 'Cost', 'Invoice', 'HCPCS'].map(at)).toEqual([
      46328,
      '100 mg',
      20,
      5820,
      '77',
      'J1745',
    ])
  })
})

describe('its rows in our table', () => {
  const file = (rows: string) => {
    const [headers = [], ...body] = table(rows)
    const names = headers.map(String)
    return { table: 'Vendors' as const, vendor: null, columns: [], headers: names, rows: body, problems: [] }
  }
  const vendors = table(`
    Drug | NDC | Vendor | Price | From | Until | Our note
    Remicade | 57894-0030-01 | Besse | 300 | 7/1/2026 | | keep
    Rituxan | 50242-0051-21 | Besse | 700 | | |
    Remicade | 57894-0030-01 | Lakeside | 295 | | |`)
  const news = file(`
    NDC | Vendor | Price | From
    57894003001 | besse | 291 | 10/1/2026
    50242005121 | Besse | 702 |`)

  test('a price ends the day before the next of its vendor and product; one without a first day goes', () => {
    const { cells, ...counts } = withRows(vendors, news)
    expect(counts).toEqual({ added: 2, known: 0, ended: 1, gone: 1 })
    expect(cells.slice(1)).toEqual([
      ['Remicade', '57894-0030-01', 'Besse', '300', '7/1/2026', '9/30/2026', 'keep'],
      ['Remicade', '57894-0030-01', 'Lakeside', '295', null, null, null],
      [null, '57894003001', 'besse', '291', '10/1/2026', null, null],
      [null, '50242005121', 'Besse', '702', null, null, null],
    ])
  })

  test('the same file again adds nothing; two lines alike in one invoice are two', () => {
    const once = withRows([], news).cells
    expect(withRows(once, news)).toMatchObject({ added: 0, known: 2, gone: 0 })
    const invoice = { ...file(`Date | NDC | Count\n11/2/2026 | 1 | 4\n11/2/2026 | 1 | 4`), table: 'Purchases' as const }
    const [headers = [], ...rows] = withRows([], invoice).cells
    expect(rows).toHaveLength(2)
    // The same day as Excel's number.
    expect(withRows([headers, [46328, '1', 4], [46328, '1', 4]], invoice)).toMatchObject({ added: 0, known: 2 })
  })
})
