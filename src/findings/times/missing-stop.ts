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
    text: `${f.drug} started at ${clockText(f.start)}; no stop time is documented.${inPlaceOfClock(f.instead)}`,
    ask: `What time did ${f.drug} stop?`,
  }),
  forNurse: (f) => ({
    shows: `${f.drug} started at ${clockText(f.start)}; no stop time is documented.`,
    asks: `What time did ${f.drug} stop?`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 |`,
    rows: [2],
    says: 'Vancomycin started at 9:00 AM; no stop time is documented. Without both times, it can be billed as a push at most.',
    asks: 'What time did vancomycin stop?',
  },
})
