import { defineFinding, seenIn } from '../define'
import { counted, minutes } from '../words'

interface Facts {
  readonly count: number
  readonly of: number
  readonly window: number
  readonly threshold: number
  readonly reach: number
  readonly share: string
  readonly expected: string
  readonly odds: number
}

export const thresholdTimes = defineFinding({
  id: 'threshold-times',
  heading: 'Times just past a threshold',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ threshold }) => String(threshold),
  says: (f: Facts) => ({
    text: `${counted(f.count)} of ${counted(f.of)} infusions that last within ${f.window} minutes of ${f.threshold} reach it by ${minutes(f.reach)} or less (${f.share}); an even spread would give ${f.expected}. By chance alone this happens less than once in ${counted(f.odds)} logs.`,
    ask: 'Compare a sample of these visits with their other times; a protocol for the drug may explain it.',
  }),
  example: seenIn('tests/audit/patterns.test.ts'),
})
