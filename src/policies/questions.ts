import { citation, rule } from '../rules'
import type { PolicyValue } from './define'
import { policiesInOrder, type PolicyName } from './policies'

/** One way to code, and who holds it. */
export interface PolicyChoice {
  readonly value: string
  readonly says: string
  readonly heldBy: string
}

/** A question that sources or payers answer differently. */
export interface PolicyQuestion {
  readonly policy: PolicyName
  readonly asks: string
  /** The first is what holds unless the office chooses another. */
  readonly choices: readonly PolicyChoice[]
}

/** All questions with their choices, worded by the rule book. */
export const policyQuestions: readonly PolicyQuestion[] = policiesInOrder.map(({ id, asks, values }) => ({
  policy: id,
  asks,
  choices: values.map((value) => choiceOf(id, value)),
}))

function choiceOf(policy: PolicyName, read: PolicyValue): PolicyChoice {
  const { value } = read
  if ('says' in read) return { value, says: read.says, heldBy: read.heldBy }
  if ('rule' in read) return { value, says: rule(read.rule).sentence, heldBy: citation(read.rule) }
  const reading = rule(read.readIn).readings?.find((one) => one.policy === policy && one.value === value)
  if (reading === undefined) throw new Error(`The rule ${read.readIn} has no reading for ${policy}=${value}.`)
  return { value, says: reading.says, heldBy: reading.heldBy }
}
