import { defineFinding } from '../define'

interface Facts {
  /** What the payer's rule asks for; null where a claim merely needs some diagnosis. */
  readonly wanted: { readonly drug: string; readonly codes: string; readonly source: string } | null
}

export const diagnosisMissing = defineFinding({
  id: 'diagnosis-missing',
  heading: 'No diagnosis',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  apart: ({ wanted }) => wanted?.codes ?? '',
  says: ({ wanted }: Facts) => ({
    text:
      wanted === null
        ? 'No diagnosis is given for this visit; other visits of the log have one.'
        : `No diagnosis is given, and the claim for ${wanted.drug} needs one of ${wanted.codes} (${wanted.source}).`,
    ask: 'Which diagnosis does the order name? Enter its ICD-10 code in the column Diagnosis.',
  }),
  example: {
    log: `
      Patient | Date | Payer | Drug | Dose | Route | Start | Stop | Diagnosis
      P1 | 2026-07-06 | Medicare | vancomycin | 1 g | IV infusion | 9:00 | 10:10 | L03.115
      P2 | 2026-07-06 | Medicare | vancomycin | 1 g | IV infusion | 9:05 | 10:20 |`,
    rows: [3],
    says: 'No diagnosis is given for this visit; other visits of the log have one.',
    asks: 'Which diagnosis does the order name? Enter its ICD-10 code in the column Diagnosis.',
  },
})
