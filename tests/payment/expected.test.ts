import { describe, expect, test } from 'vitest'
import { expectedPayment, isPaidInFull, type ToSplit } from '../../src/payment/expected'
import { payerKinds } from '../../src/payers/payer'

const bill: ToSplit = {
  allowed: 100,
  kind: 'medicare',
  date: '2026-02-02',
  coinsurance: 20,
  deductible: 0,
}

describe('expected payment by party', () => {
  test('by hand: 100 allowed, 50 to the deductible, 80 percent of the rest less 2 percent', () => {
    expect(expectedPayment({ ...bill, deductible: 50 })).toMatchObject({
      payer: 39.2,
      patient: 60,
      sequestered: 0.8,
      deductible: 50,
      notes: [],
    })
  })

  test('a printed dose of infliximab: 1,101.77 allowed, 863.78 from Medicare, 220.35 from the patient', () => {
    const { payer, patient, sequestered } = expectedPayment({ ...bill, allowed: 35 * 31.479, date: '2026-08-03' })
    expect([payer, patient].map((one) => one?.toFixed(2))).toEqual(['863.78', '220.35'])
    expect((payer ?? 0) + (patient ?? 0) + (sequestered ?? 0)).toBeCloseTo(1101.765, 6)
  })

  test('an adjusted coinsurance moves dollars from the patient to Medicare', () => {
    const twenty = expectedPayment({ ...bill, allowed: 1791.36 })
    const adjusted = expectedPayment({ ...bill, allowed: 1791.36, coinsurance: 17.885 })
    expect(adjusted.patient?.toFixed(2)).toBe('320.38')
    expect((twenty.patient ?? 0) - (adjusted.patient ?? 0)).toBeCloseTo(37.89, 2)
    expect((adjusted.payer ?? 0) - (twenty.payer ?? 0)).toBeCloseTo(37.89 * 0.98, 2)
  })

  test.each([
    ['2020-04-30', 2],
    ['2020-05-01', 0],
    ['2022-03-31', 0],
    ['2022-04-01', 1],
    ['2022-06-30', 1],
    ['2022-07-01', 2],
  ])('on %s %d percent of 80 is withheld', (date, percent) => {
    expect(expectedPayment({ ...bill, date }).sequestered).toBeCloseTo(0.8 * percent, 6)
  })

  test('an unknown deductible is unknown, and the amounts say what they are', () => {
    const { deductible, payer, notes } = expectedPayment({ ...bill, deductible: null })
    expect([deductible, payer]).toEqual([null, 78.4])
    expect(notes).toEqual(['The deductible isn’t known: these are the amounts once it is met.'])
  })

  test('a deductible larger than the amount takes all of it', () => {
    expect(expectedPayment({ ...bill, deductible: 283 })).toMatchObject({ payer: 0, patient: 100, deductible: 100 })
  })

  test('an Advantage plan’s contract decides what is withheld', () => {
    const plan: ToSplit = { ...bill, kind: 'advantage' }
    expect(expectedPayment({ ...plan, sequestration: 'as-medicare' })).toMatchObject({ payer: 78.4, sequestered: 1.6 })
    expect(expectedPayment({ ...plan, sequestration: 'none' })).toMatchObject({ payer: 80, sequestered: 0 })
    expect(expectedPayment(plan)).toMatchObject({ payer: null, patient: 20, sequestered: null })
    expect(expectedPayment(plan).notes.join(' ')).toContain('contract')
    // Nothing to withhold on that date, whatever the contract says.
    expect(expectedPayment({ ...plan, date: '2021-02-02' })).toMatchObject({ payer: 80, sequestered: 0 })
  })

  test.each(['medicaid', 'medicaid-managed', 'commercial', 'tricare', 'workers-comp'] as const)(
    'nothing is withheld from %s',
    (kind) => {
      expect(expectedPayment({ ...bill, kind, sequestration: 'as-medicare' })).toMatchObject({
        payer: 80,
        sequestered: 0,
      })
    },
  )

  test('the VA’s patient owes nothing, and a self-paying one everything', () => {
    expect(expectedPayment({ ...bill, kind: 'va', coinsurance: null, deductible: null })).toMatchObject({
      payer: 100,
      patient: 0,
    })
    expect(expectedPayment({ ...bill, kind: 'self-pay', coinsurance: null })).toMatchObject({ payer: 0, patient: 100 })
  })

  test('an unknown coinsurance leaves every part unknown, never zero', () => {
    for (const kind of payerKinds.filter((one) => one !== 'va' && one !== 'self-pay')) {
      const { payer, patient, sequestered, notes } = expectedPayment({ ...bill, kind, coinsurance: null })
      expect([payer, patient, sequestered], kind).toEqual([null, null, null])
      expect(notes.length, kind).toBeGreaterThan(0)
    }
  })

  test('whom an unclear payer’s part is cut by is unknown, whatever share the patient has', () => {
    const { payer, patient, sequestered, notes } = expectedPayment({ ...bill, kind: 'unclear' })
    expect([payer, patient, sequestered]).toEqual([null, 20, null])
    expect(notes).toHaveLength(1)
  })

  test('Medicare pays first beside a Medigap policy, with its sequestration', () => {
    const { payer, sequestered, notes } = expectedPayment({ ...bill, kind: 'supplement' })
    expect([payer, sequestered]).toEqual([78.4, 1.6])
    expect(notes).toEqual(['Medicare pays first; the Medigap policy pays the patient’s part as its plan says.'])
  })

  test('a bill of nothing asks about no deductible', () => {
    expect(expectedPayment({ ...bill, allowed: 0, deductible: null }).notes).toEqual([])
    expect(expectedPayment({ ...bill, kind: 'self-pay' }).notes).toEqual(['The patient pays all of it.'])
  })

  test('paid in full is within the tolerance that is stated', () => {
    expect(isPaidInFull(78.39, 78.4, 0.01)).toBe(true)
    expect(isPaidInFull(78.38, 78.4, 0.01)).toBe(false)
    expect(isPaidInFull(78.4, null, 0.01)).toBeNull()
  })
})
