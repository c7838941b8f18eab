import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly codes: string
}

export const procedureCode = defineFinding({
  id: 'procedure-code',
  heading: 'Given by a procedure',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, codes }: Facts) => ({
    text: `${drug} is given by a procedure with its own code (${codes}), so 96372 does not apply. The drug is billed as usual.`,
    ask: "Bill the procedure by the provider's note.",
  }),
  example: {
    log: `
      Drug | Dose | Route | Start
      Botox | 100 units | IM | 9:00`,
    rows: [2],
    says: 'OnabotulinumtoxinA is given by a procedure with its own code (64612, 64615, 64616, 64617, or 64642 to 64647 by the region treated), so 96372 does not apply. The drug is billed as usual.',
    asks: "Bill the procedure by the provider's note.",
  },
})
