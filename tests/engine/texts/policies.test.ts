import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Dispute } from '../../../src/policies/define'
import { policiesInOrder } from '../../../src/policies/policies'
import { rule, rules, type RuleId } from '../../../src/rules'
import { lines, visit } from '../visit'

/**
 * Two people who read a disputed rule differently: each sets the policy, gets the lines of that reading, and is shown who
 * reads it otherwise. The logs stand in the file of each policy, under `disputes`, with every value (the compiler asks for each);
 * `shows` is what stands in the reasons (or, where nothing is billed, in the finding).
 */
const disputes = policiesInOrder.flatMap(({ id, disputes }) =>
  'seenIn' in disputes ? [] : disputes.map((one: Dispute) => ({ policy: id, ...one })),
)

const timed = (...rows: readonly string[]): string => ['Drug | Route | Start | Stop', ...rows].join('\n')

describe.each(disputes.map((one, index) => [`${one.policy} (${index + 1})`, one] as const))('%s', (_, dispute) => {
  test.each(Object.entries(dispute.values))('as %s', (value, { lines: expected, shows }) => {
    const how = `${dispute.policy}=${value}`
    expect(lines(dispute.log, how), `the lines under ${how}`).toBe(expected)
    const { answer } = visit(dispute.log, how)
    const said = [
      ...Object.values(answer.rules).map((rule) => rule.rejected ?? ''),
      ...answer.encounters.flatMap((one) => one.findings.map((finding) => finding.text)),
    ]
    for (const text of shows) expect(said.join('\n')).toContain(text)
    // Nobody is told to switch to what is set already.
    expect(said.join('\n')).not.toContain(`(policy ${dispute.policy}=${value})`)
  })
})

test.each(policiesInOrder.flatMap(({ id, disputes }) => ('seenIn' in disputes ? [[id, disputes.seenIn]] : [])))(
  '%s, which no log shows, is shown by %s',
  (id, path) => {
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(id)
  },
)

test('every policy that a rule names among its readings is disputed here', () => {
  const named = new Set(
    (Object.keys(rules) as RuleId[]).flatMap((id) => (rule(id).readings ?? []).map((reading) => reading.policy)),
  )
  named.delete('none')
  const here = new Set<string>(disputes.map((one) => one.policy))
  expect([...named].filter((policy) => !here.has(policy))).toEqual([])
})

describe('a dispute is named where it decides, and nowhere else', () => {
  const rulesOf = (log: string, how = ''): string[][] =>
    visit(log, how).answer.encounters.flatMap((one) =>
      one.lines.map((line) => line.reasons.map((reason) => reason.rule)),
    )

  test('how a biologic is classed stands at its first hour, not again at its further hours or its drug line', () => {
    const [first, ...others] = rulesOf(timed('Remicade | IV infusion | 9:00 | 11:13'))
    expect(first).toContain('category.complex')
    expect(others.length).toBeGreaterThan(0)
    for (const rules of others) expect(rules).not.toContain('category.complex')
  })

  test('nor at a drug that is no biologic', () => {
    const lines = rulesOf(timed('Remicade | IV infusion | 9:00 | 10:00', 'vancomycin | IV infusion | 10:00 | 11:00'))
    expect(lines.filter((rules) => rules.includes('category.complex'))).toHaveLength(1)
  })

  test('an infusion that was abandoned is disputed in offices alone: a hospital has no modifier 53', () => {
    const log = 'Drug | Route | Start | Stop | Note\nRemicade | IV infusion | 9:00 | 9:10 | stopped due to reaction'
    expect(rulesOf(log).flat()).toContain('record.abandoned')
    expect(rulesOf(log, 'hospital').flat()).not.toContain('record.abandoned')
  })
})
