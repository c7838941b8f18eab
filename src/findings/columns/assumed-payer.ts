import { counted } from '../words'
import { defineFinding } from '../define'

interface Facts {
  /** Visits without a payer, and all. */
  readonly visits: number
  readonly of: number
}

export const assumedPayer = defineFinding({
  id: 'assumed-payer',
  heading: 'Payer assumed',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.visits === f.of
        ? 'The log names no payer: Medicare is assumed for every visit.'
        : `${counted(f.visits)} of ${counted(f.of)} visits name no payer: Medicare is assumed for them.`,
    ask: 'Add the payer: codes, modifiers, and prices depend on it.',
  }),
  example: {
    log: `
      Date | Drug | Dose | Route | Start | Stop
      2025-03-04 | vancomycin | 1 g | IV infusion | 9:00 | 10:00`,
    rows: [],
    says: 'The log names no payer: Medicare is assumed for every visit.',
    asks: 'Add the payer: codes, modifiers, and prices depend on it.',
  },
})
