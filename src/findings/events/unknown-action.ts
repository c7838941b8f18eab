import { defineFinding } from '../define'

interface Facts {
  readonly action: string
  readonly drug: string
}

export const unknownAction = defineFinding({
  id: 'unknown-action',
  heading: 'Action not recognized',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `"${f.action}" is not a recognized action, and no infusion of ${f.drug} was running, so nothing is coded for it.`,
    ask: 'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  }),
  forNurse: (f) => ({
    shows: `"${f.action}" is charted for ${f.drug}; no infusion of it was running.`,
    asks: 'What was done?',
  }),
  example: {
    log: `
      Drug | Route | Action | Time
      vancomycin | IV infusion | Warmed | 9:00`,
    rows: [2],
    says: '"Warmed" is not a recognized action, and no infusion of vancomycin was running, so nothing is coded for it.',
    asks: 'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  },
})
