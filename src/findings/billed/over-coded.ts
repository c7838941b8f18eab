import { defineFinding, seenIn } from '../define'
import { correctText, unsupportedText, type ClaimFacts, type Unsupported } from '../billed-words'
import { units } from '../words'
import { worthText, type Worth } from '../worth'

interface Facts extends ClaimFacts {
  readonly code: string
  /** Units billed, and units supported. */
  readonly sent: number
  readonly held: number
  readonly billed: string
  readonly supported: string
  readonly reason: Unsupported
  readonly worth: Worth
}

export const overCoded = defineFinding({
  id: 'over-coded',
  heading: 'Billed and not supported',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: (f) => f,
  worth: ({ worth }) => worth,
  says: (f: Facts) => ({
    text: `${f.code}: ${units(f.sent)} billed, ${f.held === 0 ? 'none' : f.held} supported.${unsupportedText(f.reason)}${worthText(f.worth)}`,
    ask: correctText(f),
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
