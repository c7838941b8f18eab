import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly code: string
}

export const unclassifiedCode = defineFinding({
  id: 'unclassified-code',
  heading: 'Unclassified drug code',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, code }: Facts) => ({
    text: `${drug} has no HCPCS code of its own on file, so it is billed with ${code}, one unit, without JW or JZ.`,
    ask: "Put the drug's name, strength, dose, route, and NDC in the claim's note (item 19 or NTE), and check that no code came since.",
  }),
  example: {
    log: `
      Drug | Dose | Route | Start | Stop
      norepinephrine | 4 mg | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'Norepinephrine has no HCPCS code of its own on file, so it is billed with J3490, one unit, without JW or JZ.',
    asks: "Put the drug's name, strength, dose, route, and NDC in the claim's note (item 19 or NTE), and check that no code came since.",
  },
})
