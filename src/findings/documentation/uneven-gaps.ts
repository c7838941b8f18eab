import { defineFinding, seenIn } from '../define'
import { counted } from '../words'

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
  heading: 'Missing times cluster',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ what, name }) => `${what} ${name}`,
  says: (f: Facts) => ({
    text: `${f.what} ${f.name}: ${counted(f.count)} of ${counted(f.of)} infusions have no usable times (${f.share}), elsewhere ${counted(f.countElse)} of ${counted(f.ofElse)} (${f.shareElse}). By chance alone this happens less than once in ${counted(f.odds)} logs.`,
    ask: 'Is there a point in the workflow where stop times get missed?',
  }),
  example: seenIn('tests/audit/patterns.test.ts'),
})
