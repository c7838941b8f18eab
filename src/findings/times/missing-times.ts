import { defineFinding } from '../define'
import { inPlaceOfClock, type InPlaceOfClock } from '../in-place-of-clock'

interface Facts {
  readonly drug: string
  readonly instead: InPlaceOfClock
}

export const missingTimes = defineFinding({
  id: 'missing-times',
  heading: 'No times',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  says: (f: Facts) => ({
    text: `${f.drug} has neither a start nor a stop.${inPlaceOfClock(f.instead)}`,
    ask: `When did ${f.drug} start and stop?`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | |`,
    rows: [2],
    says: 'vancomycin has neither a start nor a stop. It supports a push at most.',
    asks: 'When did vancomycin start and stop?',
  },
})
