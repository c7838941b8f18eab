import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
  readonly column: string
}

export const unreadableTime = defineFinding({
  id: 'unreadable-time',
  heading: 'Time cannot be read',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  apart: ({ column }) => column,
  says: (f: Facts) => ({
    text: `Cannot read "${f.cell}" in the column ${f.column} as a time.`,
    ask: 'What time was it? Write it like 2:05 PM.',
  }),
  forNurse: (f) => ({
    shows: `The ${f.column} time is written as "${f.cell}".`,
    asks: 'What time was it?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | noonish`,
    rows: [2],
    says: 'Cannot read "noonish" in the column Stop as a time.',
    asks: 'What time was it? Write it like 2:05 PM.',
  },
})
