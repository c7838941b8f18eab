import { defineFinding } from '../define'
import { clockText, dateText, rowList } from '../words'

interface Facts {
  readonly day: number
  readonly from: number
  readonly until: number
}

export const patientOverlap = defineFinding({
  id: 'patient-overlap',
  heading: 'One patient in two visits at once',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text: `The patient is in two visits from ${clockText(f.from)} to ${clockText(f.until)} on ${dateText(f.day)} (${rowList(rows)}).`,
    ask: 'Which of the two do the rows belong to, or which times are right?',
  }),
  forNurse: (f) => ({
    shows: `Two visits of the patient are charted for the same time on ${dateText(f.day)}.`,
    asks: 'When and where was each given?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2026-07-06 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2026-07-06 | ceftriaxone | IV infusion | 9:30 | 10:30`,
    rows: [2, 3],
    says: 'The patient is in two visits from 9:30 AM to 10:00 AM on 7/6/2026 (rows 2 and 3).',
    asks: 'Which of the two do the rows belong to, or which times are right?',
  },
})
