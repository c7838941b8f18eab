import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
}

export const drugNotBilled = defineFinding({
  id: 'drug-not-billed',
  heading: 'Drug not billed',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The record says that ${f.drug} was not supplied by the office. The administration is billed; the drug is not.`,
    ask: 'No action needed if someone else supplied it.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 300 mg | | | white bagged | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'The record says that infliximab was not supplied by the office. The administration is billed; the drug is not.',
    asks: 'No action needed if someone else supplied it.',
  },
})
