import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accuracy, administrationCodes, house, measure } from './measure'
import { publishedCases } from './published-cases'

const measured = publishedCases.map((one) => ({ one, ...measure(one) }))
const table = accuracy()
const all = table.at(-1)!

describe('what the engine makes of the published visits', () => {
  test('every case is in the table once', () => {
    expect(all.publisher).toBe('All')
    expect(all.cases).toBe(115)
    const rest = table.slice(0, -1)
    for (const key of ['cases', 'agrees', 'disputed', 'superseded', 'incomplete', 'asExpected', 'published'] as const) {
      expect(
        rest.reduce((sum, one) => sum + one[key], 0),
        key,
      ).toBe(all[key])
    }
    for (const one of table) expect(one.agrees + one.disputed + one.superseded + one.incomplete).toBe(one.cases)
  })

  test('a case that agrees gives the publisher’s own codes', () => {
    for (const { one, asPublished } of measured) {
      if (one.status === 'agrees') expect(['default', null], one.id).toContain(asPublished)
    }
  })

  test('a disputed case does not, unless the dispute is about something else than the codes', () => {
    for (const { one, asPublished } of measured) {
      if (one.status !== 'disputed' || asPublished === null) continue
      expect(asPublished, one.id).not.toBe('default')
      // The source is right under the policy that the case names.
      if (one.policy !== undefined) expect(asPublished, one.id).toBe('policy')
    }
  })

  test('the figures of the README are these', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replace(/\s+/g, ' ')
    expect(readme).toContain(
      `Of ${all.cases} published worked visits it answers ${all.asExpected} as \`tests/cases\` expects; in ` +
        `${all.asPublished} of the ${all.published} whose source names administration codes it gives the source's own, ` +
        `in ${all.underPolicy} more under a policy`,
    )
    for (const one of table) {
      const { publisher, cases, agrees, disputed, superseded, incomplete, asExpected, asked, underPolicy } = one
      const counts = [publisher, cases, agrees, disputed, superseded, incomplete, `${asExpected} of ${asked}`]
      const row = [...counts, `${one.asPublished} of ${one.published}`, underPolicy].join(' | ')
      expect(readme).toContain(`| ${row} |`)
    }
  })
})

test('administration codes of an answer: no visits, no drugs, equal ones added', () => {
  expect(administrationCodes('99213, 96413, 96415, J1745x20')).toBe('96413, 96415')
  expect(administrationCodes('96375, 96375x2, 96372, 96375x2, 96372')).toBe('96372x2, 96375x5')
  expect(administrationCodes('96413-53, 92950')).toBe('96413-53')
  expect(administrationCodes('96413, 96374-59')).toBe('96374-59, 96413')
  expect(administrationCodes('C8950, C8951')).toBe('C8950, C8951')
  expect(administrationCodes('G0345, G0363, G0364, G0498, 90760, 90799, 90801')).toBe(
    '90760, 90799, G0345, G0363, G0498',
  )
  expect(administrationCodes('Jxxxxx95, Jxxxx-JWx5')).toBe('')
})

test('houses', () => {
  expect(house('AAPC forum (khines80)')).toBe('AAPC')
  expect(house('CGS Administrators (MAC), adapted from AHA Coding Clinic 1Q 2012')).toBe('CGS Administrators')
  expect(house('CPI Experts quoting CMS')).toBe('CPI Experts')
  expect(house('ICD10monitor / MedLearn')).toBe('ICD10monitor')
})
