import { defineFinding, seenIn } from '../define'
import { worthText, type Worth } from '../worth'

interface Facts {
  readonly code: string
  readonly beside: string
  readonly billed: string
  readonly worth: Worth
}

export const em99211 = defineFinding({
  id: 'em-99211',
  heading: '99211 billed with drug administration',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: ({ billed }) => ({ billed, supported: '', sent: null, held: null }),
  worth: ({ worth }) => worth,
  says: (f: Facts) => ({
    text: `99211 was billed with ${f.beside}. The administration includes the nurse’s work, and no modifier changes that.${worthText(f.worth)}`,
    ask: 'Remove 99211 from the claim.',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
