import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayOfIso } from '../../src/basics/date'
import { readSheets } from '../../src/files/read-sheets'
import { Products } from '../../src/purchasing/costs/product'
import { isUnderwater } from '../../src/purchasing/margin/underwater'
import { atRisk, expiring, orderLines } from '../../src/purchasing/schedule/plan-lines'
import { readBuying } from '../../src/purchasing/tables/buying-sheets'
import { builtIn } from '../../src/reference/built-in'
import { authorizationsOfCells } from '../../src/sheets/office/authorizations'
import { calculateSheets } from '../../src/sheets/model/calculate'
import { buyingOf } from '../../src/sheets/purchasing/buying-of-log'
import type { BuyingToShow } from '../../src/sheets/purchasing/define'
import { preferenceRows } from '../../src/sheets/purchasing/preferences'
import { findingText } from '../../src/sheets/purchasing/reconciliation'
import { purchasingSheets } from '../../src/sheets/purchasing/sheets'
import { coded } from './practice'

const sheetsIn = async (name: string) => readSheets(await readFile(`examples/buying-practice.${name}`))
let buying: BuyingToShow

beforeAll(async () => {
  const [log, vendors, granted] = await sheetsIn('xlsx')
  const [invoices] = await sheetsIn('invoices.csv')
  const [list] = await sheetsIn('shortages.csv')
  const products = new Products(builtIn)
  const read = readBuying(
    {
      vendors: [{ name: 'Vendors', cells: vendors!.cells }],
      purchases: [{ name: 'invoices', cells: invoices!.cells }],
      drugCosts: [],
      shortages: [{ name: 'shortages', cells: list!.cells }],
    },
    (cell) => products.ndcOf(cell),
  )
  const { cells } = log!
  const days = { day: dayOfIso('2026-11-27'), days: 30 }
  const made = buyingOf(
    coded(cells, { authorizations: authorizationsOfCells(granted!.cells).rows }),
    { cells, firstRow: 1 },
    read,
    days,
  )
  if ('problem' in made) throw new Error(made.problem)
  buying = made
})

