import { defineFinding } from '../define'

interface Facts {
  readonly place: number
  /** Visits of the log that were given at an office's place; 0 where the whole log is said to be an office's. */
  readonly offices: number
}

/** An office's service in a hospital's department is paid at the facility's rate, and the drug is the hospital's to bill. */
export const placeOfService = defineFinding({
  id: 'place-of-service',
  heading: 'A hospital’s place in an office’s log',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `Place of service ${f.place} is a hospital’s; ` +
      (f.offices === 0 ? 'the log is an office’s' : `${f.offices} other visits of the log were given in an office`) +
      '. This visit is coded and priced as a hospital’s claim.',
    ask: 'Where was it given? In a hospital’s department the office bills neither drug nor administration.',
  }),
  example: {
    log: `
      Patient | Date | Drug | Route | Start | Stop | Setting
      P1 | 2026-07-06 | vancomycin | IV infusion | 9:00 | 10:00 | 11
      P2 | 2026-07-06 | vancomycin | IV infusion | 9:05 | 10:05 | 11
      P3 | 2026-07-06 | vancomycin | IV infusion | 9:10 | 10:10 | 11
      P4 | 2026-07-06 | vancomycin | IV infusion | 9:15 | 10:15 | 11
      P5 | 2026-07-06 | vancomycin | IV infusion | 9:20 | 10:20 | 22`,
    rows: [6],
    says: 'Place of service 22 is a hospital’s; 4 other visits of the log were given in an office. This visit is coded and priced as a hospital’s claim.',
    asks: 'Where was it given? In a hospital’s department the office bills neither drug nor administration.',
  },
})
