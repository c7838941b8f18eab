import { defineFinding, seenIn } from '../define'
import { usDate } from '../../basics/date'

interface Facts {
  readonly payer: string
  readonly code: string
  /** ISO date of service. */
  readonly date: string
  /**
   * `none`: the payer demands one, and none is known; `other dates`: those of this patient and drug hold on other dates; `not in
   * table`: the log names a number that the table does not have.
   */
  readonly why: 'none' | 'other dates' | 'not in table'
  /** Who demands it, or the numbers that there are. */
  readonly by: string
}

export const authorizationMissing = defineFinding({
  id: 'authorization-missing',
  heading: 'No authorization for this date',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ code }) => code,
  severityOf: ({ why }) => (why === 'not in table' ? 'warning' : 'error'),
  says: ({ payer, code, date, why, by }: Facts) => {
    switch (why) {
      case 'none':
        return {
          text: `${payer} requires an authorization for ${code} (${by}), and neither the log nor the table Authorizations has one for this patient.`,
          ask: 'What is the number of the authorization? If there is none, ask the payer before the claim goes out.',
        }
      case 'other dates':
        return {
          text: `The authorizations of this patient for ${code} (${by}) do not hold on ${usDate(date)}.`,
          ask: 'Is there an authorization for this date?',
        }
      case 'not in table':
        return {
          text: `The table Authorizations has no ${by}, which the log names for ${code}.`,
          ask: 'Is the number right? If so, add it to the table with its units, visits, and dates.',
        }
    }
  },
  example: seenIn('tests/payers/columns.test.ts'),
})
