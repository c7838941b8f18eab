import { defineFinding } from '../define'
import { usDate } from '../../basics/date'

interface Facts {
  readonly modifier: string
  readonly why: 'unread' | 'ended' | 'too many' | 'unknown' | 'no repeat'
  /** ISO, of one that ended; empty otherwise. */
  readonly until: string
  /** The line as it was billed; left out for what the office marked. */
  readonly line?: string
}

export const modifierNotValid = defineFinding({
  id: 'modifier-not-valid',
  heading: 'Modifier not valid',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ modifier }) => modifier,
  says: ({ modifier, why, until, line = '' }: Facts) => {
    switch (why) {
      case 'unknown':
        return {
          text: `${line} was billed; ${modifier} is not a modifier of HCPCS or CPT.`,
          ask: 'Which modifier is meant? A payer returns a line with an unknown one.',
        }
      case 'no repeat':
        return {
          text: `${line} was billed; ${modifier} tells of a repeated service, and documentation has it once that day.`,
          ask: 'Was it given twice? If not, remove the modifier.',
        }
      case 'unread':
        return {
          text: `"${modifier}" in the column Modifiers is not a modifier of two letters or digits; it was not carried.`,
          ask: 'Which modifier is meant?',
        }
      case 'ended':
        return {
          text:
            line === ''
              ? `Modifier ${modifier} ended on ${usDate(until)}; it was not carried.`
              : `${line} was billed; modifier ${modifier} ended on ${usDate(until)}.`,
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
