import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly given: string
  readonly codes: string
  readonly source: string
}

export const diagnosisNotCovered = defineFinding({
  id: 'diagnosis-not-covered',
  heading: 'Diagnosis not on the payer’s list',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  apart: ({ drug }) => drug,
  says: (f: Facts) => ({
    text: `The claim for ${f.drug} needs one of ${f.codes} (${f.source}); given: ${f.given}.`,
    ask: 'Does the documentation support one of these diagnoses? Which one does the order name?',
  }),
  example: {
    log: `
      Patient | Date | Payer | Drug | Dose | Route | Start | Stop | Diagnosis | Trial | Modifiers
      P1 | 2026-07-06 | Medicare | Leqembi | 700 mg | IV infusion | 9:00 | 10:00 | M81.0, Z00.6 | 99999999 | Q1`,
    rows: [2],
    says: 'The claim for lecanemab-irmb needs one of G30.0, G30.1, G30.8, G30.9, G31.84 (Medicare contractors on antibodies against amyloid, NCD 200.3); given: M81.0, Z00.6.',
    asks: 'Does the documentation support one of these diagnoses? Which one does the order name?',
  },
})
