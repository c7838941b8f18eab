import { defineFinding, seenIn } from '../define'
import { usDate } from '../../basics/date'

interface Facts {
  readonly payer: string
  /** Days from the service, and who says so. */
  readonly days: number
  readonly by: string
  /** ISO: the last day, and the day as of which it is asked. */
  readonly last: string
  readonly asOf: string
  readonly left: number
}

export const filingLate = defineFinding({
  id: 'filing-late',
  heading: 'Claim must be filed soon, or is late',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: ({ payer, days, by, last, asOf, left }: Facts) => ({
    text: `Nothing is billed for this visit, and ${payer} takes claims for ${days} days (${by}): the last day ${
      left < 0 ? 'was' : 'is'
    } ${usDate(last)}, ${Math.abs(left)} ${Math.abs(left) === 1 ? 'day' : 'days'} ${left < 0 ? 'before' : 'after'} ${usDate(asOf)}.`,
    ask:
      left < 0
        ? 'Was the claim filed in time, or is there a reason for which the payer takes it late?'
        : 'Can the claim go out before that day?',
  }),
  example: seenIn('tests/payers/columns.test.ts'),
})
