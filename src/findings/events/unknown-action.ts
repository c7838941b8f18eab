import { defineFinding } from '../define'

interface Facts {
  readonly action: string
  readonly drug: string
}

export const unknownAction = defineFinding({
  id: 'unknown-action',
  heading: 'An action that we do not know',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `"${f.action}" is no action that we know, and no infusion of ${f.drug} was running: nothing is coded for it.`,
    ask: 'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  }),
  example: {
    log: `
      Drug | Route | Action | Time
      vancomycin | IV infusion | Warmed | 9:00`,
    rows: [2],
    says: '"Warmed" is no action that we know, and no infusion of vancomycin was running: nothing is coded for it.',
    asks: 'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  },
})
