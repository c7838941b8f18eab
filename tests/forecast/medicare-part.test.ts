import { expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { code } from '../../src/engine/coding'
import { historyOf } from '../../src/forecast/history'
import { ratesOf } from '../../src/forecast/rates'

const header = ['Encounter', 'Payer', 'Date', 'Drug', 'Route', 'Start', 'Stop']

/** One visit of an hour with Remicade in a hospital. */
function hospital(payer: string) {
  const log: Cell[][] = [header, ['E1', payer, '2026-02-02', 'Remicade', 'IV infusion', '9:00', '10:00']]
  const coding = code(log, { setting: 'hospital' })
  if ('problem' in coding) throw new Error(coding.problem)
  const history = historyOf(coding, log, 'supported')
  const rate = ratesOf(coding, history, 2026 * 12 + 3).find((one) => one.code === '96413')!
  return { rate, row: history.rows.find((one) => one.code === '96413')! }
}

test('a hospital’s Medicare part is known when the payer is: four fifths of the rate, less sequestration', () => {
  const { rate, row } = hospital('Medicare')
  expect(rate).toMatchObject({ price: 337.46, patientShare: 0.2, sequestered: true })
  expect(row.patientShare).toBeCloseTo(0.2 * 337.46, 9)
  expect(row.sequestration).toBeCloseTo(0.02 * 0.8 * 337.46, 9)
})

test('another payer’s part is its contract’s: nothing is known to be sequestered', () => {
  const { rate, row } = hospital('Aetna')
  expect(rate).toMatchObject({ price: 337.46, patientShare: null, sequestered: false })
  expect(row.sequestration).toBe(0)
})
