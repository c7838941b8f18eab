import { defineFinding } from '../define'
import { clockText } from '../words'

interface Facts {
  /** Seconds of the day. */
  readonly start: number
  readonly arrived: number
}

export const startBeforeArrival = defineFinding({
  id: 'start-before-arrival',
  heading: 'Started before the patient arrived',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The first service is documented at ${clockText(f.start)}, before the arrival at ${clockText(f.arrived)}.`,
    ask: 'Which of the two times is right? Correct the wrong one in the chart as a late entry.',
  }),
  forNurse: (f) => ({
    shows: `The first service is charted at ${clockText(f.start)}, the arrival at ${clockText(f.arrived)}.`,
    asks: 'When did the patient arrive, and when did the first service start?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop | Arrived
      E1 | 1001 | 2026-03-04 | vancomycin | IV infusion | 9:07 | 10:16 | 9:25`,
    rows: [2],
    says: 'The first service is documented at 9:07 AM, before the arrival at 9:25 AM.',
    asks: 'Which of the two times is right? Correct the wrong one in the chart as a late entry.',
  },
})
