import { defineFinding } from '../define'

interface Facts {
  readonly ndc: string
  readonly other: string
  readonly code: string
  readonly drug: string
}

export const ndcConflict = defineFinding({
  id: 'ndc-conflict',
  heading: 'NDC of a different drug',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `NDC ${f.ndc} belongs to ${f.other}, but the drug line is ${f.code} (${f.drug}).`,
    ask: 'Which one was given? Correct the NDC or the drug.',
  }),
  example: {
    log: `
      Date | Drug | Dose | Route | Start | Stop | NDC
      3/4/2025 | Remicade | 300 mg | IV infusion | 9:00 | 10:00 | 0069-0809-01`,
    rows: [2],
    says: 'NDC 00069080901 belongs to Q5103, but the drug line is J1745 (infliximab).',
    asks: 'Which one was given? Correct the NDC or the drug.',
  },
})
