import { defineFinding } from '../define'
import { usDate } from '../../basics/date'

type Facts = { readonly modifier: string } & (
  | { readonly why: 'unread' | 'too many' | 'of a procedure' }
  /** The line as it was billed. */
  | { readonly why: 'unknown' | 'no repeat'; readonly line: string }
  /** `until` is an ISO date; `line` is left out for what the office marked. */
  | { readonly why: 'ended'; readonly until: string; readonly line?: string }
)

export const modifierNotValid = defineFinding({
  id: 'modifier-not-valid',
  heading: 'Modifier not valid',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ modifier }) => modifier,
  says: (f: Facts) => {
    const { modifier } = f
    switch (f.why) {
      case 'unknown':
        return {
          text: `${f.line} was billed; ${modifier} is not a modifier of HCPCS or CPT.`,
          ask: 'Which modifier is meant? A payer returns a line with an unknown one.',
        }
      case 'no repeat':
        return {
          text: `${f.line} was billed; ${modifier} tells of a repeated service, and documentation has it once that day.`,
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
            f.line === undefined
              ? `Modifier ${modifier} ended on ${usDate(f.until)}; it was not carried.`
              : `${f.line} was billed; modifier ${modifier} ended on ${usDate(f.until)}.`,
          ask: 'Which modifier replaces it on this date?',
        }
      case 'of a procedure':
        return {
          text: `Modifier ${modifier} describes a procedure that was reduced or discontinued; it was not carried to the drug line.`,
          ask: 'Which procedure is it for? Enter it on that line of the claim.',
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
