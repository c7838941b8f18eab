import { defineFinding } from '../define'
import { inPlaceOfClock, type InPlaceOfClock } from '../in-place-of-clock'
import { clockText } from '../words'

interface Facts {
  readonly drug: string
  /** Seconds. */
  readonly start: number
  readonly instead: InPlaceOfClock
}

export const missingStop = defineFinding({
  id: 'missing-stop',
  heading: 'No stop time',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  says: (f: Facts) => ({
    text: `${f.drug} started at ${clockText(f.start)} and has no stop.${inPlaceOfClock(f.instead)}`,
    ask: `When did ${f.drug} stop running?`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 |`,
    rows: [2],
    says: 'vancomycin started at 9:00 and has no stop. It supports a push at most.',
    asks: 'When did vancomycin stop running?',
  },
})
