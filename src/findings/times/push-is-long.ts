import { defineFinding } from '../define'
import { minutes } from '../words'

interface Facts {
  readonly drug: string
  readonly minutes: number
}

export const pushIsLong = defineFinding({
  id: 'push-is-long',
  heading: 'Push of more than 15 minutes',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.drug} is charted as a push but took ${minutes(f.minutes)}; it is coded as charted.`,
    ask: 'Was it a push with the nurse present throughout, or an infusion?',
  }),
  forNurse: (f) => ({
    shows: `${f.drug} is charted as a push; its times are ${minutes(f.minutes)} apart.`,
    asks: 'How was it given, and over what time?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      fluorouracil | IV push | 9:00 | 9:16`,
    rows: [2],
    says: 'Fluorouracil is charted as a push but took 16 minutes; it is coded as charted.',
    asks: 'Was it a push with the nurse present throughout, or an infusion?',
  },
})
