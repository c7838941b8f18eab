import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly first: string
}

export const primaryIgnored = defineFinding({
  id: 'primary-ignored',
  heading: 'Marked primary drug not used',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} is marked as primary, but that would leave an add-on code without a primary code; ${f.first} is the initial service.`,
    ask: `No action needed if ${f.first} was given.`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Primary
      vancomycin | IV infusion | 9:00 | 10:00 | yes
      Remicade | IV infusion | 10:00 | 11:00 |`,
    rows: [2],
    says: 'Vancomycin is marked as primary, but that would leave an add-on code without a primary code; infliximab is the initial service.',
    asks: 'No action needed if infliximab was given.',
  },
})
