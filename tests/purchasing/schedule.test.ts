import { describe, expect, test } from 'vitest'
import { atRisk, orderLines } from '../../src/purchasing/schedule/plan-lines'
import { purchasePlan } from '../../src/purchasing/schedule/purchase-plan'
import { coded, day, log, table, tablesOf, vendors } from './practice'

const planned = (schedule: string, until = '2026-12-31') => {
  const cells = table(log)
  const tables = { ...tablesOf(vendors), schedule: [{ name: 'Schedule', cells: table(schedule) }] }
  const plan = purchasePlan(coded(cells), { cells, firstRow: 1 }, tables, {
    today: day('2026-11-20'),
    until: day(until),
  })
  const needs = plan.needs.map((one) => [
    ...[one.patient, one.day, one.code.code, one.dose / 1e6, one.kind, one.supply.by],
  ])
  return { plan, needs }
}

describe('a schedule of coming visits', () => {
  test('goes before the interval, and takes over what it does not say', () => {
    // By the log alone Alder would come on 12/29, 56 days after 11/3, and Dogwood stands in the log for 11/30.
    const { needs, plan } = planned(`
      MRN | Appt date | Treatment | Dosage
      Alder | 12/14/2026 | |
      Dogwood | 11/30/2026 | Rituxan | 700 mg
      Newman | 12/15/2026 | Remicade | 500 mg`)
    expect(needs).toEqual(
      [
        ['Dogwood', day('2026-11-30'), 'J9312', 700, 'scheduled', 'office'],
        ['Cedar', day('2026-12-31'), 'J1745', 300, 'expected', 'payer'],
        ['Alder', day('2026-12-14'), 'J1745', 400, 'scheduled', 'office'],
        ['Newman', day('2026-12-15'), 'J1745', 500, 'scheduled', 'office'],
      ].toSorted((a, b) => Number(a[1]) - Number(b[1])),
    )
    expect(plan.said).toEqual([
      'Schedule: read MRN as Patient, Appt date as Appointment, Treatment as Drug, Dosage as Dose.',
    ])
    const infliximab = orderLines(plan).find(({ code }) => code.code === 'J1745')
    expect([infliximab?.packages, infliximab?.patients]).toEqual([9, 'Alder 12/14/2026 and Newman 12/15/2026'])
  })

  test('a drug that the payer ships stays the payer’s, unless the schedule says otherwise', () => {
    const of = (cell: string) =>
      planned(`Patient | Appointment | Supplied by\nCedar | 12/3/2026 | ${cell}`, '2026-12-10').needs.filter(
        ([patient]) => patient === 'Cedar',
      )
    expect([of('')[0]?.[5], of('buy and bill')[0]?.[5], of('office')[0]?.[5]]).toEqual(['payer', 'office', 'office'])
  })

  test('what cannot be planned for is named with its row, and the others are', () => {
    const { plan, needs } = planned(
      `Patient | Appointment | Drug | Dose | Notes
      Alder | soon | | |
      | 12/3/2026 | Remicade | 300 mg |
      Newman | 12/3/2026 | | |
      Newman | 12/3/2026 | Wondermab | 300 mg |
      Newman | 12/3/2026 | Remicade | 5 mg/kg |
      Newman | 12/4/2026 | Remicade | |
      Newman | 11/3/2026 | Remicade | 300 mg |
      Newman | 12/5/2026 | Remicade | 300 mg | call first`,
      '2026-12-10',
    )
    expect(needs.filter(([patient]) => patient === 'Newman')).toEqual([
      ['Newman', day('2026-12-05'), 'J1745', 300, 'scheduled', 'office'],
    ])
    expect(plan.said).toEqual([
      'Schedule: not read: Notes.',
      'Schedule row 2, Appointment: "soon" isn’t a date. Write it like 1/31/2026. The row is left out.',
      'Schedule row 3 names no patient. The row is left out.',
      'Schedule row 4 names no drug, and the log has no earlier visit of the patient. The row is left out.',
      'Schedule row 5, Drug: "Wondermab" isn’t a drug with one HCPCS code. Write its brand or its code. The row is left out.',
      'Schedule row 6, Dose: "5 mg/kg" isn’t an amount in mg. Write it like 300 mg. The row is left out.',
      'Schedule row 7 names no dose, and the log has none of J1745 for the patient. The row is left out.',
      'Schedule: 1 row is not after 11/20/2026, and left out.',
    ])
    expect(atRisk(plan).map(({ patient }) => patient)).not.toContain('Newman')
  })

  test('a sheet without its columns is said', () => {
    expect(planned('Room | Nurse\n1 | AB').plan.said[0]).toContain(
      'needs a header row with the columns Patient, Appointment',
    )
  })
})
