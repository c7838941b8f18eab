import { policyList } from './index'

type Listed = (typeof policyList)[number]

export type PolicyName = Listed['id']

/** What is chosen, policy by policy. */
export type Policies = {
  readonly [One in Listed as One['id']]: One['values'][number]['value']
}

type PolicyValues = { readonly [Name in PolicyName]: readonly [Policies[Name], ...Policies[Name][]] }

/** The policies in the order of every list. */
export const policiesInOrder: readonly Listed[] = policyList.toSorted((a, b) => a.place - b.place)

/** The values of each policy; the first is the default. */
export const policyValues = Object.fromEntries(
  policiesInOrder.map(({ id, values }) => [id, values.map(({ value }) => value)]),
) as unknown as PolicyValues

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
  if (changes.length === 0) return defaultPolicies
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
