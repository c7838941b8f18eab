import { defineFinding, seenIn } from '../define'
import { counted, dateText } from '../words'

type Facts =
  /** A difference in a visit; `about` is the finding that tells it. */
  | { readonly of: 'difference'; readonly about: string; readonly code: string; readonly reason: string }
  /** Supported lines of the log that lack a price for one kind of reason. Days; -1 for undated lines. */
  | {
      readonly of: 'log'
      readonly codes: string
      readonly more: number
      readonly count: number
      readonly first: number
      readonly last: number
      readonly reason: string
    }

export const noPrice = defineFinding({
  id: 'no-price',
  heading: 'No price available',
  severity: 'info',
  about: 'code',
  forBilled: 'nothing',
  apart: (f) => (f.of === 'difference' ? `${f.about} ${f.code}` : ''),
  says: (f: Facts) => ({
    text:
      f.of === 'difference'
        ? `No price for ${f.code}: ${f.reason} The difference is counted but not in the totals.`
        : `${f.count === 1 ? '1 supported line has' : `${counted(f.count)} supported lines have`} no price${period(f)} (${f.codes}${f.more > 0 ? ` and ${f.more} more` : ''}). First: ${f.reason}`,
    ask: 'Load the edition for that date, or enter the fee in the table Fees.',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})

/** ` from 1/2/2026 to 3/31/2026`; nothing for lines without a date. */
const period = ({ first, last }: Extract<Facts, { readonly of: 'log' }>): string =>
  first < 0 ? '' : first === last ? ` on ${dateText(first)}` : ` from ${dateText(first)} to ${dateText(last)}`
