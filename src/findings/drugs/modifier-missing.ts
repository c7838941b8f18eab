import { defineFinding } from '../define'

interface Facts {
  readonly code: string
  /** `EA, EB, or EC`. */
  readonly oneOf: string
  readonly why: 'anemia' | 'trial' | '340B'
  readonly source: string
}

const reasons = {
  anemia: [
    'the record does not say which anemia',
    'Is the anemia from chemotherapy, from radiotherapy, or from neither?',
  ],
  trial: ['the record does not say', 'Is the drug the item under study (Q0) or routine care in it (Q1)?'],
  '340B': ['which one depends on the type of the 340B entity', 'Which of the two does the 340B entity report?'],
} as const

export const modifierMissing = defineFinding({
  id: 'modifier-missing',
  heading: 'Modifier missing',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ code, why }) => `${code} ${why}`,
  says: ({ code, oneOf, why, source }: Facts) => ({
    text: `Medicare requires ${oneOf} on the ${code} line (${source}); ${reasons[why][0]}.`,
    ask: reasons[why][1],
  }),
  forNurse: ({ why }) => ({
    shows: why === 'anemia' ? 'The reason for the anemia is not documented.' : 'The record does not tell this.',
    asks: why === '340B' ? 'Which type of 340B entity bought the drug?' : reasons[why][1].replace(/ \(Q[01]\)/g, ''),
  }),
  example: {
    log: `
      Date | Drug | Dose | Route | Start | Payer | Hgb
      3/4/2025 | Retacrit | 10,000 units | SC | 9:00 | Medicare | 9.1`,
    rows: [2],
    says: 'Medicare requires EA, EB, or EC on the Q5106 line (Palmetto GBA, modifier EB, July 16, 2020); the record does not say which anemia.',
    asks: 'Is the anemia from chemotherapy, from radiotherapy, or from neither?',
  },
})
