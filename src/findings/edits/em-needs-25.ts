import { defineFinding, seenIn } from '../define'
import { worthText, type Worth } from '../worth'

interface Facts {
  readonly code: string
  readonly beside: string
  readonly billed: string
  readonly worth: Worth
}

export const emNeeds25 = defineFinding({
  id: 'em-needs-25',
  heading: 'E/M without modifier 25',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: ({ billed }) => ({ billed, supported: '', sent: null, held: null }),
  worth: ({ worth }) => worth,
  says: (f: Facts) => ({
    text: `${f.code} was billed with ${f.beside} without modifier 25.${worthText(f.worth)}`,
    ask: 'Does a separate note show work beyond the routine before the drug? If so, add modifier 25; otherwise remove the E/M code from the claim.',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
