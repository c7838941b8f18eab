import { defineFinding } from '../define'
import { usDate } from '../../basics/date'

interface Facts {
  readonly modifier: string
  readonly why: 'unread' | 'ended' | 'too many'
  /** ISO, of one that ended; empty otherwise. */
  readonly until: string
}

export const modifierNotValid = defineFinding({
  id: 'modifier-not-valid',
  heading: 'Modifier not valid',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ modifier }) => modifier,
  says: ({ modifier, why, until }: Facts) => {
    switch (why) {
      case 'unread':
        return {
          text: `"${modifier}" in the column Modifiers is not a modifier of two letters or digits; it was not carried.`,
          ask: 'Which modifier is meant?',
        }
      case 'ended':
        return {
          text: `Modifier ${modifier} ended on ${usDate(until)}; it was not carried.`,
          ask: 'Which modifier replaces it on this date?',
        }
      case 'too many':
        return {
          text: `A claim line carries four modifiers; ${modifier} was left out.`,
          ask: 'Does the payer want another order of modifiers?',
        }
    }
  },
  example: {
    log: `
      Date | Drug | Dose | Route | Start | Payer | Modifiers
      3/4/2025 | ondansetron | 4 mg | IV push | 9:00 | Aetna | KX yes`,
    rows: [2],
    says: '"yes" in the column Modifiers is not a modifier of two letters or digits; it was not carried.',
    asks: 'Which modifier is meant?',
  },
})
