import { describe, expect, test } from 'vitest'
import { policyValues } from '../../src/policies/policies'
import { citation, rule, rules, valueOn, type RuleId } from '../../src/rules'
import { codedVisits } from './coded-visits'

const ids = Object.keys(rules) as RuleId[]
const isoDay = /^\d{4}-\d{2}-\d{2}$/

describe.each(ids)('%s', (id) => {
  const record = rule(id)

  test('says what it says in one sentence', () => {
    expect(record.sentence).toMatch(/^[A-Z0-9].{20,}\.$/)
    expect(record.settings.length).toBeGreaterThan(0)
  })

  test('has at least one source with title and locator', () => {
    expect(record.sources.length).toBeGreaterThan(0)
    for (const source of record.sources) {
      expect(source.title.trim().length).toBeGreaterThan(2)
      expect(source.locator.trim().length).toBeGreaterThan(2)
      if (source.address !== undefined) expect(source.address).toMatch(/^https?:\/\/\S+$/)
      expect(citation(id)).toContain(`${source.title}, ${source.locator}`)
    }
  })

  test('is dated: from comes before until, and values are in order', () => {
    expect(record.from).toMatch(isoDay)
    if (record.until !== null) {
      expect(record.until).toMatch(isoDay)
      expect(record.from <= record.until).toBe(true)
    }
    for (const dated of Object.values(record.values ?? {})) {
      for (const [day, value] of Object.entries(dated)) {
        expect(day).toMatch(isoDay)
        expect(Number.isFinite(value)).toBe(true)
        expect(valueOn(dated, day)).toBe(value)
      }
    }
  })

  test('its other readings name a policy value that exists, and who holds them', () => {
    for (const reading of record.readings ?? []) {
      expect(reading.says.length).toBeGreaterThan(10)
      expect(reading.heldBy.length).toBeGreaterThan(5)
      if (reading.policy === 'none') continue
      expect(policyValues).toHaveProperty([reading.policy])
      expect(policyValues[reading.policy as keyof typeof policyValues]).toContain(reading.value)
    }
  })
})

/**
 * Rules that withhold a line or only decide how the record is read: no line can name them. Each is seen in a finding,
 * or, where it has none, says here why.
 */
const seenInFinding: Readonly<Partial<Record<RuleId, string>>> = {
  'time.plausible': 'too-long',
  'time.elapsed': 'duration-conflict',
  'hydration.minimum': 'too-short-hydration',
  'missing.hydration': 'missing-stop',
  'push.repeat-none': 'repeat-push',
  'concurrent.needs-primary': 'no-code-for-concurrent',
  'initial.second-site-unexplained': 'second-site-without-reason',
  'included.services': 'included-service',
  'included.no-administration': 'no-administration-code',
  'injection.split': 'duplicate-row',
  'drug.not-billed': 'drug-not-billed',
  'included.keep-open': 'included-service',
  'own-code.services': 'no-administration-code',
}
const withoutTrace: Readonly<Partial<Record<RuleId, string>>> = {
  'category.default': 'the class of a drug stands in the drug table, with its own basis',
  'hydration.potassium': 'the class of a fluid with potassium shows in its codes',
  'line.date': 'every line shows its date',
  'initial.encounter': 'a stay shows by having one initial code',
}

describe('every coding rule decides something', () => {
  const named = new Set(
    codedVisits.flatMap((one) =>
      one.answer.encounters.flatMap((each) => each.lines.flatMap((line) => line.reasons.map((reason) => reason.rule))),
    ),
  )
  const found = new Set<string>(codedVisits.flatMap((one) => one.ids))
  const coding = ids.filter((id) => rule(id).kind === 'coding')

  test.each(coding.filter((id) => seenInFinding[id] === undefined && withoutTrace[id] === undefined))(
    '%s is a reason of some line',
    (id) => {
      expect(named).toContain(id)
    },
  )

  test.each(coding.filter((id) => seenInFinding[id] !== undefined))('%s is seen in a finding', (id) => {
    expect(found).toContain(seenInFinding[id])
  })

  test('the exceptions are none too many', () => {
    for (const id of [...Object.keys(seenInFinding), ...Object.keys(withoutTrace)]) {
      expect(ids, id).toContain(id)
      expect(rule(id as RuleId).kind, id).toBe('coding')
    }
    for (const id of Object.keys(withoutTrace) as RuleId[]) expect(named.has(id), id).toBe(false)
  })
})

describe('every line of every coded visit', () => {
  const all = codedVisits.flatMap((one) => one.answer.encounters.flatMap((each) => each.lines))

  test('has a reason with a sentence, a rule and a source', () => {
    for (const line of all) {
      expect(line.reasons.length, line.code).toBeGreaterThan(0)
      for (const reason of line.reasons) {
        expect(reason.text).toMatch(/\.$/)
        expect(reason.text).not.toMatch(/undefined|NaN|-1 minute/)
        expect(citation(reason.rule)).not.toBe('')
      }
    }
  })

  test('has whole units from 1, and rows', () => {
    for (const line of all) {
      expect(Number.isInteger(line.units) && line.units > 0, line.code).toBe(true)
      expect(line.rows.length, line.code).toBeGreaterThan(0)
      expect([...line.rows].sort((a, b) => a - b)).toEqual(line.rows)
    }
  })

  test('a rule is named only in its own setting and on its dates', () => {
    for (const { answer } of codedVisits) {
      for (const one of answer.encounters) {
        for (const reason of one.lines.flatMap((line) => line.reasons)) {
          expect(rule(reason.rule).settings, reason.rule).toContain(one.setting)
          if (one.date !== null) expect(rule(reason.rule).from <= one.date, reason.rule).toBe(true)
        }
      }
    }
  })

  test('another reading is shown where one exists', () => {
    const overlap = codedVisits.flatMap(({ answer }) => answer.rules['concurrent.overlap'] ?? [])
    expect(overlap.length).toBeGreaterThan(0)
    for (const { rejected } of overlap) expect(rejected).toContain('overlap=')
  })
})

test('a dated value holds from its day until the next', () => {
  const values = { '2006-01-01': 15, '2020-01-01': 16 }
  expect(valueOn(values, '2000-01-01')).toBe(15)
  expect(valueOn(values, '2019-12-31')).toBe(15)
  expect(valueOn(values, '2020-01-01')).toBe(16)
  expect(valueOn(values, null)).toBe(16)
})
