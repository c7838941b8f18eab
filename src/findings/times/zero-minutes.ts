import { defineFinding } from '../define'
import { clockText } from '../words'

interface Facts {
  readonly drug: string
  readonly start: number
}

export const zeroMinutes = defineFinding({
  id: 'zero-minutes',
  heading: 'No time passes',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  says: (f: Facts) => ({
    text: `${f.drug} starts and stops at ${clockText(f.start)}: no time passes.`,
    ask: 'When did it start, and when did it stop?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 9:00`,
    rows: [2],
    says: 'vancomycin starts and stops at 9:00: no time passes.',
    asks: 'When did it start, and when did it stop?',
  },
})
