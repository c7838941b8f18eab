import { defineFinding } from '../define'
import { clockText } from '../words'

interface Facts {
  readonly drug: string
  readonly stop: number
  readonly start: number
}

export const stopBeforeStart = defineFinding({
  id: 'stop-before-start',
  heading: 'Stop before start',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  says: (f: Facts) => ({
    text: `${f.drug} stops at ${clockText(f.stop)}, before it starts at ${clockText(f.start)}.`,
    ask: 'Which of the two times is right?',
  }),
  forNurse: (f) => ({
    shows: `${f.drug}: start ${clockText(f.start)}, stop ${clockText(f.stop)}.`,
    asks: 'What time did it start, and what time did it stop?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 20:00 | 8:01`,
    rows: [2],
    says: 'Vancomycin stops at 8:01 AM, before it starts at 8:00 PM.',
    asks: 'Which of the two times is right?',
  },
})
