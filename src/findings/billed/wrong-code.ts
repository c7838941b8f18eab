import { defineFinding, seenIn } from '../define'
import { correctText, unsupportedText, wasOrWere, type ClaimFacts, type Unsupported } from '../billed-words'
import { worthText, type Worth } from '../worth'

interface Facts extends ClaimFacts {
  readonly code: string
  readonly sent: number
  readonly held: number
  /** The lines as they were billed and as they are supported; empty where there is none. */
  readonly billed: string
  readonly supported: string
  readonly reason: Unsupported
  readonly worth: Worth
}

export const wrongCode = defineFinding({
  id: 'wrong-code',
  heading: 'Wrong code billed',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: (f) => f,
  worth: ({ worth }) => worth,
  says: (f: Facts) => ({
    text: `${f.billed} ${wasOrWere(f.billed)} billed; documentation supports ${f.supported}.${unsupportedText(f.reason)}${worthText(f.worth)}`,
    ask: correctText(f),
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
