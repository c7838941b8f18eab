import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly count: number
  readonly of: number
  readonly drug: string
  readonly minutes: number
  readonly share: string
  readonly expected: number
}

export const sameMinutes = defineFinding({
  id: 'same-minutes',
  heading: 'Same minutes again and again',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ drug }) => drug,
  says: (f: Facts) => ({
    text: `${f.count} of ${f.of} infusions of ${f.drug} last exactly ${f.minutes} minutes (${f.share}); at most ${f.expected} % would be usual of times read from a clock.`,
    ask: 'Are the times read from a clock, or taken from the order?',
  }),
  example: seenIn('tests/audit/patterns.test.ts'),
})
