import { describe, expect, test } from 'vitest'
import { builtIn } from '../../src/reference/built-in'
import { isUnderwater } from '../../src/purchasing/margin/underwater'
import { costList, costOn } from '../../src/purchasing/costs/drug-costs'
import { Products } from '../../src/purchasing/costs/product'
import { readDrugCosts } from '../../src/purchasing/tables/read-drug-costs'
import { readPurchases } from '../../src/purchasing/tables/read-purchases'
import { readVendors } from '../../src/purchasing/read-vendors'
import { day, table } from './practice'

const products = new Products(builtIn)
const ndcOf = (cell: string) => products.ndcOf(cell)

describe('invoices with columns as they come', () => {
  test('a wholesaler’s own headers, dates without separators, prices a package, a credit', () => {
    const { purchases, said, problems } = readPurchases(
      table(`
        Facility Name | Invoice date | Invoice Number | NDC | Label Name | Dose Strength | Case Size | Quantity ordered | Quantity shipped | Unit Price | Extension | Lot # | Exp
        Example | 01052026 | A-1 | 57894-030-01 | REMICADE | 100 mg | 1 | 12 | 10 | $306.0000 | 3,060.00 | L1 | 1/31/2028
        Example | 1/6/2026 | A-2 | 5789403001 | REMICADE | 100 mg | 5 | 2 | 2 | 1530 | | L2 |
        Example | 1/7/2026 | A-3 | 57894003001 | REMICADE | 100 mg | 1 | -1 | -1 | 306 | (306.00) | L1 |`),
      { sheet: 'north.csv', ndcOf },
    )
    expect(problems).toEqual([])
    expect(purchases.map(({ kind, day: on, ndc, count, cost }) => [kind, on, ndc, count, cost])).toEqual([
      ['bought', day('2026-01-05'), '57894003001', 10, 3060],
      ['bought', day('2026-01-06'), '57894003001', 10, 3060],
      ['returned', day('2026-01-07'), '57894003001', 1, 306],
    ])
    expect(said[0]).toContain('Quantity shipped as Count')
    expect(said[1]).toBe('north.csv: not read: Facility Name, Quantity ordered.')
  })

  test('an expiry that is a month ends with its last day', () => {
    const { purchases } = readPurchases(
      table(`
        Date | NDC | Count | Expires
        1/5/2026 | 57894-030-01 | 1 | 02/2028
        1/5/2026 | 57894-030-01 | 1 | 12-2027
        1/5/2026 | 57894-030-01 | 1 | 2/3/2028`),
    )
    expect(purchases.map(({ expires }) => expires)).toEqual([day('2028-02-29'), day('2027-12-31'), day('2028-02-03')])
  })

  test.each([
    ['not a date', 'soon | 57894-030-01 | 100 mg | 1 | ', 'Date: "soon" isn’t a date'],
    ['no count', '1/5/2026 | 57894-030-01 | 100 mg | | ', 'has no Count'],
    ['half a package', '1/5/2026 | 57894-030-01 | 100 mg | 1.5 | ', 'Count: "1.5" isn’t a number of packages'],
    ['an NDC of nine digits', '1/5/2026 | 123456789 | 100 mg | 1 | ', 'NDC: "123456789" isn’t an NDC'],
    ['an unknown kind', '1/5/2026 | 57894-030-01 | 100 mg | 1 | moved', 'Kind: "moved" isn’t one of'],
  ])('%s: the row is named and left out, the others are read', (_, row, text) => {
    const { purchases, problems } = readPurchases(
      table(`
        Date | NDC | Package | Count | Kind
        ${row}
        1/5/2026 | 57894-030-01 | 100 mg | 1 | `),
    )
    expect(purchases.map((one) => one.row)).toEqual([3])
    expect(problems.map((one) => one.text)).toEqual([expect.stringContaining(`Purchases row 2`)])
    expect(problems[0]?.text).toContain(text)
  })

  test('a price file: the contract price before the list price, each against package, whose it is by its name', () => {
    const { offers, said } = readVendors(
      table(`
        NDC-11 | Item description | Strength | Case size | UOM | PriceWAC | Contract price | Stock status | Lead time
        57894-030-01 | REMICADE | 100 mg | 10 | EA | 999 | 290 | Available | 1
        57894-030-01 | REMICADE | 100 mg | 10 | PK | 9990 | 2900 | Available | 1`),
      { sheet: 'south.csv', ndcOf, vendor: 'south' },
    )
    expect(offers.map(({ vendor, price, count, leadDays }) => [vendor, price, count, leadDays])).toEqual([
      ['south', 2900, 10, 1],
      ['south', 2900, 10, 1],
    ])
    expect(said.at(-1)).toBe('south.csv: not read: PriceWAC.')
  })
})

describe('Drug costs', () => {
  const { purchases } = readPurchases(
    table(`
      Date | NDC | Package | Count | Cost | Invoice
      1/5/2026 | 57894-030-01 | 100 mg | 10 | 3100 | A-1
      4/6/2026 | 57894-030-01 | 100 mg | 10 | 3000 | A-2
      4/6/2026 | 57894-030-01 | 100 mg | 30 | 9400 | A-3`),
    { ndcOf },
  )
  const on = (date: string, typed = 'HCPCS | Cost per unit') =>
    costOn(costList(readDrugCosts(table(typed)).costs, purchases, products), 'J1745', day(date), products)

  test('a purchase holds until the next one; two of a day count by their units; before the first nothing is known', () => {
    expect(on('2026-01-04')).toBeNull()
    expect(on('2026-01-05')?.perUnit).toBe(31)
    expect(on('2026-04-05')?.perUnit).toBe(31)
    expect(on('2026-04-06')).toMatchObject({ perUnit: 31, cost: { source: 'Purchases, invoice A-2, A-3' } })
  })

  test('a typed row wins for its days; a row that was filled from Purchases is no typed row', () => {
    const typed = `
      HCPCS | From | Until | Cost per unit | Source
      J1745 | 4/1/2026 | 4/30/2026 | 28 | contract
      J1745 | | | 5 | Purchases, invoice old`
    expect(on('2026-04-10', typed)?.perUnit).toBe(28)
    expect(on('2026-05-01', typed)?.perUnit).toBe(31)
  })
})

test('underwater is what sequestration leaves less than the cost; unknown is neither', () => {
  const [code] = builtIn.drugCodes
  const quarter = { code: code!, quarter: '2026Q4', first: 0, kept: 0.984, source: '', units: 0, bought340B: false }
  const by = (limit: number | null, cost: number | null) => isUnderwater({ ...quarter, limit, cost })
  expect([by(100, 98.41), by(100, 98.4), by(null, 5), by(5, null)]).toEqual([true, false, null, null])
})
