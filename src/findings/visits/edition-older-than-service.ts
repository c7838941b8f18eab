import { defineFinding } from '../define'
import { dateText } from '../words'

interface Facts {
  readonly edition: string
  readonly day: number
}

export const editionOlderThanService = defineFinding({
  id: 'edition-older-than-service',
  heading: 'Date is after the latest code set',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The latest code set here is ${f.edition}; the date of service (${dateText(f.day)}) is later.`,
    ask: 'Check the codes against the new code set before billing.',
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop
      2031-03-04 | vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'The latest code set here is CPT 2026; the date of service (3/4/2031) is later.',
    asks: 'Check the codes against the new code set before billing.',
  },
})
