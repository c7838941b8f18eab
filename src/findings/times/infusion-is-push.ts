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
    text: `${f.drug} ran ${minutes(f.minutes)}; 15 minutes or less is a push.`,
    ask: 'Nothing, if the times are right.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      zoledronic acid | IV infusion | 9:00 | 9:15`,
    rows: [2],
    says: 'zoledronic acid ran 15 minutes; 15 minutes or less is a push.',
    asks: 'Nothing, if the times are right.',
  },
})
