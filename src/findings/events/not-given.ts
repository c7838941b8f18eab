import { defineFinding } from '../define'

interface Facts {
  readonly action: string
  readonly drug: string
}

export const notGiven = defineFinding({
  id: 'not-given',
  heading: 'Not given',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The log says "${f.action}" for ${f.drug}: nothing was given, so nothing is coded.`,
    ask: 'No action needed if it was not given.',
  }),
  example: {
    log: `
      Drug | Route | Action | Time
      ondansetron | IV push | Refused | 9:00`,
    rows: [2],
    says: 'The log says "Refused" for ondansetron: nothing was given, so nothing is coded.',
    asks: 'No action needed if it was not given.',
  },
})
