import { defineFinding } from '../define'
import { clockText, withAnd } from '../words'

interface Facts {
  readonly drugs: string
  readonly start: number
}

export const oneMinutePushes = defineFinding({
  id: 'one-minute-pushes',
  heading: 'Pushes in the same minute',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${withAnd(f.drugs)} are charted in the same minute, ${clockText(f.start)}. Each is coded; some payers accept only one.`,
    ask: 'At what time was each drug pushed?',
  }),
  forNurse: (f) => ({
    shows: `${withAnd(f.drugs)} are charted in the same minute, ${clockText(f.start)}.`,
    asks: 'At what time was each drug pushed?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      ondansetron | IV push | 9:00 |
      famotidine | IV push | 9:00 |`,
    rows: [2, 3],
    says: 'Famotidine and ondansetron are charted in the same minute, 9:00 AM. Each is coded; some payers accept only one.',
    asks: 'At what time was each drug pushed?',
  },
})
