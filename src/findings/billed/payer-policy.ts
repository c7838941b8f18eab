import { usDate } from '../../basics/date'
import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly policy: string
  readonly value: string
  /** Null where the log names none: Medicare stands in. */
  readonly payer: string | null
  readonly date: string | null
  readonly now: string
  readonly usual: string
  readonly otherwise: string
}

export const payerPolicy = defineFinding({
  id: 'payer-policy',
  heading: 'Changed by a policy',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ policy }) => policy,
  says: (f: Facts) => ({
    text: `Under the policy ${f.policy}=${f.value} (${f.payer ?? 'Medicare'}${f.date === null ? '' : `, ${usDate(f.date)}`}) this is ${f.now === '' ? 'nothing' : f.now}; under ${f.policy}=${f.usual} it would be ${f.otherwise === '' ? 'nothing' : f.otherwise}.`,
    ask: 'No action needed if the payer’s policy in force on that date says so.',
  }),
  example: seenIn('tests/audit/policies-and-prices.test.ts'),
})
