import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
}

export const lesionsNotCounted = defineFinding({
  id: 'lesions-not-counted',
  heading: 'Lesions not counted',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} was given into lesions, but the note does not say how many. It is coded as 7 or fewer.`,
    ask: 'How many lesions were injected? Write it like 9 lesions.',
  }),
  forNurse: (f) => ({
    shows: `${f.drug} was given into lesions; their number is not documented.`,
    asks: 'How many lesions were injected?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      methotrexate | intralesional | |`,
    rows: [2],
    says: 'Methotrexate was given into lesions, but the note does not say how many. It is coded as 7 or fewer.',
    asks: 'How many lesions were injected? Write it like 9 lesions.',
  },
})
