import { defineFinding } from '../define'
import { withAnd } from '../words'

interface Facts {
  readonly code: string
  /** `the trial number`, `diagnosis Z00.6`. */
  readonly lacks: readonly string[]
}

export const trialMissing = defineFinding({
  id: 'trial-missing',
  heading: 'Trial or registry missing',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ code, lacks }: Facts) => ({
    text: `Medicare covers ${code} in a trial or registry only; the log lacks ${withAnd(lacks.join(', '))}.`,
    ask: 'Enter the eight digits of the trial number in the column Trial, and Z00.6 in the column Diagnosis.',
  }),
  example: {
    log: `
      Date | Drug | Dose | Route | Start | Stop | Payer | Modifiers | Diagnosis
      3/4/2025 | Leqembi | 700 mg | IV infusion | 9:00 | 10:00 | Medicare | Q1 | G30.1`,
    rows: [2],
    says: 'Medicare covers J0174 in a trial or registry only; the log lacks the trial number and diagnosis Z00.6.',
    asks: 'Enter the eight digits of the trial number in the column Trial, and Z00.6 in the column Diagnosis.',
  },
})
