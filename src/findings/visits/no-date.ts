import { defineFinding } from '../define'

interface Facts {
  readonly edition: string
}

export const noDate = defineFinding({
  id: 'no-date',
  heading: 'No date of service',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `Services without a date are coded with the latest code set (${f.edition}).`,
    ask: 'Add the date of service: codes and payments depend on it.',
  }),
  example: {
    log: `
      Encounter | Drug | Route | Start
      E1 | ondansetron | IV push | 9:00`,
    rows: [],
    says: 'Services without a date are coded with the latest code set (CPT 2026).',
    asks: 'Add the date of service: codes and payments depend on it.',
  },
})