describe('the sample practice: each thing that is planted is found and explained', () => {
  test('the cheaper vendor whose vials are backordered, and one below its minimum', () => {
    const why = new Map(orderLines(buying.plan).map((one) => [one.code.code, one]))
    expect(why.get('J1745')).toMatchObject({
      vendor: 'North Specialty',
      packages: 9,
      why: 'Cheapest with stock by 12/4/2026; ABC Oncology is $0.31 a unit less but is backordered until 12/9/2026.',
      patients: 'P-201 12/4/2026, P-206 12/7/2026 and P-202 12/22/2026',
    })
    expect(why.get('Q5119')?.why).toBe(
      'Cheapest with stock by 12/15/2026; Lakeside Medical is $0.20 a unit less but takes no order below $1,500.00. The rebate of Lakeside Medical (tier 2 from 20 vials) is not counted.',
    )
  })

  test('the published choice of vials: rituximab 750 mg is one of 500 and three of 100', () => {
    const rituximab = orderLines(buying.plan).filter(({ code }) => code.code === 'J9312')
    expect(rituximab.map(({ packages, package: content }) => `${packages}x${content}`).sort()).toEqual([
      '1x500 mg',
      '3x100 mg',
    ])
  })

  test('who is at risk if the backorder does not come', () => {
    expect(atRisk(buying.plan)).toMatchObject([
      {
        patient: 'P-208',
        day: dayOfIso('2026-12-04'),
        text: 'Nothing to count on: ABC Oncology is backordered until 12/9/2026, too late.',
      },
    ])
  })

  test('the biosimilar under water from the quarter in which its limit fell', () => {
    const ruxience = buying.margins.filter(({ code }) => code.code === 'Q5119')
    expect(ruxience.map((one) => [one.quarter, one.limit, isUnderwater(one)])).toEqual([
      ['2026Q1', 13.27, false],
      ['2026Q2', 13.686, false],
      ['2026Q3', 16.16, false],
      ['2026Q4', 5.792, true],
    ])
    // 628 dollars for 50 units, bought in October.
    expect(ruxience.at(-1)).toMatchObject({ cost: 12.56, source: 'Purchases, invoice 88010' })
    expect(buying.margins.filter((one) => isUnderwater(one)).map(({ code }) => code.code)).toEqual(['Q5119'])
  })

  test('the missing vial, with the days between which it went', () => {
    expect(buying.plan.stock.ledger.findings.map(findingText)).toEqual([
      'Missing: 1 of 100 mg. It went between 6/30/2026 and 9/30/2026: 8 should have been there, 7 were counted (invoices row 7).',
    ])
  })

  test('it stands in its lot and month, and the lots add up to the drugs', () => {
    const { lots, months } = buying.reconciliation
    const missing = lots.filter((one) => one.missing > 0)
    expect(missing.map(({ code, between }) => [code.code, ...between.flat()])).toEqual([
      ['J1745', dayOfIso('2026-06-30'), dayOfIso('2026-09-30')],
    ])
    const fields = ['bought', 'returned', 'opened', 'given', 'discarded', 'billed', 'paid', 'missing'] as const
    for (const field of fields) {
      const total = (list: readonly { readonly [Field in typeof field]: number | null }[]) =>
        list.reduce((sum, one) => sum + (one[field] ?? 0), 0)
      const own = months.filter(({ code }) => lots.some((one) => one.code.code === code.code))
      expect([field, total(lots)]).toEqual([field, total(own)])
    }
  })

  test('the lot with a short date', () => {
    expect(expiring(buying.plan).map(({ lot, days, planned }) => [lot.lot, days, lot.onHand, planned])).toEqual([
      ['AC26S', 34, 3, 2],
    ])
  })

  test('the patient whose payer ships, and the claim that bills it nonetheless', () => {
    const { shipped } = buying.plan
    expect(shipped.map(({ patient, code, supply }) => [patient, code.code, supply.by])).toEqual([
      ['P-205', 'J0129', 'payer'],
    ])
    expect(orderLines(buying.plan).map(({ code }) => code.code)).not.toContain('J0129')
    expect(buying.reconciliation.withoutPurchase).toMatchObject([{ units: 75, code: { code: 'J0129' } }])
  })

  test('the payer that prefers another product, with what it costs', () => {
    const [row] = preferenceRows(buying.plan)
    expect(row).toMatchObject({ patient: 'P-206', here: 873, there: 822 })
    expect(row?.text).toContain('Q5103 costs $51.00 less for this dose')
  })

  test('the drug on the list of shortages by its NDC; another maker’s is a question', () => {
    const found = buying.shortages ?? []
    expect(found.map(({ code, sure, needs }) => [code.code, sure, needs.map(({ patient }) => patient)])).toEqual([
      ['J1745', false, ['P-201', 'P-206', 'P-202']],
      ['J3380', true, ['P-208']],
    ])
    expect(found[0]?.alternatives).toContainEqual(
      expect.stringMatching(/^infliximab-dyyb Q5103: North Specialty has 100 mg by 11\/29\/2026$/),
    )
  })
})

test('the sheets: totals that follow the packages, and what is on hand adds up by lot and by month', () => {
  const sheets = purchasingSheets(buying)
  expect(sheets.map(({ name }) => name)).toEqual([
    'Purchase plan',
    'Reconciliation',
    'Underwater',
    'Shortages',
    'Drug costs in use',
  ])
  const values = calculateSheets(sheets)
  const rowOf = (sheet: number, label: string) => values[sheet]!.find((row) => row[0] === label)
  expect(rowOf(0, 'All vendors')?.slice(2, 4)).toEqual([16, buying.plan.dollars])
  expect(buying.plan.dollars).toBe(3 * 705 + 3525 + 9 * 291 + 2 * 416 + 628)
  const { lots } = buying.plan.stock.ledger
  const area = sheets[1]!.tables.find(({ name }) => name === 'ReconciledLots')!
  const onHand = values[1]!.slice(area.row + 1, area.row + area.rows).map((row) => row[9])
  expect(onHand).toEqual(lots.map((one) => one.onHand))
  const months = sheets[1]!.tables.find(({ name }) => name === 'ReconciledMonths')!
  const body = values[1]!.slice(months.row + 1, months.row + months.rows)
  const last = body.filter((row) => String(row[0]).endsWith('J1745')).at(-1)
  // Three vials of 100 mg are thirty units.
  expect(last?.at(-1)).toBe(30)
})
