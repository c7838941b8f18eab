import { usDate } from '../../basics/date'
import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly policy: string
  readonly value: string
  readonly payer: string
  readonly date: string
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
    text: `Under the policy ${f.policy}=${f.value} (${[f.payer === '' ? 'Medicare' : f.payer, f.date === '' ? '' : usDate(f.date)].filter((one) => one !== '').join(', ')}) this is ${f.now === '' ? 'nothing' : f.now}; under ${f.policy}=${f.usual} it would be ${f.otherwise === '' ? 'nothing' : f.otherwise}.`,
    ask: 'No action needed if the payer’s policy in force on that date says so.',
  }),
  example: seenIn('tests/audit/policies-and-prices.test.ts'),
})
