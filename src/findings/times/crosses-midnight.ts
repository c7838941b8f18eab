import { defineFinding } from '../define'
import { clockText, minutes } from '../words'

interface Facts {
  readonly drug: string
  readonly start: number
  readonly stop: number
  readonly minutes: number
}

export const crossesMidnight = defineFinding({
  id: 'crosses-midnight',
  heading: 'Over midnight',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} runs from ${clockText(f.start)} over midnight to ${clockText(f.stop)}, ${minutes(f.minutes)}.`,
    ask: 'Nothing, if the stop was on the next day.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 23:00 | 1:00`,
    rows: [2],
    says: 'vancomycin runs from 23:00 over midnight to 1:00, 120 minutes.',
    asks: 'Nothing, if the stop was on the next day.',
  },
})
