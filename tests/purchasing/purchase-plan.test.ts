import { describe, expect, test } from 'vitest'
import { withPolicies } from '../../src/policies/policies'
import { orderLines } from '../../src/purchasing/schedule/plan-lines'
import type { PurchasePlan } from '../../src/purchasing/schedule/purchase-plan'
import { purchasingSheets } from '../../src/sheets/purchasing/sheets'
import { buyingOf } from '../../src/sheets/purchasing/buying-of-log'
import { coded, day, log, planned, purchases, table, tablesOf, vendors } from './practice'

/** `J1745 3xNorth 100`: what is bought. */
const orders = ({ codes }: PurchasePlan): string[] =>
  codes.flatMap(({ of, bought }) =>
    bought.map(({ source, packages }) => {
      const { vendor, size } = of.problem.sources[source]!
      return `${of.code.code} ${packages}x${vendor ?? ''} ${size / 1e6}`
    }),
  )

const needs = ({ codes }: PurchasePlan): string[] =>
  codes.flatMap(({ doses }) =>
    doses.flatMap((dose) =>
      dose.needs.map(({ need }) => `${need.patient ?? ''} ${need.kind} ${need.day - day('2026-11-20')}`),
    ),
  )

const plan = (until = '2026-12-31') => planned(log, tablesOf(vendors, purchases), ['2026-11-20', until])

describe('the plan of a hand-made practice', () => {
  test('who comes: rows of the log, and each patient’s own interval', () => {
    // Alder comes every 56 days: 11/3 + 56 = 12/29. Birch was due on 10/13 and is not planned for; Dogwood has a row.
    expect(needs(plan())).toEqual(['Alder expected 39', 'Dogwood scheduled 10'])
    expect(plan().shipped.map(({ patient, supply }) => [patient, supply.by, supply.because])).toEqual([
      ['Cedar', 'payer', 'row 7 says payer ships'],
    ])
    expect(needs(plan('2026-12-15'))).toEqual(['Dogwood scheduled 10'])
  })

  test('what is bought: not what lies on the shelf, and not what is backordered', () => {
    // Ten were bought, eight opened by Alder (Cedar’s were shipped), two are left: two more for 400 mg.
    expect(plan().stock.ledger.lots.map(({ lot, onHand, opened }) => [lot, onHand, opened])).toEqual([['L1', 2, 8]])
    expect(orders(plan())).toEqual(['J1745 2xNorth 100', 'J9312 1xNorth 500', 'J9312 2xNorth 100'])
    expect(plan().dollars).toBe(2 * 400 + 2 * 720 + 3500)
  })

  test('a patient who is late is named, one who stopped is not', () => {
    const late = planned(log, tablesOf(vendors, purchases), ['2026-10-14', '2026-10-20'])
    expect(late.notPlanned.map(({ patient, text }) => [patient, text])).toEqual([
      ['Birch', 'Expected 10/13/2026, 14 days after 9/29/2026, and not in the log. Add a row with the new date.'],
    ])
    // On the very day it is not too late for a row, and nothing would come in time.
    const [onTheDay] = planned(log, tablesOf(vendors, purchases), ['2026-10-13', '2026-10-20']).notPlanned
    expect(onTheDay?.patient).toBe('Birch')
    expect(needs(planned(log, tablesOf(vendors, purchases), ['2026-10-12', '2026-10-13']))).toContain(
      'Birch expected -38',
    )
    expect(plan().notPlanned).toEqual([])
  })
})

const rituxan = (dose: string, policies: Readonly<Record<string, string>>, rows = 1): string[] => {
  const visits = Array.from(
    { length: rows },
    (_, at) => `E${at} | P${at} | 12/1/2026 | Rituxan | ${dose} | IV infusion | Aetna PPO`,
  )
  const text = ['Encounter | Patient | Date | Drug | Dose | Route | Payer', ...visits].join('\n')
  const options = { policies: withPolicies(Object.entries(policies)) }
  return orders(planned(text, tablesOf(vendors), ['2026-11-20', '2026-12-31'], options))
}

