import { defineFinding } from '../define'
import { clockText } from '../words'

interface Facts {
  /** Seconds of the day. */
  readonly stop: number
  readonly left: number
}

export const stopAfterLeaving = defineFinding({
  id: 'stop-after-leaving',
  heading: 'Stopped after the patient left',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The last service is documented until ${clockText(f.stop)}, after the patient left at ${clockText(f.left)}.`,
    ask: 'Which of the two times is right? Correct the wrong one in the chart as a late entry.',
  }),
  forNurse: (f) => ({
    shows: `The last service is charted until ${clockText(f.stop)}, and leaving at ${clockText(f.left)}.`,
    asks: 'When did the last service stop, and when did the patient leave?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop | Left
      E1 | 1001 | 2026-03-04 | vancomycin | IV infusion | 9:07 | 10:16 | 10:05`,
    rows: [2],
    says: 'The last service is documented until 10:16 AM, after the patient left at 10:05 AM.',
    asks: 'Which of the two times is right? Correct the wrong one in the chart as a late entry.',
  },
})
