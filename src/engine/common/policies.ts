/** The choices that an office makes where sources or payers differ. Names and values are fixed by the contract. */
export const policyValues = {
  overlap: ['majority', 'any', '16-minutes', 'deduct'],
  'repeat-infusion': ['each', 'sum'],
  'hydration-segments': ['sum', 'each'],
  'push-minutes-in-hydration': ['keep', 'deduct'],
  'missing-stop': ['push', 'rate', 'hold'],
  abandoned: ['actual-time', 'modifier-53'],
  'second-initial': ['59', 'X'],
  'second-initial-hours': ['initial-only', 'all'],
  'split-injection': ['one', 'each'],
  pump: ['96416', 'G0498'],
  'route-modifier': ['JA-JB', 'none'],
  'sub-unit-waste': ['JZ', 'none'],
  complex: ['complex', 'therapeutic'],
  'conversion-factor': ['non-apm', 'apm'],
} as const

export type PolicyName = keyof typeof policyValues
export type Policies = { readonly [Name in PolicyName]: (typeof policyValues)[Name][number] }

/** The first value of each policy. */
export const defaultPolicies = Object.fromEntries(
  Object.entries(policyValues).map(([name, values]) => [name, values[0]]),
) as unknown as Policies

/**
 * The defaults with some values changed.
 *
 * @param changes - pairs of policy and value
 * @throws Error with a sentence for a policy or a value that does not exist
 */
export function withPolicies(changes: readonly (readonly [string, string])[]): Policies {
  const policies: Record<string, string> = { ...defaultPolicies }
  for (const [name, value] of changes) {
    if (!Object.hasOwn(policyValues, name)) {
      throw new Error(`There is no policy "${name}". The policies are ${Object.keys(policyValues).join(', ')}.`)
    }
    const values: readonly string[] = policyValues[name as PolicyName]
    if (!values.includes(value)) {
      throw new Error(`The policy "${name}" has no value "${value}". Its values are ${values.join(', ')}.`)
    }
    policies[name] = value
  }
  return policies as unknown as Policies
}
