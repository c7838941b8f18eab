import { defineFinding, seenIn } from '../define'
import { counted, minutes } from '../words'

interface Facts {
  readonly threshold: number
  /** The minutes that are compared, first and last. */
  readonly from: number
  readonly to: number
  readonly reach: number
  readonly count: number
  readonly of: number
  readonly share: string
  /** The same share at lengths where no code begins. */
  readonly shareElse: string
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
    text: `${counted(f.count)} of ${counted(f.of)} infusions of ${f.from} to ${f.to} minutes reach ${f.threshold} by ${minutes(f.reach)} or less (${f.share}); just past 45, 60, 75, 120, and 180 minutes, where no further code begins, it is ${f.shareElse}. By chance alone this happens less than once in ${counted(f.odds)} logs.`,
    ask: 'Compare a sample of these visits with their other times; a protocol for the drug may explain it.',
  }),
  example: seenIn('tests/audit/patterns.test.ts'),
})
