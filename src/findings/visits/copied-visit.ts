import { defineFinding } from '../define'
import { dateText, rowList } from '../words'

interface Facts {
  /** Dates of the two visits, as day numbers. */
  readonly before: number
  readonly day: number
}

/** Charting by copy is a question of the record's truth, never of a code (CMS, documentation must be of the service on its date). */
export const copiedVisit = defineFinding({
  id: 'copied-visit',
  heading: 'Same times and doses on another day',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text: `Every drug, dose, and time of ${dateText(f.day)} is also charted for this patient on ${dateText(f.before)}, to the minute (${rowList(rows)}).`,
    ask: 'Was one of the two charts copied from the other? Check both against the original documentation.',
  }),
  forNurse: (f) => ({
    shows: `The charts of ${dateText(f.before)} and ${dateText(f.day)} have the same drugs, doses, and times.`,
    asks: 'What were the times and doses on each of the two days?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Dose | Route | Start | Stop
      E1 | 1001 | 2025-03-04 | Remicade | 300 mg | IV infusion | 9:07 | 11:16
      E2 | 1001 | 2025-04-29 | Remicade | 300 mg | IV infusion | 9:07 | 11:16`,
    rows: [2, 3],
    says: 'Every drug, dose, and time of 4/29/2025 is also charted for this patient on 3/4/2025, to the minute (rows 2 and 3).',
    asks: 'Was one of the two charts copied from the other? Check both against the original documentation.',
  },
})
