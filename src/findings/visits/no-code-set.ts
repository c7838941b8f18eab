import { defineFinding } from '../define'
import { dateText } from '../words'

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
    text: `There is no code set here for ${dateText(f.day)}, so there is no code.`,
    ask: 'Is the date right?',
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop
      1999-03-04 | vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'There is no code set here for 3/4/1999, so there is no code.',
    asks: 'Is the date right?',
  },
})
