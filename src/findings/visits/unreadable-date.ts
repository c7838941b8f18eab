import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
}

export const unreadableDate = defineFinding({
  id: 'unreadable-date',
  heading: 'Date cannot be read',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `Cannot read "${f.cell}" as a date.`,
    ask: 'What date was it? Write it like 3/4/2025.',
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop
      2025-02-30 | vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'Cannot read "2025-02-30" as a date.',
    asks: 'What date was it? Write it like 3/4/2025.',
  },
})
