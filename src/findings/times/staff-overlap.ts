import { defineFinding } from '../define'
import { clockText, dateText, rowList } from '../words'

interface Facts {
  readonly staff: string
  readonly patients: number
  /** Day number and seconds of the day of both starts. */
  readonly day: number
  readonly start: number
}

export const staffOverlap = defineFinding({
  id: 'staff-overlap',
  heading: 'One person starting two patients at once',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text: `${f.staff} is documented as starting ${f.patients === 2 ? 'two' : f.patients} patients at ${clockText(f.start)} on ${dateText(f.day)} (${rowList(rows)}).`,
    ask: 'Who started each, and when?',
  }),
  forNurse: (f) => ({
    shows: `${f.staff} is charted as starting another patient at ${clockText(f.start)} on ${dateText(f.day)} too.`,
    asks: 'Who started this one, and at what time?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop | Staff
      E1 | 1001 | 2025-03-04 | vancomycin | IV infusion | 9:07 | 10:16 | RN2
      E2 | 1002 | 2025-03-04 | ceftriaxone | IV infusion | 9:07 | 9:41 | RN2`,
    rows: [2, 3],
    says: 'RN2 is documented as starting two patients at 9:07 AM on 3/4/2025 (rows 2 and 3).',
    asks: 'Who started each, and when?',
  },
})
