import { defineFinding } from '../define'
import { minutes } from '../words'

interface Facts {
  readonly drug: string
  readonly minutes: number
  readonly longest: number
}

export const tooLong = defineFinding({
  id: 'too-long',
  heading: 'Unusually long infusion',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} runs ${minutes(f.minutes)}, more than ${f.longest} hours. It is coded as documented.`,
    ask: 'Are both times and their dates right?',
  }),
  forNurse: (f) => ({
    shows: `${f.drug}: start and stop are ${minutes(f.minutes)} apart.`,
    asks: 'What were the start and stop, each with its date?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 7:00 | 19:01`,
    rows: [2],
    says: 'Vancomycin runs 721 minutes, more than 12 hours. It is coded as documented.',
    asks: 'Are both times and their dates right?',
  },
})
