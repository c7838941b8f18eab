import { describe, expect, test } from 'vitest'
import { builtIn } from '../../src/reference/built-in'
import { loggedDoses } from '../../src/purchasing/needs/doses'
import { needsOf } from '../../src/purchasing/needs/needs'
import { Products } from '../../src/purchasing/costs/product'
import { stockOf } from '../../src/purchasing/schedule/purchase-plan'
import { findingText } from '../../src/sheets/purchasing/reconciliation'
import { readPurchases } from '../../src/purchasing/tables/read-purchases'
import { planned, coded, day, log as practice, table, tablesOf, vendors } from './practice'

const products = new Products(builtIn)

/** Another hand-made office: Remicade given by lot, and what its invoices and counts say. */
const log = `
Encounter | Patient | Date | Drug | Dose | Vials | Lot | Route | Start | Stop | Payer
E1 | P1 | 3/2/2026 | Remicade | 300 mg | 3x100 mg | | IV infusion | 9:00 | 11:05 | Medicare
E2 | P2 | 3/9/2026 | Remicade | 200 mg | 2x100 mg | OLD-1 | IV infusion | 9:00 | 11:05 | Medicare
E3 | P1 | 4/27/2026 | Remicade | 300 mg | | | IV infusion | 9:00 | 11:05 | Medicare
E4 | P3 | 5/4/2026 | Remicade | 100 mg | 1x100 mg | XX9 | IV infusion | 9:00 | 11:05 | Medicare`

const header = 'Date | NDC | Package | Count | Lot | Expires | Kind'
const bought = `
2/2/2026 | 57894-030-01 | 100 mg | 4 | OLD1 | 3/5/2026 |
2/2/2026 | 57894-030-01 | 100 mg | 8 | NEW2 | 3/31/2028 |`

const shelf = (rows: string, today = '2026-06-01', before = bought) => {
  const cells = table(log)
  const { purchases, problems } = readPurchases(table(`${header}\n${before.trim()}\n${rows}`.trim()))
  expect(problems).toEqual([])
  const tables = { ...tablesOf(vendors), purchases }
  return stockOf(coded(cells), { cells, firstRow: 1 }, tables, day(today), products).ledger
}
const lots = (ledger: ReturnType<typeof shelf>) => ledger.lots.map(({ lot, opened, onHand }) => [lot, opened, onHand])

describe('the shelf', () => {
  test('what expires first is opened first; a named lot is that lot, however it is hyphenated', () => {
    const ledger = shelf('')
    // E1: three of OLD1. E2 names OLD-1: one is left of it, the other was never bought. E3: three of NEW2, by least waste.
    expect(lots(ledger)).toEqual([
      ['OLD1', 4, 0],
      ['NEW2', 3, 5],
    ])
    expect(ledger.assumed).toBe(1)
    expect(ledger.findings.map(findingText)).toEqual([
      'Opened after its last day: 1 of 100 mg, lot OLD1, which expired 3/5/2026, on 3/9/2026 for P2 (row 3).',
      'Opened without a purchase: 1 of 100 mg, lot OLD-1, on 3/9/2026 for P2 (row 3). An invoice may be missing, or the lot is mistyped.',
      'Opened without a purchase: 1 of 100 mg, lot XX9, on 5/4/2026 for P3 (row 5). An invoice may be missing, or the lot is mistyped.',
    ])
  })

  test('a lot may be opened on its last day; what expires first goes first, though it came later', () => {
    const late = `2/2/2026 | 57894-030-01 | 100 mg | 8 | NEW2 | 3/31/2028 |
      2/9/2026 | 57894-030-01 | 100 mg | 4 | OLD1 | 3/2/2026 |`
    const ledger = shelf('', '2026-03-02', late)
    expect(lots(ledger)).toEqual([
      ['NEW2', 0, 8],
      ['OLD1', 3, 1],
    ])
    expect(ledger.findings).toEqual([])
  })

  test('a count of a day finds what is left after that day’s doses', () => {
    // Three of the eight were opened on 4/27.
    const { findings } = shelf('4/27/2026 | 57894-030-01 | 100 mg | 5 | NEW2 | | counted', '2026-04-30')
    expect(findings.filter(({ kind }) => kind === 'missing' || kind === 'found')).toEqual([])
  })

  test('a count that agrees says nothing; one that finds less says how much, and between which days', () => {
    const missing = (rows: string) => shelf(rows).findings.filter(({ kind }) => kind === 'missing' || kind === 'found')
    expect(missing('3/31/2026 | 57894-030-01 | 100 mg | 8 | | | counted')).toEqual([])
    const [one] = missing(`3/31/2026 | 57894-030-01 | 100 mg | 8 | | | counted
      5/29/2026 | 57894-030-01 | 100 mg | 4 | | | counted`)
    expect(one).toMatchObject({ kind: 'missing', count: 1, after: day('2026-03-31'), by: day('2026-05-29') })
    // Without a count before, it went since the first purchase.
    expect(missing('5/29/2026 | 57894-030-01 | 100 mg | 4 | NEW2 | | counted')).toMatchObject([
      { count: 1, after: day('2026-02-02'), lot: 'NEW2' },
    ])
    expect(missing('5/29/2026 | 57894-030-01 | 100 mg | 6 | | | counted')).toMatchObject([{ kind: 'found', count: 1 }])
  })

  test('returned and removed containers are gone; samples are no stock; what comes later is not there yet', () => {
    expect(lots(shelf('5/5/2026 | 57894-030-01 | 100 mg | -2 | NEW2 | |'))).toContainEqual(['NEW2', 3, 3])
    expect(lots(shelf('5/5/2026 | 57894-030-01 | 100 mg | 1 | NEW2 | | broken'))).toContainEqual(['NEW2', 3, 4])
    expect(lots(shelf('5/5/2026 | 57894-030-01 | 100 mg | 9 | S1 | | sample'))).toHaveLength(2)
    expect(lots(shelf('7/1/2026 | 57894-030-01 | 100 mg | 9 | NEW3 | |'))).toHaveLength(2)
  })

  test('expired stock is never planned for', () => {
    const bare = 'Date | NDC | Package | Count | Lot | Expires'
    const stock = (expires: string) =>
      planned(practice, tablesOf(vendors, `${bare}\n11/1/2026 | 57894-030-01 | 100 mg | 20 | L9 | ${expires}`), [
        '2026-11-20',
        '2026-12-31',
      ]).codes.find(({ of }) => of.code.code === 'J1745')?.dollars
    // Alder comes on 12/29 for four vials.
    expect([stock('12/29/2026'), stock('12/28/2026'), stock('')]).toEqual([0, 1600, 0])
  })
})

