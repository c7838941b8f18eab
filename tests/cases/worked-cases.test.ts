import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { codeText, claimLines } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import type { Finding } from '../../src/findings/define'
import { withPolicies } from '../../src/policies/policies'
import { locationsOfCells } from '../../src/sheets/office/locations'
import { cellsOf } from './published-cases'
import { workedCases, type PolicyVariant, type WorkedCase } from './worked-cases'

const sorted = (codes: string): string =>
  codes
    .split(/,\s*/)
    .filter((text) => text !== '')
    .sort()
    .join(', ')

/** Says on which setting and under which policies a case failed: the codes stand beside them. */
function check(
  one: WorkedCase,
  setting: WorkedCase['setting'],
  variant: PolicyVariant,
  audited: readonly string[] = [],
): void {
  const coding = code(cellsOf(one.log), {
    setting,
    policies: withPolicies(Object.entries(variant.policy)),
    ...(one.locations !== undefined && { locations: locationsOfCells(one.locations) }),
  })
  if ('problem' in coding) throw new Error(coding.problem)
  const linesOf = (isDrug: boolean): string => {
    const charges = coding.encounters.map((each) => each.charges.filter(({ slot }) => (slot === 'drug') === isDrug))
    return sorted(charges.flatMap((each) => claimLines(each).map(codeText)).join(', '))
  }
  const where = [setting, ...Object.entries(variant.policy).map(([name, value]) => `${name}=${value}`)].join(' ')
  expect(`${where}: ${linesOf(false)}`).toBe(`${where}: ${sorted(variant.expected)}`)
  if (variant.drugLines !== undefined)
    expect(`${where}: ${linesOf(true)}`).toBe(`${where}: ${sorted(variant.drugLines)}`)
  const found = [...coding.findings, ...coding.encounters.flatMap((each) => each.findings)]
  checkFound(found, variant.findings ?? [], where)
  if (audited.length > 0) {
    const after = audit(coding).coding
    checkFound([...after.findings, ...after.encounters.flatMap((each) => each.findings)], audited, `${where} audited`)
  }
}

function checkFound(found: readonly Finding[], expected: readonly string[], where: string): void {
  for (const wanted of expected) {
    const [, not, id, rows] = /^(not )?(\S+)\s?([\d ]*)$/.exec(wanted) ?? []
    const hit = found.some((each) => each.finding === id && (rows === '' || each.rows.join(' ') === rows))
    const said = found.map((each) => [each.finding, ...each.rows].join(' ')).join(', ')
    expect(hit, `${where}: ${wanted}; found ${said}`).toBe(not === undefined)
  }
}

function checkAll(one: WorkedCase): void {
  for (const setting of [one.setting, ...(one.also === undefined ? [] : [one.also])]) {
    const { expected, drugLines, findings } = one
    check(
      one,
      setting,
      { policy: {}, expected, ...(drugLines !== undefined && { drugLines }), ...(findings && { findings }) },
      one.audited,
    )
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
