import { defineFinding } from '../define'
import { isoDate } from '../../basics/date'

interface Facts {
  readonly date: number
  readonly own: number
}

export const dateConflict = defineFinding({
  id: 'date-conflict',
  heading: 'Two dates disagree',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The date column says ${isoDate(f.date)} and the start carries ${isoDate(f.own)}; the start was used.`,
    ask: 'Which date is right?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 2025-03-05 9:00 | 10:00`,
    rows: [2],
    says: 'The date column says 2025-03-04 and the start carries 2025-03-05; the start was used.',
    asks: 'Which date is right?',
  },
})
