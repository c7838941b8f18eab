import { defineFinding } from '../define'

interface Facts {
  readonly service: string
}

export const includedService = defineFinding({
  id: 'included-service',
  heading: 'Included, not billed',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.service} is part of the administration and not billed.`,
    ask: 'Nothing.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      port access | | 9:00 |
      vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'port access is part of the administration and not billed.',
    asks: 'Nothing.',
  },
})
