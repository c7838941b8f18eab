import { defineFinding } from '../define'

interface Facts {
  readonly cell: string
}

export const unreadableDate = defineFinding({
  id: 'unreadable-date',
  heading: 'A date that cannot be read',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `"${f.cell}" is no date that can be read.`,
    ask: 'Which date was meant? Write it like 3/4/2025 or 2025-03-04.',
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop
      2025-02-30 | vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '"2025-02-30" is no date that can be read.',
    asks: 'Which date was meant? Write it like 3/4/2025 or 2025-03-04.',
  },
})
