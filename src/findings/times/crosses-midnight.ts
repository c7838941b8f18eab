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
  heading: 'Runs past midnight',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} runs from ${clockText(f.start)} past midnight to ${clockText(f.stop)}, ${minutes(f.minutes)}.`,
    ask: 'No action needed if the stop was on the next day.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 23:00 | 1:00`,
    rows: [2],
    says: 'Vancomycin runs from 11:00 PM past midnight to 1:00 AM, 120 minutes.',
    asks: 'No action needed if the stop was on the next day.',
  },
})
