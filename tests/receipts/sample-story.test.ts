import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { quarterOf } from '../../src/basics/month'
import { codeLog, readLog } from '../../src/engine/coding'
import { historyOf } from '../../src/forecast/history'
import { receiptsOf } from '../../src/receipts/receipts'

/**
 * The story of the sample office, which can be checked by hand: `Paid` is what the published rates of each date come to, so nothing
 * of Medicare's is missing but two nurse visits, billed beside an infusion and never paid.
 */
describe('the sample office’s year', () => {
  const text = readFileSync(new URL('../../examples/rheumatology-office.csv', import.meta.url), 'utf8')
  const cells = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd()).data
  const log = readLog(cells, {})
  if ('problem' in log) throw new Error(log.problem)
  const coding = codeLog(log)
  const receipts = receiptsOf(coding, cells)

  test('Medicare’s missing money is two nurse visits', () => {
    const compared = receipts.filter(({ due, state }) => due.payerName === 'Medicare' && state !== 'not comparable')
    const off = compared.filter(({ state }) => state === 'short' || state === 'denied' || state === 'paid too much')
    expect(off.map(({ one, party, text }) => [one.encounter.name, party, /99211 was not paid/.test(text)])).toEqual([
      ['40177', 'payer', true],
      ['40274', 'payer', true],
    ])
    // 80% less 2% of $22.64 in 2025 and of $24.38 in 2026, as the fee schedules have it.
    expect(off.map((one) => one.off)).toEqual([17.75, 19.11])
    expect(compared.filter(({ state }) => state === 'paid in full').length).toBeGreaterThan(250)
  })

  test('pegloticase carries its visits in every quarter', () => {
    const { rows, treatments } = historyOf(coding, cells, 'supported')
    const visits = new Map<string, number>()
    for (const { drug, month, treatments: count } of treatments)
      if (drug === 'pegloticase J2507') visits.set(quarterOf(month), (visits.get(quarterOf(month)) ?? 0) + count)
    const charted = new Set<string>()
    const [header = [], ...body] = cells
    const at = (name: string): number => header.indexOf(name)
    for (const row of body)
      if (/pegloticase|krystexxa/i.test(row[at('Drug')] ?? '')) charted.add(row[at('Encounter')] ?? '')
    expect([...visits.keys()].sort()).toEqual(['2025Q4', '2026Q1', '2026Q2', '2026Q3'])
    expect([...visits.values()].reduce((a, b) => a + b)).toBe(charted.size)
    // Nothing of the drug is counted under its premedication.
    expect(rows.filter(({ code, drug }) => code === 'J2507' && drug !== 'pegloticase J2507')).toEqual([])
  })
})
