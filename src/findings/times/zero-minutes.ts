import { defineFinding } from '../define'
import { clockText } from '../words'

interface Facts {
  readonly drug: string
  readonly start: number
}

export const zeroMinutes = defineFinding({
  id: 'zero-minutes',
  heading: 'Start and stop are the same',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  says: (f: Facts) => ({
    text: `${f.drug} starts and stops at the same time, ${clockText(f.start)}.`,
    ask: 'When did it start, and when did it stop?',
  }),
  forNurse: (f) => ({
    shows: `${f.drug}: start and stop are both ${clockText(f.start)}.`,
    asks: 'What time did it start, and what time did it stop?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 9:00`,
    rows: [2],
    says: 'Vancomycin starts and stops at the same time, 9:00 AM.',
    asks: 'When did it start, and when did it stop?',
  },
})
