import { defineFinding } from '../define'
import { counted } from '../words'

interface Facts {
  readonly role: string
  readonly used: string
  readonly other: string
  readonly count: number
}

export const columnConflict = defineFinding({
  id: 'column-conflict',
  heading: 'Two columns disagree',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ role }) => role,
  says: (f: Facts) => ({
    text: `The columns "${f.used}" and "${f.other}" disagree in ${f.count === 1 ? '1 row' : `${counted(f.count)} rows`}; "${f.used}" was used.`,
    ask: 'Which of the two columns is right?',
  }),
  example: {
    log: `
      Drug | Route | Time in | Start | Stop
      vancomycin | IV infusion | 8:00 | 9:00 | 10:00`,
    rows: [2],
    says: 'The columns "Start" and "Time in" disagree in 1 row; "Start" was used.',
    asks: 'Which of the two columns is right?',
  },
})
