import { expect, test } from 'vitest'
import { definePolicy } from '../../src/policies/define'
import {
  defaultPolicies,
  policiesInOrder,
  policyValues,
  withPolicies,
  type Policies,
} from '../../src/policies/policies'
import { policyQuestions } from '../../src/policies/questions'
import { rule, rules, type RuleId } from '../../src/rules'

test('every policy has a place of its own and values that differ', () => {
  expect(new Set(policiesInOrder.map((one) => one.id)).size).toBe(policiesInOrder.length)
  expect(new Set(policiesInOrder.map((one) => one.place)).size).toBe(policiesInOrder.length)
  for (const values of Object.values<readonly string[]>(policyValues)) {
    expect(values.length).toBeGreaterThan(1)
    expect(new Set(values).size).toBe(values.length)
  }
})

test('the first value is the default, and every other one can be chosen', () => {
  expect(withPolicies([])).toEqual(defaultPolicies)
  for (const { id, values } of policiesInOrder) {
    expect(defaultPolicies[id]).toBe(values[0].value)
    for (const { value } of values) expect(withPolicies([[id, value]])).toEqual({ ...defaultPolicies, [id]: value })
  }
})

test('every value is a choice with its words and who holds it', () => {
  expect(policyQuestions.map((one) => [one.policy, one.choices.map(({ value }) => value)])).toEqual(
    Object.entries(policyValues),
  )
  const choices = policyQuestions.flatMap((one) => one.choices)
  for (const { says, heldBy } of choices) expect([says, heldBy]).not.toContain('')
  expect(policyQuestions.find((one) => one.policy === 'hydration-segments')?.choices).toEqual([
    { value: 'sum', says: 'the pieces of one date are added', heldBy: 'CPT Assistant, June 2007, and AAPC, 2019' },
    {
      value: 'each',
      says: 'every piece must exceed 30 minutes on its own',
      heldBy: 'a payer, quoted in an AAPC forum in 2023',
    },
  ])
})

test('a reading of the rule book that a policy switches to is a value of that policy', () => {
  for (const id of Object.keys(rules) as RuleId[]) {
    for (const { policy, value } of rule(id).readings ?? []) {
      if (policy !== 'none') expect(policyValues).toHaveProperty([policy], expect.arrayContaining([value]))
    }
  }
})

test('the compiler refuses a misspelt value, rule or case, and a policy without its question or audit', () => {
  const read = (policies: Policies): boolean[] => [
    policies.overlap === 'any',
    // @ts-expect-error no such value
    policies.overlap === 'anny',
    // @ts-expect-error no such policy
    policies.overlaps === 'any',
  ]
  expect(read(withPolicies([['overlap', 'any']]))).toEqual([true, false, false])

  const whole = {
    id: 'rounding',
    place: 5,
    asks: 'How are seconds rounded?',
    values: [
      { value: 'down', rule: 'time.elapsed' },
      { value: 'up', says: 'up', heldBy: 'nobody' },
    ],
    decides: 'Seconds.',
    audit: 'codes the visit again',
    disputes: { seenIn: 'tests/policies/policies.test.ts' },
  } as const
  const { asks, audit, decides, ...rest } = whole
  definePolicy(whole)
  // @ts-expect-error no question
  definePolicy({ ...rest, audit, decides })
  // @ts-expect-error nothing said of the audit
  definePolicy({ ...rest, asks, decides })
  // @ts-expect-error a value without a source
  definePolicy({ ...whole, values: [{ value: 'down' }] })
  // @ts-expect-error no such rule
  definePolicy({ ...whole, values: [{ value: 'down', rule: 'time.elapse' }] })
  const tried = { lines: '96413', shows: [] }
  // @ts-expect-error one of the two values is not tried
  definePolicy({ ...whole, disputes: [{ log: '', values: { down: tried } }] })
})
