import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
}

export const unknownDrug = defineFinding({
  id: 'unknown-drug',
  heading: 'Unknown drug',
  severity: 'error',
  about: 'rows',
  forBilled: 'an unknown drug',
  says: (f: Facts) => ({
    text: f.drug === '' ? 'The row names no drug: no code.' : `"${f.drug}" is no drug that we know: no code.`,
    ask: 'Which drug was it? Correct the name, or give its class in a column Category.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      miraculumab | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '"miraculumab" is no drug that we know: no code.',
    asks: 'Which drug was it? Correct the name, or give its class in a column Category.',
  },
})
