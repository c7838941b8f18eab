import { describe, expect, test } from 'vitest'
import { readPurchases } from '../../src/purchasing/tables/read-purchases'
import { buyingOf } from '../../src/sheets/purchasing/buying-of-log'
import { calculateSheets } from '../../src/sheets/model/calculate'
import { purchasingSheets } from '../../src/sheets/purchasing/sheets'
import { isoDate } from '../../src/basics/date'
import { isoOfMonth } from '../../src/basics/month'
import { coded, day, table, tablesOf, vendors } from './practice'

/** Two lots of one NDC and a third of another, over three months: worked by hand. */
const cells = table(`
  Encounter | Patient | Date | Drug | Dose | Vials | Discarded | Lot | Route | Start | Stop | Payer | Billed | Paid
  E1 | P1 | 3/2/2026 | Remicade | 350 mg | 4x100 mg | 50 mg | A1 | IV infusion | 9:00 | 11:05 | Medicare | J1745x35, J1745-JWx5 | 800
  E2 | P2 | 3/9/2026 | Remicade | 300 mg | 3x100 mg | | A1 | IV infusion | 9:00 | 11:05 | Medicare | J1745x30 | 300
  E3 | P1 | 4/27/2026 | Remicade | 400 mg | 4x100 mg | | B7 | IV infusion | 9:00 | 11:05 | Medicare | J1745x40 | 900
  E4 | P3 | 5/4/2026 | Remicade | 100 mg | 1x100 mg | | ZZ9 | IV infusion | 9:00 | 11:05 | Medicare | J1745x10 | 100`)

const { purchases, problems } = readPurchases(
  table(`
    Date | NDC | Package | Count | Lot | Expires | Kind
    3/1/2026 | 57894-030-01 | 100 mg | 8 | A1 | 12/31/2027 |
    4/1/2026 | 57894-160-01 | 100 mg | 6 | B7 | 12/31/2027 |
    4/30/2026 | 57894-030-01 | 100 mg | 1 | A1 | | counted
    5/15/2026 | 57894-030-01 | 100 mg | 0 | A1 | | counted
    5/20/2026 | 57894-160-01 | 100 mg | 1 | B7 | | returned`),
)

const made = (of = cells, bought = purchases) => {
  expect(problems).toEqual([])
  const buying = buyingOf(
    coded(of),
    { cells: of, firstRow: 1 },
    { tables: { ...tablesOf(vendors), purchases: bought }, shortages: null, said: [] },
    { day: day('2026-06-01'), days: 30 },
  )
  if ('problem' in buying) throw new Error(buying.problem)
  return buying
}

describe('by drug, NDC, lot, and month', () => {
  test('each lot’s months, worked by hand', () => {
    const rows = made().reconciliation.lots.map((one) => [
      ...[one.lot?.ndc ?? null, one.lot?.lot ?? null, isoOfMonth(one.month).slice(0, 7)],
      ...[one.bought, one.opened, one.given, one.discarded, one.billed, one.paid, one.returned, one.missing],
    ])
    expect(rows).toEqual([
      ['57894003001', 'A1', '2026-03', 80, 70, 65, 5, 70, 1100, 0, 0],
      ['57894003001', 'A1', '2026-05', 0, 0, 0, 0, 0, 0, 0, 10],
      ['57894016001', 'B7', '2026-04', 60, 40, 40, 0, 40, 900, 0, 0],
      ['57894016001', 'B7', '2026-05', 0, 0, 0, 0, 0, 0, 10, 0],
      [null, null, '2026-05', 0, 10, 10, 0, 10, 100, 0, 0],
    ])
  })

  test('samples are no lot that was bought', () => {
    const more = readPurchases(
      table(`Date | NDC | Package | Count | Lot | Expires | Kind
        3/5/2026 | 57894-030-01 | 100 mg | 2 | S1 | | sample`),
    ).purchases
    const { lots, months } = made(cells, [...purchases, ...more]).reconciliation
    expect(lots.map(({ bought }) => bought)).toEqual([80, 0, 60, 0, 0])
    expect(months.find(({ free }) => free > 0)).toMatchObject({ free: 20, bought: 80 })
  })

  test('units billed beyond what was given stay with the last lot; what came in is parted by what each lot gave', () => {
    const mixed = table(`
      Encounter | Patient | Date | Drug | Dose | Vials | Lot | Route | Start | Stop | Payer | Billed | Paid
      E1 | P1 | 4/2/2026 | Remicade | 200 mg | 2x100 mg | A1 | IV infusion | 9:00 | 10:00 | Medicare | J1745x36 | 300
      E1 | P1 | 4/2/2026 | Remicade | 100 mg | 1x100 mg | B7 | IV infusion | 10:00 | 11:05 | Medicare | |`)
    const april = made(mixed).reconciliation.lots.filter(({ given }) => given > 0)
    expect(april.map(({ lot, given, billed, paid }) => [lot?.lot, given, billed, paid])).toEqual([
      ['A1', 20, 20, 200],
      ['B7', 10, 16, 100],
    ])
  })

  test('a drug that the payer sent and the claim bills is told, though the office buys it too', () => {
    const sent = table(`
      Encounter | Patient | Date | Drug | Dose | Vials | Lot | Route | Start | Stop | Payer | Billed | Supplied by
      E1 | P1 | 4/2/2026 | Remicade | 300 mg | 3x100 mg | | IV infusion | 9:00 | 11:05 | Aetna PPO | J1745x30 | payer ships`)
    expect(made(sent).reconciliation.withoutPurchase).toMatchObject([
      { units: 30, rows: [2], text: expect.stringMatching(/^billed, though the office did not buy it: /) as unknown },
    ])
  })

  test('the missing vial stands in its lot and month, with the days between which it went', () => {
    const missing = made().reconciliation.lots.filter(({ between }) => between.length > 0)
    expect(missing.map(({ lot, between }) => [lot?.lot, ...between.flat().map(isoDate)])).toEqual([
      ['A1', '2026-04-30', '2026-05-15'],
    ])
  })

  test('what was billed of containers that no purchase explains is named with its row', () => {
    expect(made().reconciliation.withoutPurchase).toMatchObject([
      { units: 10, rows: [5], text: 'billed from containers that no purchase explains.' },
    ])
  })

  test('on the sheet what is on hand follows, and ends at the shelf', () => {
    const buying = made()
    const sheets = purchasingSheets(buying)
    const at = sheets.findIndex(({ name }) => name === 'Reconciliation')
    const area = sheets[at]!.tables.find(({ name }) => name === 'ReconciledLotMonths')!
    const [header = [], ...rows] = calculateSheets(sheets)[at]!.slice(area.row, area.row + area.rows)
    const hand = header.indexOf('On hand at its end')
    const lot = header.indexOf('Lot')
    expect(rows.map((row) => [row[lot], row[hand]])).toEqual([
      ['A1', 10],
      ['A1', 0],
      ['B7', 20],
      ['B7', 10],
      ['no purchase explains it', ''],
    ])
    expect(buying.plan.stock.ledger.lots.map(({ onHand }) => onHand)).toEqual([0, 1])
  })
})
