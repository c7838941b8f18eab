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
    text: `${f.drug} has a stop (${clockText(f.stop)}) and no start.${inPlaceOfClock(f.instead)}`,
    ask: `When did ${f.drug} start to run?`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | | 10:00`,
    rows: [2],
    says: 'vancomycin has a stop (10:00) and no start. It supports a push at most.',
    asks: 'When did vancomycin start to run?',
  },
})
