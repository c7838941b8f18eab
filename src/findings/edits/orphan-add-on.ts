import { defineFinding, seenIn } from '../define'
import { correctText, type ClaimFacts } from '../billed-words'

interface Facts extends ClaimFacts {
  readonly code: string
  readonly primaries: string
}

export const orphanAddOn = defineFinding({
  id: 'orphan-add-on',
  heading: 'Add-on without its primary',
  severity: 'error',
  about: 'code',
  forBilled: 'nothing',
  apart: ({ code }) => code,
  says: (f: Facts) => ({
    text: `${f.code} is an add-on code, and none of the codes that it may follow stands beside it (${f.primaries}).`,
    ask: correctText(f),
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
