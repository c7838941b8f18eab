import { defineFinding, seenIn } from '../define'
import { correctText, type ClaimFacts } from '../billed-words'
import { units } from '../words'
import { worthText, type Worth } from '../worth'

interface Facts extends ClaimFacts {
  readonly code: string
  /** Units billed, and units supported. */
  readonly sent: number
  readonly held: number
  readonly billed: string
  readonly supported: string
  readonly worth: Worth
}

export const underCoded = defineFinding({
  id: 'under-coded',
  heading: 'Too few units billed',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: (f) => f,
  worth: ({ worth }) => worth,
  says: (f: Facts) => ({
    text: `${f.code}: ${units(f.sent)} billed, ${f.held} supported.${worthText(f.worth)}`,
    ask: correctText(f),
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
