import { defineFinding } from '../define'
import { minutes } from '../words'

interface Facts {
  readonly clock: number
  readonly drug: string
  readonly documented: number
}

export const durationConflict = defineFinding({
  id: 'duration-conflict',
  heading: 'Clock and minutes disagree',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The clock gives ${minutes(f.clock)} for ${f.drug}, the log ${minutes(f.documented)}; the clock was used.`,
    ask: 'Was the infusion interrupted, or is one of the times wrong?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Minutes
      vancomycin | IV infusion | 9:00 | 10:00 | 62`,
    rows: [2],
    says: 'The clock gives 60 minutes for vancomycin, the log 62 minutes; the clock was used.',
    asks: 'Was the infusion interrupted, or is one of the times wrong?',
  },
})
