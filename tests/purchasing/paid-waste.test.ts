import { describe, expect, test } from 'vitest'
import { withPolicies } from '../../src/policies/policies'
import { orderLines } from '../../src/purchasing/schedule/plan-lines'
import { feesOfCells } from '../../src/sheets/office/fees'
import { day, planned, table, tablesOf } from './practice'

/** 400 mg of rituximab: four of 100 mg, or one of 500 mg that leaves ten units. */
const log = (payer: string) => `
  Encounter | Patient | Date | Drug | Dose | Route | Start | Stop | Payer
  E1 | P1 | 9/1/2026 | Rituxan | 400 mg | IV infusion | 9:00 | 11:00 | ${payer}
  E2 | P1 | 9/29/2026 | Rituxan | 400 mg | IV infusion | 9:00 | 11:00 | ${payer}`

const chosen = ({ payer = 'Prairie Star', large = 3500, fee = '75 | yes', buying = 'least-cost' } = {}) => {
  const vendors = `
    HCPCS | Vendor | Package | Price | Availability
    J9312 | North | 500 mg | ${large} | in stock
    J9312 | North | 100 mg | 720 | in stock`
  const { fees, problems } = feesOfCells(table(`Payer | Code | Amount | Waste paid\nPrairie Star | J9312 | ${fee}`))
  expect(problems).toEqual([])
  const options = { fees, policies: withPolicies([['buying', buying]]) }
  const plan = planned(log(payer), tablesOf(vendors), ['2026-10-01', '2026-11-10'], options)
  expect(plan.codes[0]?.of.needs[0]?.[0]?.need.day).toBe(day('2026-10-27'))
  return { open: orderLines(plan).map((line) => `${line.packages}x${line.package}`), differing: plan.differing }
}

describe('least cost is what is left after the payer has paid for drug and waste', () => {
  test('where Fees says that waste is paid, ten units of it are taken off', () => {
    // 3,500 less 10 units at 70, what a unit of the larger vial costs: 2,800 are below 4 times 720.
    expect(chosen().open).toEqual(['1x500 mg'])
    expect(chosen().differing).toMatchObject([
      {
        leastWaste: { dollars: 2880, discarded: 0, paidForWaste: 0 },
        leastCost: { dollars: 3500, discarded: 10, paidForWaste: 700 },
      },
    ])
  })

  test.each([
    ['waste that is not paid counts for nothing', { fee: '75 | no' }],
    ['nor does waste of which Fees says nothing', { fee: '75 |' }],
    ['waste is made for nobody’s gain: a unit counts for no more than it costs', { large: 3600, fee: '90 | yes' }],
    ['the sizes of least waste bind where the office chose them', { buying: 'least-waste' }],
    ['for Medicare they bind whatever the office chose', { payer: 'Medicare' }],
    ['a payer without a fee pays what nobody knows', { payer: 'Other Plan' }],
  ])('%s', (_, change) => {
    expect(chosen(change).open).toEqual(['4x100 mg'])
  })
})
