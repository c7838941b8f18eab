import { defineFinding } from '../define'
import { minutes } from '../words'

interface Facts {
  readonly clock: number
  readonly drug: string
  readonly documented: number
}

export const durationConflict = defineFinding({
  id: 'duration-conflict',
  heading: 'Times and minutes disagree',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The clock times give ${minutes(f.clock)} for ${f.drug}, but the log says ${minutes(f.documented)}; the clock times were used.`,
    ask: 'Was the infusion interrupted, or is one of the times wrong?',
  }),
  forNurse: (f) => ({
    shows: `The start and stop of ${f.drug} are ${minutes(f.clock)} apart; the documented duration is ${minutes(f.documented)}.`,
    asks: 'What were the start and stop times, and was the infusion interrupted?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Minutes
      vancomycin | IV infusion | 9:00 | 10:00 | 62`,
    rows: [2],
    says: 'The clock times give 60 minutes for vancomycin, but the log says 62 minutes; the clock times were used.',
    asks: 'Was the infusion interrupted, or is one of the times wrong?',
  },
})
