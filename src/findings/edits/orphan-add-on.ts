import { defineFinding, seenIn } from '../define'
import { correctText, type ClaimFacts } from '../billed-words'

interface Facts extends ClaimFacts {
  readonly code: string
  readonly primaries: string
}

export const orphanAddOn = defineFinding({
  id: 'orphan-add-on',
  heading: 'Add-on code without a primary code',
  severity: 'error',
  about: 'code',
  forBilled: 'nothing',
  apart: ({ code }) => code,
  says: (f: Facts) => ({
    text: `${f.code} is an add-on code, but none of its primary codes is billed with it (${f.primaries}).`,
    ask: correctText(f),
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
