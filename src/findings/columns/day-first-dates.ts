import { defineFinding } from '../define'

interface Facts {
  readonly header: string
  /** A date that shows it. */
  readonly example: string
}

export const dayFirstDates = defineFinding({
  id: 'day-first-dates',
  heading: 'Dates with the day first',
  severity: 'error',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ header }) => header,
  says: ({ header, example }: Facts) => ({
    text: `The dates of the column "${header}" seem to be written with the day first (${example}), so others have two meanings: none of them was read.`,
    ask: 'Write the dates month first (3/25/2025).',
  }),
  example: {
    log: `
      Encounter | Date | Drug | Route | Start | Stop
      E1 | 25/03/2025 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | 05/03/2025 | vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [],
    says: 'The dates of the column "Date" seem to be written with the day first (25/03/2025), so others have two meanings: none of them was read.',
    asks: 'Write the dates month first (3/25/2025).',
  },
})
