import { defineFinding, seenIn } from '../define'
import { codeIn } from '../override-words'

interface Facts {
  /** Whether the line was billed, or follows from the record. */
  readonly of: 'billed' | 'supported'
  readonly line: string
  readonly because: string
  /** What the line pays by the fees of its date, in dollars; null where it has no price. */
  readonly amount: number | null
}

export const notJudged = defineFinding({
  id: 'not-judged',
  heading: 'Cannot be judged yet',
  severity: 'info',
  about: 'code',
  forBilled: 'nothing',
  apart: ({ line }) => codeIn(line),
  says: (f: Facts) => ({
    text:
      f.of === 'billed'
        ? `${f.line} was billed, but it is unclear whether documentation supports it: ${f.because}.`
        : `${f.line} follows from the documentation and was not billed, but it is unclear whether it should have been: ${f.because}.`,
    ask: 'Answer the documentation questions first; then the claim can be judged.',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
