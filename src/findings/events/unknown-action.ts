import { defineFinding } from '../define'

interface Facts {
  readonly action: string
  readonly drug: string
  /** Other events of the drug tell how it was given. */
  readonly told: boolean
}

export const unknownAction = defineFinding({
  id: 'unknown-action',
  heading: 'Action not recognized',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  // Where other events tell the administration, only what this one may have changed is open.
  severityOf: ({ told }) => (told ? 'warning' : 'error'),
  says: (f: Facts) => ({
    text: f.told
      ? `"${f.action}" is not a recognized action; ${f.drug} is coded by its other events.`
      : `"${f.action}" is not a recognized action, and no other event of ${f.drug} is documented, so nothing is coded for it.`,
    ask: 'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  }),
  forNurse: (f) => ({
    shows: `"${f.action}" is charted for ${f.drug}.`,
    asks: 'What was done?',
  }),
  example: {
    log: `
      Drug | Route | Action | Time
      vancomycin | IV infusion | Warmed | 9:00`,
    rows: [2],
    says: '"Warmed" is not a recognized action, and no other event of vancomycin is documented, so nothing is coded for it.',
    asks: 'What was done? Write New Bag, Rate Change, Stopped, Restarted or Given.',
  },
})
