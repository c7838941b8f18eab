import { defineFinding, seenIn } from '../define'
import { counted, units } from '../words'

interface Facts {
  readonly code: string
  readonly units: number
  readonly maximum: number
  /** Adjudication indicator: 2 is a limit that no appeal opens. */
  readonly indicator: number
  readonly edition: string
  /** Whether the edition speaks for the date; else it is the nearest before. */
  readonly ofDate: boolean
}

export const unitsOverLimit = defineFinding({
  id: 'units-over-limit',
  heading: 'Units over the maximum',
  severity: 'warning',
  about: 'code',
  forBilled: 'nothing',
  // A limit of another quarter is a question, not an error.
  severityOf: ({ indicator, ofDate }) => (indicator === 2 && ofDate ? 'error' : 'warning'),
  apart: ({ code }) => code,
  says: (f: Facts) => ({
    text: `${f.code}: ${units(f.units)} on one date; the maximum is ${counted(f.maximum)} (${f.edition}${f.ofDate ? '' : ', the nearest before the date'}; adjudication indicator ${f.indicator}).`,
    ask:
      f.indicator === 2
        ? 'This limit cannot be appealed. Check the dose, and what one unit of the code is.'
        : 'Check the dose, and what one unit of the code is; if the units are right, be ready to send the documentation.',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
