import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly code: string
}

export const labMissing = defineFinding({
  id: 'lab-missing',
  heading: 'Lab value missing',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, code }: Facts) => ({
    text: `A Medicare claim for ${code} carries the latest hemoglobin or hematocrit before ${drug}, and the log has neither.`,
    ask: 'What was the latest hemoglobin or hematocrit? Enter it in the column Hgb or Hct.',
  }),
  forNurse: ({ drug }) => ({
    shows: `No hemoglobin or hematocrit is documented with ${drug}.`,
    asks: 'What was the latest value, and of which date?',
  }),
  example: {
    log: `
      Date | Drug | Dose | Route | Start | Payer | Modifiers
      3/4/2025 | Retacrit | 10,000 units | SC | 9:00 | Medicare | EC`,
    rows: [2],
    says: 'A Medicare claim for Q5106 carries the latest hemoglobin or hematocrit before epoetin alfa-epbx, and the log has neither.',
    asks: 'What was the latest hemoglobin or hematocrit? Enter it in the column Hgb or Hct.',
  },
})
