import { describe, expect, test } from 'vitest'
import { codeText, claimLines } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import { withPolicies } from '../../src/policies/policies'
import { cellsOf } from './published-cases'
import { workedCases, type PolicyVariant, type WorkedCase } from './worked-cases'

const sorted = (codes: string): string =>
  codes
    .split(/,\s*/)
    .filter((text) => text !== '')
    .sort()
    .join(', ')

/** Says on which setting and under which policies a case failed: the codes stand beside them. */
function check(one: WorkedCase, setting: WorkedCase['setting'], variant: PolicyVariant): void {
  const coding = code(cellsOf(one.log), { setting, policies: withPolicies(Object.entries(variant.policy)) })
  if ('problem' in coding) throw new Error(coding.problem)
  // The codes of administration: what a dose makes of the drug is worked out in cases of its own.
  const charges = coding.encounters.map((each) => each.charges.filter((charge) => charge.slot !== 'drug'))
  const answer = sorted(charges.flatMap((each) => claimLines(each).map(codeText)).join(', '))
  const where = [setting, ...Object.entries(variant.policy).map(([name, value]) => `${name}=${value}`)].join(' ')
  expect(`${where}: ${answer}`).toBe(`${where}: ${sorted(variant.expected)}`)
  const found = [...coding.findings, ...coding.encounters.flatMap((each) => each.findings)]
  for (const wanted of variant.findings ?? []) {
    const [, not, id, rows] = /^(not )?(\S+)\s?([\d ]*)$/.exec(wanted) ?? []
    const hit = found.some((each) => each.finding === id && (rows === '' || each.rows.join(' ') === rows))
    const said = found.map((each) => [each.finding, ...each.rows].join(' ')).join(', ')
    expect(hit, `${where}: ${wanted}; found ${said}`).toBe(not === undefined)
  }
}

function checkAll(one: WorkedCase): void {
  for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
    check(one, setting, { policy: {}, expected: one.expected, ...(one.findings && { findings: one.findings }) })
    for (const variant of one.under ?? []) check(one, setting, variant)
  }
}

const named = (cases: readonly WorkedCase[]) => cases.map((one) => [`${one.id} ${one.title}`, one] as const)

describe('visits worked by hand', () => {
  test('each case is here once and says why', () => {
    expect(new Set(workedCases.map((one) => one.id)).size).toBe(workedCases.length)
    for (const one of workedCases) {
      expect(one.because.length, one.id).toBeGreaterThan(10)
      expect(one.from.length, one.id).toBeGreaterThan(5)
    }
  })

  test.each(named(workedCases))('%s', (_, one) => {
    checkAll(one)
  })
})
