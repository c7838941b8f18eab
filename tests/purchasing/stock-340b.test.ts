import { describe, expect, test } from 'vitest'
import { isUnderwater } from '../../src/purchasing/margin/underwater'
import { doseLines, orderLines } from '../../src/purchasing/schedule/plan-lines'
import { readPurchases } from '../../src/purchasing/tables/read-purchases'
import { readDrugCosts } from '../../src/purchasing/tables/read-drug-costs'
import { buyingOf } from '../../src/sheets/purchasing/buying-of-log'
import { findingText } from '../../src/sheets/purchasing/reconciliation'
import { callFunction, catalogue } from '../../src/functions/catalogue'
import { coded, day, table, tablesOf } from './practice'

/** A clinic that is a covered entity: Alder's drug is 340B stock, Birch's is not. */
const log = (mark = true) =>
  table(`
    Encounter | Patient | Date | Drug | Dose | Vials | Route | Start | Stop | Payer ${mark ? '| 340B' : ''}
    A1 | Alder | 9/8/2026 | Remicade | 400 mg | 4x100 mg | IV infusion | 9:00 | 11:05 | Medicare ${mark ? '| yes' : ''}
    A2 | Alder | 11/3/2026 | Remicade | 400 mg | 4x100 mg | IV infusion | 9:00 | 11:05 | Medicare ${mark ? '| Y' : ''}
    B1 | Birch | 9/15/2026 | Remicade | 300 mg | 3x100 mg | IV infusion | 9:00 | 11:05 | Medicare ${mark ? '| no' : ''}
    B2 | Birch | 11/10/2026 | Remicade | 300 mg | 3x100 mg | IV infusion | 9:00 | 11:05 | Medicare ${mark ? '|' : ''}`)

const vendors = `
  Drug | HCPCS | Vendor | Package | Price | Availability | 340B
  Remicade | J1745 | North | 100 mg | 400 | in stock |
  Remicade | J1745 | Macro | 100 mg | 150 | in stock | yes`

const purchases = `
  Date | Vendor | NDC | Package | Count | Lot | Cost | HCPCS | 340B
  9/1/2026 | North | 57894-030-01 | 100 mg | 7 | N1 | 2660 | J1745 |
  9/1/2026 | Macro | 57894-030-01 | 100 mg | 9 | M1 | 1350 | J1745 | yes`

const made = ({ marked = true, offers = vendors, bought = purchases, typed = '' } = {}) => {
  const cells = log(marked)
  const read = { ...tablesOf(offers), purchases: readPurchases(table(bought)).purchases }
  const typedCosts = typed === '' ? [] : readDrugCosts(table(typed)).costs
  const buying = buyingOf(
    coded(cells),
    { cells, firstRow: 1 },
    { tables: { ...read, typedCosts }, shortages: null, said: [] },
    { day: day('2026-11-20'), days: 60 },
  )
  if ('problem' in buying) throw new Error(buying.problem)
  return buying
}

describe('stock bought under 340B', () => {
  test('is given to whom the log marks, and to nobody else', () => {
    const { ledger } = made().plan.stock
    expect(ledger.lots.map(({ lot, opened, onHand }) => [lot, opened, onHand])).toEqual([
      ['N1', 6, 1],
      ['M1', 8, 1],
    ])
    expect(ledger.findings).toEqual([])
  })

  test('of a lot that was bought both ways each part is its own', () => {
    const { ledger } = made({ bought: purchases.replace('| M1 |', '| N1 |') }).plan.stock
    expect(ledger.lots.map(({ lot, bought340B, opened, onHand }) => [lot, bought340B, opened, onHand])).toEqual([
      ['N1', false, 6, 1],
      ['N1', true, 8, 1],
    ])
    expect(ledger.findings).toEqual([])
  })

  test('340B stock for a patient without the mark is said, and no ordinary lot is emptied for it', () => {
    const only340B = purchases.split('\n').filter((line) => !line.includes('| N1 |'))
    const texts = made({ bought: only340B.join('\n') }).plan.stock.ledger.findings.map(findingText)
    expect(texts[0]).toBe(
      'Opened without a purchase: 3 of 100 mg, on 9/15/2026 for Birch (row 4). Only 340B stock was there, and the row is not marked 340B.',
    )
  })

  test('each is ordered at its own price, and costs what it cost', () => {
    const { plan } = made()
    expect(orderLines(plan).map((one) => [one.vendor, one.bought340B, one.packages, one.patients])).toEqual([
      ['Macro', true, 3, 'Alder 12/29/2026'],
      ['North', false, 2, 'Birch 1/5/2027'],
    ])
    // One vial of each lot is left: 150 each of 340B stock, 380 of the other.
    expect(doseLines(plan).map(({ patients, cost }) => [patients, cost])).toEqual([
      ['Alder', 600],
      ['Birch', 380 + 2 * 400],
    ])
  })

  test('without a 340B price in Vendors the ordinary one is what there is, and that is said', () => {
    const ordinary = vendors.split('\n').filter((line) => !line.includes('Macro'))
    const line = orderLines(made({ offers: ordinary.join('\n') }).plan).find((one) => one.bought340B)
    expect([line?.vendor, line?.why]).toEqual([
      'North',
      'The only one with stock by 12/29/2026. Vendors has no 340B price of it.',
    ])
  })

  test('underwater is asked of each kind by its own cost', () => {
    const costs = made({ typed: 'HCPCS | 340B | From | Cost per unit\nJ1745 | | 10/1/2026 | 40' }).margins
    expect(costs.map((one) => [one.bought340B, one.quarter, one.cost, one.units, isUnderwater(one)])).toEqual([
      [false, '2026Q3', 38, 30, true],
      [false, '2026Q4', 40, 30, true],
      [true, '2026Q3', 15, 40, false],
      [true, '2026Q4', 15, 40, false],
    ])
  })

  test('a log without the column says so; lots decide as ever', () => {
    const { plan, said } = made({ marked: false })
    expect(said[0]).toContain('the log has no column 340B')
    expect(plan.stock.ledger.lots.reduce((sum, { onHand }) => sum + onHand, 0)).toBe(2)
    expect(orderLines(plan).map(({ vendor }) => vendor)).toEqual(['North'])
  })
})

test('INFUSION_VENDOR takes no 340B price where there is another', () => {
  const entry = catalogue.find(({ id }) => id === 'INFUSION_VENDOR')!
  const call = (rows: unknown[][]) => callFunction(entry, ['Remicade', '400 mg', rows, '11/20/2026'] as never)
  const rows = table(vendors).map((row) => [...row])
  const best = (rows: unknown[][]) => (call(rows) as unknown[][])[0]?.slice(0, 3)
  expect(best(rows)).toEqual(['North', '4x100 mg', 1600])
  expect(best([rows[0]!, rows[2]!])).toEqual(['Macro', '4x100 mg', 600])
})
