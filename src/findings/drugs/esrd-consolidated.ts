import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly code: string
}

export const esrdConsolidated = defineFinding({
  id: 'esrd-consolidated',
  heading: 'Part of the dialysis payment',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, code }: Facts) => ({
    text: `The record shows ESRD on dialysis: ${drug} (${code}) is part of the dialysis facility’s payment, and Medicare does not pay it here.`,
    ask: 'Was the drug for something other than ESRD? Then mark AY in the column Modifiers.',
  }),
  example: {
    log: `
      Date | Drug | Dose | Route | Start | Payer | Diagnosis
      3/4/2025 | Retacrit | 10,000 units | SC | 9:00 | Medicare | N18.6, Z99.2`,
    rows: [2],
    says: 'The record shows ESRD on dialysis: epoetin alfa-epbx (Q5105) is part of the dialysis facility’s payment, and Medicare does not pay it here.',
    asks: 'Was the drug for something other than ESRD? Then mark AY in the column Modifiers.',
  },
})
