import { defaultPolicies, type PolicyName } from '../../policies/policies'
import { capitalized } from '../../findings/words'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import { policyQuestions, type PolicyQuestion } from '../../policies/questions'

/**
 * What an office decides where sources or payers differ, each choice with who holds it; kept in this workbook. What a payer
 * decides for itself comes before these once the office keeps a table of payers.
 */
export function PoliciesCard({ session }: { readonly session: Session }) {
  const policies = session.gathered?.options.policies ?? defaultPolicies
  const changed = policyQuestions.filter(({ policy }) => policies[policy] !== defaultPolicies[policy])
  const choose = (policy: PolicyName, value: string): void => {
    const kept = Object.entries({ ...policies, [policy]: value }).filter(
      ([name, one]) => defaultPolicies[name as PolicyName] !== one,
    )
    void session.choose({ policies: Object.fromEntries(kept) })
  }
  return (
    <Card title="Payer and coding policies">
      <p>
        {changed.length === 0
          ? 'Default policies in use.'
          : `${changed.length === 1 ? 'One policy differs' : `${changed.length} policies differ`} from the default.`}
      </p>
      <details>
        <summary>Review policies</summary>
        {policyQuestions.map((question) => (
          <Question
            key={question.policy}
            question={question}
            chosen={policies[question.policy]}
            disabled={session.busy !== null}
            onChoose={(value) => {
              choose(question.policy, value)
            }}
          />
        ))}
      </details>
    </Card>
  )
}

function Question({
  question,
  chosen,
  disabled,
  onChoose,
}: {
  readonly question: PolicyQuestion
  readonly chosen: string
  readonly disabled: boolean
  readonly onChoose: (value: string) => void
}) {
  return (
    <fieldset disabled={disabled}>
      <legend>{question.asks}</legend>
      {question.choices.map(({ value, says, heldBy }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={question.policy}
            value={value}
            checked={value === chosen}
            onChange={() => {
              onChoose(value)
            }}
          />
          <span>
            {capitalized(says)} <em class="source">{heldBy}</em>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
