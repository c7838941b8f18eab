import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly first: string
}

export const primaryIgnored = defineFinding({
  id: 'primary-ignored',
  heading: 'Marked main drug passed over',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} is marked as primary, but then an add-on code would stand beside no code that it may follow; ${f.first} is initial.`,
    ask: `Nothing, if ${f.first} was given.`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Primary
      vancomycin | IV infusion | 9:00 | 10:00 | yes
      Remicade | IV infusion | 10:00 | 11:00 |`,
    rows: [2],
    says: 'vancomycin is marked as primary, but then an add-on code would stand beside no code that it may follow; infliximab is initial.',
    asks: 'Nothing, if infliximab was given.',
  },
})
