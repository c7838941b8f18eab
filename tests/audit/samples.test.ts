import { describe, expect, test } from 'vitest'
import { dollarsIn, severityOf } from '../../src/findings/define'
import { asked, auditedSample, billing, recallOf } from './recall'

describe.each([
  ['rheumatology-office', 'office'],
  ['hospital-outpatient', 'hospital'],
] as const)('the sample %s', (name, setting) => {
  test('every planted mistake is found, by kind', async () => {
    const { audit, key } = await auditedSample(name, setting)
    const missed = recallOf(audit, key).filter((one) => one.found < one.planted)
    expect(missed).toEqual([])
    expect(key.filter((one) => billing.has(one.finding)).length).toBeGreaterThan(8)
  })

  test('no clean row is called an error', async () => {
    const { audit, key } = await auditedSample(name, setting)
    const rows = new Set(key.map((one) => one.row))
    const wrong = asked(audit).filter((one) => severityOf(one) === 'error' && !one.rows.some((row) => rows.has(row)))
    expect(wrong.map((one) => `${one.finding} ${one.rows.join()}`)).toEqual([])
  })

  test('what is found beside the key is another side of the same mistake: an edit that the claim meets, or what a doubtful time leaves open', async () => {
    const { audit, key } = await auditedSample(name, setting)
    const extra = recallOf(audit, key).filter((one) => one.extra > one.onClean && billing.has(one.kind))
    expect(
      extra.map((one) => one.kind).filter((kind) => !['pair-edit', 'orphan-add-on', 'not-judged'].includes(kind)),
    ).toEqual([])
  })

  test('the dollars are those that the generator worked out by itself', async () => {
    const { audit, key } = await auditedSample(name, setting)
    const all = audit.coding.encounters.flatMap((one) => one.findings)
    const priced = key.filter((one) => one.dollars !== null)
    for (const { row, finding, dollars } of priced) {
      const own = all.filter((one) => one.finding === finding && one.rows.includes(row))
      const sum = own.reduce((total, one) => total + (dollarsIn(one, 'over') ?? dollarsIn(one, 'under') ?? NaN), 0)
      expect(sum, `${finding} ${row}`).toBeCloseTo(dollars!, 2)
    }
    expect(priced.length).toBeGreaterThanOrEqual(setting === 'office' ? 30 : 0)
  })
})
