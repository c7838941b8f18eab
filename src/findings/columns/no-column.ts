import { defineFinding } from '../define'

/** What the answer lacks without a column. */
const lacks = {
  Start:
    'No column was read as the start time, and columns that were not used hold times. Without a start, infusion time can’t be billed.',
  Stop: 'No column was read as the stop time, and columns that were not used hold times. Without a stop, infusion time can’t be billed.',
  Date: 'No column holds the date of service: codes, limits, and prices depend on it.',
  Dose: 'No column holds the dose: drug units and waste cannot be worked out.',
  Route: 'No column holds the route: a drug that may be given in several ways is read by its usual one.',
  Payer: 'No column holds the payer.',
  Billed: 'No column holds what was billed: nothing was audited.',
} as const

interface Facts {
  readonly role: keyof typeof lacks
  /** Columns that were not used, as the sheet names them; empty where every column was. */
  readonly unused: string
}

export const noColumn = defineFinding({
  id: 'no-column',
  heading: 'A column is missing',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  severityOf: ({ role }) => (role === 'Payer' || role === 'Billed' ? 'info' : 'warning'),
  apart: ({ role }) => role,
  says: (f: Facts) => ({
    text: lacks[f.role],
    ask:
      f.unused === ''
        ? `Add a column ${f.role}, if the record has it.`
        : `Is it one of the columns that are not used (${f.unused})? Match it, or add a column ${f.role}.`,
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop | Payer | Billed
      2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00 | Medicare | 96365`,
    rows: [],
    says: 'No column holds the dose: drug units and waste cannot be worked out.',
    asks: 'Add a column Dose, if the record has it.',
  },
})
