import { defineFinding } from '../define'
import { clockText } from '../words'

interface Facts {
  readonly drug: string
  readonly start: number
  readonly stop: number
  readonly eventStart: number
  readonly eventStop: number
}

export const orderConflict = defineFinding({
  id: 'order-conflict',
  heading: 'Order and events disagree',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `The order for ${f.drug} says ${clockText(f.start)} to ${clockText(f.stop)}, its events ${clockText(f.eventStart)} to ` +
      `${clockText(f.eventStop)}; the events were used.`,
    ask: 'Which times are right?',
  }),
  forNurse: (f) => ({
    shows: `The order for ${f.drug} says ${clockText(f.start)} to ${clockText(f.stop)}; its events say ${clockText(f.eventStart)} to ${clockText(f.eventStop)}.`,
    asks: 'What time did it start, and what time did it stop?',
  }),
  example: {
    log: `
      Drug | Route | Running start | Running stop | Action | Time
      vancomycin | IV infusion | 9:00 | 10:40 | |
      | | | | New Bag | 9:00
      | | | | Stopped | 10:31`,
    rows: [2, 3, 4],
    says: 'The order for vancomycin says 9:00 AM to 10:40 AM, its events 9:00 AM to 10:31 AM; the events were used.',
    asks: 'Which times are right?',
  },
})
