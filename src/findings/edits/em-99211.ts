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
  heading: '99211 beside an infusion',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: ({ billed }) => ({ billed, supported: '', sent: null, held: null }),
  worth: ({ worth }) => worth,
  says: (f: Facts) => ({
    text: `99211 was billed beside ${f.beside}: the administration includes the nurse, and no modifier changes that.${worthText(f.worth)}`,
    ask: 'Take 99211 off the claim.',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
