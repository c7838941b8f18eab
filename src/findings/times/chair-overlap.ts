import { defineFinding } from '../define'
import { clockText, dateText, rowList } from '../words'

interface Facts {
  readonly chair: string
  /** Day number, and the seconds of the day between which both are charted. */
  readonly day: number
  readonly from: number
  readonly until: number
}

export const chairOverlap = defineFinding({
  id: 'chair-overlap',
  heading: 'Two patients in one chair',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text: `Chair ${f.chair} is charted for two patients on ${dateText(f.day)} from ${clockText(f.from)} to ${clockText(f.until)} (${rowList(rows)}).`,
    ask: 'Which chair or which times are right?',
  }),
  forNurse: (f) => ({
    shows: `Chair ${f.chair} is charted for another patient too on ${dateText(f.day)} from ${clockText(f.from)} to ${clockText(f.until)}.`,
    asks: 'Which chair was it, and from when to when?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop | Chair
      E1 | 1001 | 2026-03-04 | vancomycin | IV infusion | 9:07 | 10:16 | 4
      E2 | 1002 | 2026-03-04 | ceftriaxone | IV infusion | 9:41 | 10:20 | 4`,
    rows: [2, 3],
    says: 'Chair 4 is charted for two patients on 3/4/2026 from 9:41 AM to 10:16 AM (rows 2 and 3).',
    asks: 'Which chair or which times are right?',
  },
})
