import { defineFinding } from '../define'
import { dateText } from '../words'

interface Facts {
  readonly drug: string
  /** Dates of the two visits, as day numbers. */
  readonly before: number
  readonly day: number
  /** The shortest interval that was read, in days, and where. */
  readonly days: number
  readonly source: string
}

/** A label's rhythm is no payer's rule: the question goes to the order and the policy, and nothing is held against the visit. */
export const tooSoon = defineFinding({
  id: 'too-soon',
  heading: 'Sooner than the label’s interval',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ drug }) => drug,
  says: (f: Facts) => ({
    text: `${f.drug} was given on ${dateText(f.before)} and again on ${dateText(f.day)}, ${f.day - f.before} days later; the shortest interval on file is ${f.days} days (${f.source}).`,
    ask: 'Are both dates right? If so, is the shorter interval ordered, and does the payer’s policy or authorization allow it?',
  }),
  forNurse: (f) => ({
    shows: `${f.drug} is charted on ${dateText(f.before)} and on ${dateText(f.day)}.`,
    asks: 'Was it given on both dates?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Dose | Route | Start | Stop
      E1 | 1001 | 2026-03-04 | Krystexxa | 8 mg | IV infusion | 9:07 | 11:16
      E2 | 1001 | 2026-03-11 | Krystexxa | 8 mg | IV infusion | 9:02 | 11:11`,
    rows: [2, 3],
    says: 'Pegloticase was given on 3/4/2026 and again on 3/11/2026, 7 days later; the shortest interval on file is 14 days (Krystexxa dosage, drugs.com, August 29, 2025).',
    asks: 'Are both dates right? If so, is the shorter interval ordered, and does the payer’s policy or authorization allow it?',
  },
})
