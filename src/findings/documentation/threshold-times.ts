import { defineFinding, seenIn } from '../define'

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
    text: `${f.count} of ${f.of} infusions that end within ${f.window} minutes of ${f.threshold} reach it by at most ${f.reach} (${f.share}); an even spread gives ${f.expected}. Chance alone does this less than once in ${f.odds} logs.`,
    ask: 'Look at a sample of these visits beside their other times; a protocol of the drug may explain it.',
  }),
  example: seenIn('tests/audit/patterns.test.ts'),
})
