import { defineFinding, seenIn } from '../define'
import { correctText, wasOrWere, type ClaimFacts } from '../billed-words'

interface Facts extends ClaimFacts {
  readonly code: string
  readonly sent: number
  readonly held: number
  /** The lines as they were billed and as they are supported; empty where there is none. */
  readonly billed: string
  readonly supported: string
}

export const modifierDifference = defineFinding({
  id: 'modifier-difference',
  heading: 'Modifiers differ',
  severity: 'warning',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: (f) => f,
  says: (f: Facts) => ({
    text: `${f.billed} ${wasOrWere(f.billed)} billed; documentation supports ${f.supported}. The modifiers differ, the amount does not. A line without its modifier may be returned or denied.`,
    ask: correctText(f),
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
