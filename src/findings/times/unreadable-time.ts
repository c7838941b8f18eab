import { defineFinding } from '../define'
import { clockText } from '../words'

interface Facts {
  readonly cell: string
  readonly column: string
}

/** `25:10` is meant as past midnight or is a slip; both ways are said. */
function askFor(cell: string): string {
  const [, hours = '', minutes = ''] = /^(2[4-9]|3[0-5]):([0-5]\d)$/.exec(cell) ?? []
  if (hours === '') return 'What time was it? Write it like 2:05 PM.'
  const nextDay = clockText((Number(hours) * 60 + Number(minutes)) * 60)
  return `What time was it? A day ends at 11:59 PM. If it ran past midnight, write ${nextDay}; if it is a typo, correct it.`
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
    ask: askFor(f.cell),
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
