import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
}

export const unknownDrug = defineFinding({
  id: 'unknown-drug',
  heading: 'Drug not recognized',
  severity: 'error',
  about: 'rows',
  forBilled: 'an unknown drug',
  says: (f: Facts) => ({
    text:
      f.drug === ''
        ? 'The row names no drug, so it has no code.'
        : `"${f.drug}" is not a recognized drug, so it has no code.`,
    ask: 'Which drug was it? Correct the name, or enter its class in a column Category.',
  }),
  forNurse: (f) => ({
    shows: f.drug === '' ? 'A row has no drug.' : `The drug is written as "${f.drug}".`,
    asks: 'Which drug was given?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      miraculumab | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '"miraculumab" is not a recognized drug, so it has no code.',
    asks: 'Which drug was it? Correct the name, or enter its class in a column Category.',
  },
})
