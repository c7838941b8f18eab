import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { audit } from '../../src/audit/audit'
import { auditSummary } from '../../src/audit/summary'
import { code } from '../../src/engine/coding'
import { historyOf } from '../../src/forecast/history'
import { ratesOf } from '../../src/forecast/rates'
import { claimLinesTable } from '../../src/sheets/claim/claim-lines'
import { feesOfCells } from '../../src/sheets/office/fees'
import { payersOfCells } from '../../src/sheets/office/payers'
import { file, run } from '../command-line/run'
import { call } from '../functions/call'

/** A payer that nobody knows, typed into the tables: everything that reads them decides by it at once. */

const payer = 'Prairie Star Mutual'
const payers = [
  ['Payer', 'Also known as', 'Kind', 'complex', 'NDC'],
  [payer, 'PSM', 'commercial', 'therapeutic', 'all'],
]
const fees = [
  ['Payer', 'Code', 'Amount', 'Percent of Medicare'],
  [payer, '96365', 111, null],
  [payer, 'drugs', null, 110],
]
const log: Cell[][] = [
  ['Encounter', 'Payer', 'Date', 'Drug', 'Dose', 'Vials', 'Route', 'Start', 'Stop', 'Billed', 'NDC'],
  [
    '1',
    'PSM',
    '8/3/2026',
    'Remicade',
    '300 mg',
    '3x100 mg',
    'IV infusion',
    '9:00',
    '10:00',
    '96413, J1745-JZx30',
    null,
  ],
  [
    '2',
    'Medicare',
    '8/3/2026',
    'Remicade',
    '300 mg',
    '3x100 mg',
    'IV infusion',
    '9:00',
    '10:00',
    '96413, J1745-JZx30',
    null,
  ],
]

const coded = (() => {
  const coding = code(log, {
    setting: 'office',
    payers: payersOfCells(payers),
    fees: feesOfCells(fees.map((row) => row.map((cell) => (cell === payer ? 'PSM' : cell)))).fees,
  })
  if ('problem' in coding) throw new Error(coding.problem)
  return coding
})()

describe('a made-up payer works at once', () => {
  test('in a function, which takes the table as a range', () => {
    const lines = call('INFUSION_LINES', log, 'office', null, payers) as Cell[][]
    const at = (lines[0] ?? []).indexOf('Code')
    expect(lines.slice(1).map((row) => [row[0], row[at]])).toEqual([
      ['1', '96365'],
      ['1', 'J1745'],
      ['2', '96413'],
      ['2', 'J1745'],
    ])
    expect(call('INFUSION_PRICE', '96365', '8/3/2026', null, null, payer, fees)).toBe(111)
  })

  test('in the command', async () => {
    const csv = (rows: readonly (readonly Cell[])[]): string =>
      rows.map((row) => row.map((cell) => `"${String(cell ?? '')}"`).join(',')).join('\n')
    const words = ['--payers', file('made-up-payers.csv', csv(payers)), '--json']
    const ended = await run('code', [file('made-up.csv', csv(log)), ...words])
    expect(ended.exit).toBe(0)
    const [visit] = (JSON.parse(ended.stdout) as { encounters: Record<string, unknown>[] }).encounters
    expect(visit).toMatchObject({ payer: 'PSM', payerKind: 'commercial', policies: { complex: 'therapeutic' } })
    expect(JSON.stringify(visit?.['findings'])).toContain('PSM requires the NDC on the J1745 line (Payers row 2)')
  })

  test('in the sheets: its codes and its fees', () => {
    const rows = claimLinesTable(coded).rows.map(({ Payer, Code, Allowed, Edition }) => [Payer, Code, Allowed, Edition])
    expect(rows.slice(0, 2)).toEqual([
      ['PSM', '96365', 111, 'CPT 2026; Fees row 2'],
      // 30 units at 31.479 and 110 percent.
      ['PSM', 'J1745', 1038.81, 'CPT 2026; Fees row 3'],
    ])
  })

  test('in the audit: 96413 isn’t what it pays for, and Medicare’s visit has no difference', () => {
    const { withDifference, byFinding } = auditSummary(audit(coded))
    expect([withDifference, byFinding.map(({ name }) => name)]).toEqual([1, ['wrong-code']])
  })

  test('in the forecast: its rates are its own', () => {
    const history = historyOf(coded, log, 'supported')
    const rates = ratesOf(coded, history, 2026 * 12 + 9)
    const of = (billed: string) => rates.find((one) => one.payer === 'PSM' && one.code === billed)
    expect(of('96365')).toMatchObject({ price: 111, source: 'Fees row 2' })
    expect(of('J1745')?.source).toBe('Fees row 3')
  })
})
