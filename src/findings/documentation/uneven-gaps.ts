import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly what: string
  readonly name: string
  readonly count: number
  readonly of: number
  readonly share: string
  readonly countElse: number
  readonly ofElse: number
  readonly shareElse: string
  readonly odds: number
}

export const unevenGaps = defineFinding({
  id: 'uneven-gaps',
  heading: 'Missing times in one place',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ what, name }) => `${what} ${name}`,
  says: (f: Facts) => ({
    text: `${f.what} ${f.name}: ${f.count} of ${f.of} infusions without usable times (${f.share}), elsewhere ${f.countElse} of ${f.ofElse} (${f.shareElse}). Chance alone does this less than once in ${f.odds} logs.`,
    ask: 'Is there a step in the day’s work at which the stop is easily missed?',
  }),
  example: seenIn('tests/audit/patterns.test.ts'),
})
