import { defineFinding } from '../define'
import { isoDate } from '../../basics/date'

interface Facts {
  readonly day: number
}

export const noCodeSet = defineFinding({
  id: 'no-code-set',
  heading: 'No codes for the date',
  severity: 'error',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `There is no code set here for ${isoDate(f.day)}: no code.`,
    ask: 'Is the date right?',
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop
      1999-03-04 | vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'There is no code set here for 1999-03-04: no code.',
    asks: 'Is the date right?',
  },
})
