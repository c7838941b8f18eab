import { defineFinding } from '../define'
import { dateText } from '../words'

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
    text: `The date column says ${dateText(f.date)} but the start is dated ${dateText(f.own)}; the date of the start was used.`,
    ask: 'Which date is right?',
  }),
  forNurse: (f) => ({
    shows: `The date column says ${dateText(f.date)}; the start is dated ${dateText(f.own)}.`,
    asks: 'On which date was it given?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 2025-03-05 9:00 | 10:00`,
    rows: [2],
    says: 'The date column says 3/4/2025 but the start is dated 3/5/2025; the date of the start was used.',
    asks: 'Which date is right?',
  },
})
