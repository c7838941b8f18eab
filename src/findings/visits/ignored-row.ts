import { defineFinding } from '../define'
import { counted, rowList } from '../words'

interface Facts {
  readonly count: number
}

export const ignoredRow = defineFinding({
  id: 'ignored-row',
  heading: 'Rows left out',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text: `${f.count === 1 ? 'A blank, total or header row was' : `${counted(f.count)} blank, total or header rows were`} left out (${rowList(rows)}).`,
    ask: 'No action needed if nothing was given there.',
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop
      2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      Total`,
    rows: [3],
    says: 'A blank, total or header row was left out (row 3).',
    asks: 'No action needed if nothing was given there.',
  },
})
