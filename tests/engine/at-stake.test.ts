import { expect, test } from 'vitest'
import { code } from '../../src/engine/coding'
import { withPolicies } from '../../src/policies/policies'
import { claimLinesTable } from '../../src/sheets/claim/claim-lines'
import { feesOfCells } from '../../src/sheets/office/fees'
import { findingsTable } from '../../src/sheets/claim/findings'
import { table, visit } from './visit'

const atStake = (text: string, how = '') => {
  const all = visit(text, how).answer.encounters.flatMap((one) => one.findings)
  const { supportable, atStake: dollars } = all.find((one) => one.finding === 'missing-stop')!
  return [...supportable, dollars]
}
const beside = (date: string) => `
  Date | Drug | Route | Start | Stop
  ${date} | Remicade | IV infusion | 9:00 | 11:13
  ${date} | vancomycin | IV infusion | 11:20 |`

test('what a missing stop is worth: the highest supportable code minus the one coded, at the fees of the date', () => {
  // 2025: 0.82 × 32.3465 = 26.52 minus 0.44 × 32.3465 = 14.23.
  expect(atStake(beside('2025-03-04'))).toEqual(['96375', '96367', 12.29])
  // 2026: 29.73 minus 15.70.
  expect(atStake(beside('2026-03-04'))).toEqual(['96375', '96367', 14.03])
  // The other factor of 2026: 29.88 (0.89 × 33.5675) minus 15.78.
  expect(atStake(beside('2026-03-04'), 'conversion-factor=apm')).toEqual(['96375', '96367', 14.1])
  // 2026 in a hospital: 73.56 minus 47.84.
  expect(atStake(beside('2026-03-04'), 'hospital')).toEqual(['96375', '96367', 25.72])
})

test('nothing coded is nothing paid: hydration without a stop', () => {
  const log = `
    Date | Drug | Route | Start | Stop
    2025-03-04 | normal saline | hydration | 9:00 |`
  // 0.93 × 32.3465 = 30.08.
  expect(atStake(log)).toEqual(['96360', 30.08])
})

test('null where the date has no fees, never 0', () => {
  expect(atStake(beside('2016-03-04'))).toEqual(['96375', '96367', null])
  expect(atStake(beside('2024-03-04'), 'hospital')).toEqual(['96375', '96367', null])
})

const cellsOf = <Header extends string>(rows: readonly Readonly<Record<Header, unknown>>[], ...at: Header[]) =>
  rows.map((row) => at.map((index) => row[index]))

test('Claim lines carry the allowed amount with its edition; Findings what is at stake', () => {
  const log = table(beside('2026-08-03').replace('Remicade', 'Inflectra'))
  const plain = code(log)
  if ('problem' in plain) throw new Error(plain.problem)
  expect(cellsOf(claimLinesTable(plain).rows, 'Code', 'Allowed', 'Edition')).toEqual([
    ['96413', 133.27, 'CPT 2026; PFS 2026'],
    ['96415', 28.39, 'CPT 2026; PFS 2026'],
    ['96375', 15.7, 'CPT 2026; PFS 2026'],
  ])
  expect(cellsOf(findingsTable(plain).rows, 'Finding', 'Id', 'Supportable', 'At stake')).toContainEqual([
    'No stop time',
    'missing-stop',
    '96375, 96367',
    14.03,
  ])

  const { fees } = feesOfCells([
    ['Payer', 'Percent of Medicare'],
    ['Aetna', 120],
  ])
  const aetna = code(log, { payer: 'Aetna', fees, locality: '13202-01', policies: withPolicies([]) })
  if ('problem' in aetna) throw new Error(aetna.problem)
  // Manhattan: 154.93, 120 percent of it, to cents at the end.
  expect(cellsOf(claimLinesTable(aetna).rows, 'Code', 'Allowed', 'Edition')[0]).toEqual([
    '96413',
    185.92,
    'CPT 2026; Fees row 2',
  ])
})

test('a log without dates has lines and no prices', () => {
  const undated = code([
    ['Drug', 'Route', 'Start', 'Stop'],
    ['Remicade', 'IV infusion', '9:00', '10:00'],
  ])
  if ('problem' in undated) throw new Error(undated.problem)
  expect(cellsOf(claimLinesTable(undated).rows, 'Code', 'Allowed', 'Edition')).toEqual([
    ['96413', null, 'CPT 2026; no price: Without a date of service there is no price.'],
  ])
})

test('a drug line is worth its payment limit; beside others a flush is part of them', () => {
  const log = table(`
    Date | Drug | Route | Dose | Start | Stop
    2026-08-03 | J1745 | IV infusion | 350 mg | 9:00 | 11:13`)
  const coding = code(log)
  if ('problem' in coding) throw new Error(coding.problem)
  const lines = cellsOf(claimLinesTable(coding).rows, 'Code', 'Units', 'Allowed', 'Edition')
  expect(lines).toContainEqual(['J1745', 35, 1101.77, 'CPT 2026; ASP 2026Q3'])
})
