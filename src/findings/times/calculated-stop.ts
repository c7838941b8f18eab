import { defineFinding } from '../define'
import { minutes } from '../words'

interface Facts {
  readonly drug: string
  readonly minutes: number
}

/** The office's policy lets rate and volume stand for a stop (contract reading 24): marked, and never ready without a look. */
export const calculatedStop = defineFinding({
  id: 'calculated-stop',
  heading: 'Stop time worked out',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The stop of ${f.drug} is worked out from rate and volume: ${minutes(f.minutes)} after the start. No stop time is documented.`,
    ask: 'When did the infusion end? Enter the stop time if the chart or the pump’s record has it.',
  }),
  example: {
    how: 'missing-stop=rate',
    log: `
      Drug | Route | Start | Stop | Rate | Volume
      Remicade | IV infusion | 9:00 | | 125 mL/h | 250 mL`,
    rows: [2],
    says: 'The stop of infliximab is worked out from rate and volume: 120 minutes after the start. No stop time is documented.',
    asks: 'When did the infusion end? Enter the stop time if the chart or the pump’s record has it.',
  },
})
