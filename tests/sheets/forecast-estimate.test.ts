import { describe, expect, test } from 'vitest'
import { forecastOf } from '../../src/forecast/model'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { coded, steadyLog } from '../forecast/steady-log'
import { Book } from './book'

// 300 mg Remicade over 130 minutes for Medicare, a commercial plan, and one that nobody can tell.
const cells = steadyLog().map((row) => row.map((cell) => (cell === 'Plan A' ? 'Aetna' : cell)))
cells.find((row) => row.includes('Aetna'))![9] = 'Plan A'
const model = forecastOf(coded(cells), cells, { basis: 'supported', ahead: 6 })
if ('problem' in model) throw new Error(model.problem)
const sheets = forecastSheets(model)
const allowed = 30 * 31.479 + 133.27 + 28.39

function estimate(inputs: Readonly<Record<string, number | string>>) {
  const book = new Book(sheets)
  for (const [name, value] of Object.entries(inputs)) book.putName(`Estimate_${name}`, 0, value)
  const one = (name: string): unknown => book.named(`Estimate_${name}`)[0]
  const lines = book.below('Forecast visit', 'The patient pays', 2).map(([text]) => String(text))
  return { pays: one('patient'), part: one('part'), assistance: one('of_assistance'), said: lines }
}

describe('an estimate for the patient', () => {
  test('Medicare: what is left of the deductible, and a fifth of the rest', () => {
    const { pays, said } = estimate({ payer: 'Medicare', deductible: 100 })
    expect(pays).toBeCloseTo(100 + 0.2 * (allowed - 100), 2)
    expect(said[0]).toMatch(/^The patient pays about \$[\d,.]+ for this visit\.$/)
  })

  test('without the deductible it is for once that is met, and says so', () => {
    const { pays, said } = estimate({ payer: 'Medicare' })
    expect(pays).toBeCloseTo(0.2 * allowed, 2)
    expect(said[0]).toContain('The deductible isn’t known')
  })

  test('a second payer takes its share', () => {
    expect(estimate({ payer: 'Medicare', deductible: 0, second: 1 }).pays).toBe(0)
  })

  test('copay assistance is never counted under a federal program', () => {
    const { pays, assistance, said } = estimate({ payer: 'Medicare', deductible: 0, assistance: 500 })
    expect(assistance).toBe(0)
    expect(pays).toBeCloseTo(0.2 * allowed, 2)
    expect(said[1]).toContain('federal program')
  })

  test('another plan’s coinsurance is not guessed', () => {
    const { pays, said } = estimate({ payer: 'Aetna', deductible: 0 })
    expect(pays).toBe('')
    expect(said[0]).toMatch(/^The plan’s coinsurance isn’t known/)
  })

  test('a commercial plan: coinsurance, the out-of-pocket maximum, assistance', () => {
    expect(estimate({ payer: 'Aetna', deductible: 0, coinsurance: 0.3 }).pays).toBeCloseTo(0.3 * allowed, 2)
    expect(estimate({ payer: 'Aetna', deductible: 0, copay: 75 }).pays).toBe(75)
    const { part, pays } = estimate({ payer: 'Aetna', deductible: 0, coinsurance: 0.3, most: 200, assistance: 150 })
    expect([part, pays]).toEqual([200, 50])
    expect(estimate({ payer: 'Aetna', deductible: 0, copay: 75, assistance: 500 }).pays).toBe(0)
  })

  test('where nobody can tell what a plan is, assistance is not counted, and that is said', () => {
    const { pays, said } = estimate({ payer: 'Plan A', deductible: 0, copay: 75, assistance: 50 })
    expect(pays).toBe(75)
    expect(said[1]).toContain('nobody knows whether')
  })
})
