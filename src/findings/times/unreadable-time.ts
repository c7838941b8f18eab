import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
  readonly column: string
}

export const unreadableTime = defineFinding({
  id: 'unreadable-time',
  heading: 'A time that cannot be read',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  apart: ({ column }) => column,
  says: (f: Facts) => ({
    text: `"${f.cell}" in the column ${f.column} is no time that can be read.`,
    ask: 'Which time was meant? Write it like 14:05 or 2:05 PM.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | noonish`,
    rows: [2],
    says: '"noonish" in the column Stop is no time that can be read.',
    asks: 'Which time was meant? Write it like 14:05 or 2:05 PM.',
  },
})