describe('what an office allows', () => {
  test('dose-rounding: down to whole containers by 10 percent and no more', () => {
    expect(rituxan('550 mg', {})).toEqual(['J9312 1xNorth 500', 'J9312 1xNorth 100'])
    expect(rituxan('550 mg', { 'dose-rounding': 'down-10' })).toEqual(['J9312 1xNorth 500'])
    expect(rituxan('556 mg', { 'dose-rounding': 'down-10' })).toEqual(['J9312 1xNorth 500', 'J9312 1xNorth 100'])
  })

  test('vial-sharing: two doses of 250 mg of a day are one vial of 500', () => {
    expect(rituxan('250 mg', {}, 2)).toEqual(['J9312 6xNorth 100'])
    expect(rituxan('250 mg', { 'vial-sharing': 'same-day' }, 2)).toEqual(['J9312 1xNorth 500'])
  })

  test('Medicare takes the sizes of least waste, whatever the office chooses', () => {
    const offers = `
      Drug | HCPCS | Vendor | Package | Price | Availability
      Rituxan | J9312 | North | 500 mg | 500 | in stock
      Rituxan | J9312 | North | 100 mg | 400 | in stock`
    const text = (payer: string) =>
      `Encounter | Patient | Date | Drug | Dose | Route | Payer
      E1 | P1 | 12/1/2026 | Rituxan | 200 mg | IV infusion | ${payer}`
    const by = (payer: string, buying: string) =>
      orders(
        planned(text(payer), tablesOf(offers), ['2026-11-20', '2026-12-31'], {
          policies: withPolicies([['buying', buying]]),
        }),
      )
    expect(by('Aetna PPO', 'least-cost')).toEqual(['J9312 1xNorth 500'])
    expect(by('Aetna PPO', 'least-waste')).toEqual(['J9312 2xNorth 100'])
    expect(by('Medicare', 'least-cost')).toEqual(['J9312 2xNorth 100'])
  })
})

test('without a named day the plan is of the last one with documented times: a row without any is an appointment', () => {
  const cells = table(log)
  const read = { tables: tablesOf(vendors, purchases), shortages: null, said: [] }
  const made = buyingOf(coded(cells), { cells, firstRow: 1 }, read, { day: null, days: 30 })
  if ('problem' in made) throw new Error(made.problem)
  expect(made.plan.today).toBe(day('2026-11-05'))
  expect(made.said[0]).toBe(
    'The day of the plan is the last one with documented times, 11/5/2026: nobody named another.',
  )
  expect(needs(made.plan)).toContain('Dogwood scheduled 10')
})

test('a rebate with a tier is named and not counted; when to pay stands beside the total', () => {
  const terms = `
    HCPCS | Vendor | Package | Price | Availability | Rebate | Payment days
    J1745 | North | 100 mg | 400 | in stock | | Net 30
    J1745 | South | 100 mg | 399 | backordered until 1/20/2027 | 2% above 100 vials |`
  const cells = table(log)
  const buying = buyingOf(
    coded(cells),
    { cells, firstRow: 1 },
    { tables: tablesOf(terms), shortages: null, said: [] },
    { day: day('2026-11-20'), days: 60 },
  )
  if ('problem' in buying) throw new Error(buying.problem)
  const [line] = orderLines(buying.plan)
  expect(line?.why).toBe(
    'Cheapest with stock by 12/29/2026; South is $0.10 a unit less but is backordered until 1/20/2027. The rebate of South (2% above 100 vials) is not counted.',
  )
  const [plan] = purchasingSheets(buying)
  const at = plan!.rows.findIndex((row) => row[0] === 'Vendor')
  expect([plan!.rows[at]?.[6], plan!.rows[at + 1]?.[6]]).toEqual(['Payment', 'Net 30'])
})
