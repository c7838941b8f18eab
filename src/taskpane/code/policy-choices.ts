import { policyValues, type PolicyName } from '../../engine/common/policies'
import { citation, rules, type RuleId } from '../../rules'
import type { Reading } from '../../rules/rule'

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

/** The question in a biller's words, and the rule whose sentence is the default where no reading words it. */
const questions: Readonly<Record<PolicyName, { readonly asks: string; readonly rule: RuleId | null }>> = {
  overlap: { asks: 'When do two infusions through one line count as concurrent?', rule: 'concurrent.overlap' },
  'repeat-infusion': { asks: 'How is a second bag of the same drug coded?', rule: 'repeat.each' },
  'hydration-segments': { asks: 'Are pieces of hydration added before they are measured?', rule: 'hydration.sum' },
  'push-minutes-in-hydration': { asks: 'Do pushes take minutes from hydration?', rule: 'hydration.pushes' },
  'missing-stop': { asks: 'What if an infusion has no stop time?', rule: 'missing.push' },
  abandoned: { asks: 'How is an abandoned infusion coded?', rule: 'record.abandoned' },
  'second-initial': { asks: 'Which modifier marks a second initial code?', rule: 'initial.second-site' },
  'second-initial-hours': {
    asks: 'Do the add-ons of a second initial code carry it too?',
    rule: 'initial.second-site',
  },
  'split-injection': { asks: 'One drug in two syringes: one injection or two?', rule: 'injection.split' },
  pump: { asks: 'A chemotherapy pump goes home: whose is it?', rule: 'pump.prolonged' },
  'route-modifier': { asks: 'JA and JB for drugs with two forms?', rule: 'drug.route-modifier' },
  'sub-unit-waste': { asks: 'Waste below one billing unit?', rule: 'drug.sub-unit-waste' },
  complex: { asks: 'Which codes do biologics have?', rule: 'category.complex' },
  'conversion-factor': { asks: 'From 2026: is the clinician a qualifying APM participant?', rule: null },
}

/** Medicare pays by two factors from 2026 (42 U.S.C. 1395w-4(d)(1)(A)); amounts alone depend on it. */
const factors: readonly PolicyChoice[] = [
  { value: 'non-apm', says: 'no: the other conversion factor', heldBy: 'CMS, Physician Fee Schedule' },
  { value: 'apm', says: 'yes: the factor of qualifying participants', heldBy: 'CMS, Physician Fee Schedule' },
]

const readings: readonly Reading[] = Object.values(rules).flatMap((rule) =>
  'readings' in rule ? (rule.readings as readonly Reading[]) : [],
)

/** All questions with their choices, worded by the rule book. */
export const policyQuestions: readonly PolicyQuestion[] = (Object.keys(policyValues) as PolicyName[]).map((policy) => {
  const { asks, rule } = questions[policy]
  if (rule === null) return { policy, asks, choices: factors }
  return { policy, asks, choices: policyValues[policy].map((value) => choiceOf(policy, value, rule)) }
})

function choiceOf(policy: PolicyName, value: string, rule: RuleId): PolicyChoice {
  const worded = readings.find((one) => one.policy === policy && one.value === value)
  if (worded !== undefined) return { value, says: worded.says, heldBy: worded.heldBy }
  return { value, says: rules[rule].sentence, heldBy: citation(rule) }
}
