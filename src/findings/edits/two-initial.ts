import { defineFinding, seenIn } from '../define'
import { worthText, type Worth } from '../worth'

interface Facts {
  readonly code: string
  readonly beside: string
  /** Units billed of it. */
  readonly sent: number
  readonly billed: string
  /** What the record supports in its place; empty where nothing. */
  readonly supported: string
  /** Null where the claim's difference is told elsewhere. */
  readonly worth: Worth | null
}

export const twoInitial = defineFinding({
  id: 'two-initial',
  heading: 'Two initial codes',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ code }) => code,
  lines: ({ billed, supported, sent }) => ({ billed, supported, sent, held: null }),
  worth: ({ worth }) => worth,
  says: (f: Facts) => {
    const rest = `${f.supported === '' ? '' : ` Documentation supports ${f.supported}.`}${worthText(f.worth)}`
    return {
      text:
        f.code === f.beside
          ? `${f.code} was billed ${f.sent > 1 ? `${f.sent} times` : 'a second time'}: only one initial code is allowed per access site and visit.${rest}`
          : `${f.code} was billed as a second initial code with ${f.beside}, without a modifier to separate it.${rest}`,
      ask: 'Was there a second access site with a medical reason, or another visit that day? If so, a modifier must show it; otherwise correct the code.',
    }
  },
  example: seenIn('tests/audit/audit.test.ts'),
})
