import { defineFinding, seenIn } from '../define'
import { dateText } from '../words'

interface Facts {
  /** The date of the charges, and the visit's. */
  readonly charged: number
  readonly served: number
  readonly codes: string
  /** Rows of the list of charges. */
  readonly chargeRows: readonly number[]
}

/** A claim line carries the date on which its service was given (Pub. 100-04, chapter 26, section 10.4, item 24A). */
export const chargeDate = defineFinding({
  id: 'charge-date',
  heading: 'Charged on another date',
  severity: 'error',
  about: 'visit',
  forBilled: 'a difference',
  apart: ({ charged }) => String(charged),
  says: (f: Facts) => ({
    text: `${f.codes}: charged for ${dateText(f.charged)}, but the service is documented on ${dateText(f.served)} (charges, ${f.chargeRows.length === 1 ? 'row' : 'rows'} ${f.chargeRows.join(', ')}). The amount does not change.`,
    ask: 'Correct the date of service on the claim, or the date in the record if that one is wrong.',
  }),
  example: seenIn('tests/audit/charge-date.test.ts'),
})
