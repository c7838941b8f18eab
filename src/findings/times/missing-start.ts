import { defineFinding } from '../define'
import { inPlaceOfClock, type InPlaceOfClock } from '../in-place-of-clock'
import { clockText } from '../words'

interface Facts {
  readonly drug: string
  /** Seconds. */
  readonly stop: number
  readonly instead: InPlaceOfClock
}

export const missingStart = defineFinding({
  id: 'missing-start',
  heading: 'No start time',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  says: (f: Facts) => ({
    text: `${f.drug} has a stop time (${clockText(f.stop)}) but no start time.${inPlaceOfClock(f.instead)}`,
    ask: `What time did ${f.drug} start?`,
  }),
  forNurse: (f) => ({
    shows: `${f.drug} has a stop time (${clockText(f.stop)}); no start time is documented.`,
    asks: `What time did ${f.drug} start?`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | | 10:00`,
    rows: [2],
    says: 'Vancomycin has a stop time (10:00 AM) but no start time. Without both times, it can be billed as a push at most.',
    asks: 'What time did vancomycin start?',
  },
})
