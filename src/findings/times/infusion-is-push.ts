import { defineFinding } from '../define'
import { minutes } from '../words'

interface Facts {
  readonly drug: string
  readonly minutes: number
}

export const infusionIsPush = defineFinding({
  id: 'infusion-is-push',
  heading: 'Infusion of 15 minutes or less',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} ran ${minutes(f.minutes)}; 15 minutes or less is coded as a push.`,
    ask: 'No action needed if the times are correct.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      zoledronic acid | IV infusion | 9:00 | 9:15`,
    rows: [2],
    says: 'Zoledronic acid ran 15 minutes; 15 minutes or less is coded as a push.',
    asks: 'No action needed if the times are correct.',
  },
})
