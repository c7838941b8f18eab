import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { findingText, severityOf } from '../../src/findings/define'
import { table } from '../engine/visit'

/** What is said of units above CMS's maximum: severity, sentence and question. */
const said = (log: string): string[] => {
  const coding = code(table(log), { setting: 'office' })
  if ('problem' in coding) throw new Error(coding.problem)
  return audit(coding)
    .coding.encounters.flatMap(({ findings }) => findings)
    .filter(({ finding }) => finding === 'units-over-limit')
    .map((one) => {
      const { text, ask } = findingText(one)
      return `${severityOf(one)}: ${text} ${ask}`
    })
}

/** MUE of the fourth quarter of 2026 (administration) and of the second of 2024 (drugs), practitioners. */
describe('two visits of a patient on one date', () => {
  const log = (billed: readonly [string, string] | null): string => `
    Encounter | Patient | Date | Payer | Drug | Dose | Route | Start | Stop ${billed === null ? '' : '| Billed'}
    E1 | P1 | 2026-11-10 | Medicare | ceftriaxone | 1 g | IV infusion | 8:00 | 9:00 ${billed === null ? '' : `| ${billed[0]}`}
    E2 | P1 | 2026-11-10 | Medicare | ceftriaxone | 1 g | IV infusion | 18:00 | 19:00 ${billed === null ? '' : `| ${billed[1]}`}`

  it.each([
    ['not billed yet', null],
    ['as supported', ['96365, J0696-JZx4', '96365-59, J0696-JZx4'] as const],
  ])('%s: the record has both, so that nothing is to be corrected', (_, billed) => {
    expect(said(log(billed))).toEqual([
      'info: 96365: 2 units on one date; the maximum is 1 (MUE 2026Q4; adjudication indicator 3). The documentation supports the units. Medicare stops them at the limit all the same; appeal a denial with the documentation of each visit.',
    ])
  })

  it('three billed of two that the record has are a warning', () => {
    const [first, ...more] = said(log(['96365, J0696-JZx4', '96365-59x2, J0696-JZx4']))
    expect(more).toEqual([])
    expect(first).toMatch(/^warning: 96365: 3 units on one date/)
  })
})

describe('a drug', () => {
  const log = (drug: string, dose: string): string => `
    Date | Payer | Drug | Dose | Route | Start | Stop
    2026-11-10 | Medicare | ${drug} | ${dose} | IV infusion | 8:00 | 9:00`

  it.each([
    // 150 units of 10 mg a date.
    ['Remicade', '1500 mg', null],
    ['Remicade', '1501 mg', /^warning: J1745: 151 units on one date; the maximum is 150 .* Check the dose/],
    // 22,000 units a line: the claim repeats the code.
    ['Kovaltry', '22000 units', null],
    [
      'Kovaltry',
      '30000 units',
      /^warning: J7211: 30,000 units on one line; the maximum is 22,000 .* on lines of at most 22,000 \(22,000 \+ 8,000\), with modifier 76/,
    ],
    ['Kovaltry', '150000 units', /on lines of at most 22,000 \(6 times 22,000 \+ 18,000\)/],
  ])('%s %s', (drug, dose, expected) => {
    const all = said(log(drug, dose))
    // Once: what the coding says of a line the audit does not say again.
    expect(all).toHaveLength(expected === null ? 0 : 1)
    if (expected !== null) expect(all[0]).toMatch(expected)
  })
})
