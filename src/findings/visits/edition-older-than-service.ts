import { defineFinding } from '../define'
import { isoDate } from '../../basics/date'

interface Facts {
  readonly edition: string
  readonly day: number
}

export const editionOlderThanService = defineFinding({
  id: 'edition-older-than-service',
  heading: 'Later than our newest codes',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The newest code set here is ${f.edition}; the date of service (${isoDate(f.day)}) is later.`,
    ask: 'Check the codes against the new edition before billing.',
  }),
  example: {
    log: `
      Date | Drug | Route | Start | Stop
      2031-03-04 | vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'The newest code set here is CPT 2026; the date of service (2031-03-04) is later.',
    asks: 'Check the codes against the new edition before billing.',
  },
})
