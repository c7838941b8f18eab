import { defineFinding, seenIn } from '../define'
import { counted, minutes } from '../words'

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
  heading: 'Same length over and over',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ drug }) => drug,
  says: (f: Facts) => ({
    text: `${counted(f.count)} of ${counted(f.of)} infusions of ${f.drug} last exactly ${minutes(f.minutes)} (${f.share}); for times read from a clock, at most ${f.expected}% would be usual.`,
    ask: 'Are the times read from a clock, or copied from the order?',
  }),
  example: seenIn('tests/audit/patterns.test.ts'),
})