describe('doses to come', () => {
  const needs = (text: string, today: string) => {
    const cells = table(text)
    return needsOf(loggedDoses(coded(cells), { cells, firstRow: 1 }), day(today), day('2026-12-31')).needs
  }

  test('a dose of the plan’s own day is no dose to come', () => {
    const scheduled = (today: string) => needs(practice, today).filter(({ kind }) => kind === 'scheduled')
    expect(scheduled('2026-11-29').map(({ patient }) => patient)).toEqual(['Dogwood'])
    expect(scheduled('2026-11-30')).toEqual([])
  })

  test('a patient in capitals is the same patient', () => {
    const written = practice.replace('A2 | Alder', 'A2 | ALDER')
    const next = needs(written, '2026-11-20').filter(({ patient }) => patient?.toLowerCase() === 'alder')
    // 56 days after 11/3, as between the first two.
    expect(next.map((one) => one.day)).toEqual([day('2026-12-29')])
  })
})

describe('what the authorization leaves', () => {
  const by = (units: number, until: string | null) => {
    const authorization = { row: 2, number: 'A1', patient: 'Alder', payer: null, drug: null, code: 'J1745' }
    return planned(practice, tablesOf(vendors), ['2026-11-20', '2026-12-31'], {
      authorizations: [{ ...authorization, units, visits: null, from: null, until }],
    })
  }

  test('room for the dose: bought. Too little, or ended by then: named, and nothing is bought', () => {
    // Two visits of 40 units are billed; the third is on 12/29.
    expect(by(120, null).waiting).toEqual([])
    expect(by(119, null).waiting.map(({ text }) => text)).toEqual([
      'Authorization A1 has too little left for 12/29/2026.',
    ])
    expect(by(120, '2026-12-28').waiting.map(({ text }) => text)).toEqual(['No authorization for J1745 on 12/29/2026.'])
    expect(by(119, null).codes.map(({ of }) => of.code.code)).not.toContain('J1745')
  })

  test('a dose that is planned before uses it too', () => {
    // 80 units are billed, 12/29 takes 40 more, and 2/23/2027 another 40.
    const authorization = { row: 2, number: 'A1', patient: 'Alder', payer: null, drug: null, code: 'J1745' }
    const waiting = (units: number) =>
      planned(practice, tablesOf(vendors), ['2026-11-20', '2027-02-28'], {
        authorizations: [{ ...authorization, units, visits: null, from: null, until: null }],
      }).waiting.map(({ text }) => text)
    expect(waiting(160)).toEqual([])
    expect(waiting(159)).toEqual(['Authorization A1 has too little left for 2/23/2027.'])
  })
})
