import { defineFinding } from '../define'

interface Facts {
  readonly service: string
}

export const includedService = defineFinding({
  id: 'included-service',
  heading: 'Included, not billed separately',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.service} is included in the administration and not billed separately.`,
    ask: 'No action needed.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      port access | | 9:00 |
      vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'Port access is included in the administration and not billed separately.',
    asks: 'No action needed.',
  },
})
