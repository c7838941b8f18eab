import { defineFinding } from '../define'
import { inPlaceOfClock, type InPlaceOfClock } from '../in-place-of-clock'

interface Facts {
  readonly drug: string
  readonly instead: InPlaceOfClock
}

export const missingTimes = defineFinding({
  id: 'missing-times',
  heading: 'No start or stop time',
  severity: 'error',
  about: 'rows',
  forBilled: 'a gap in times',
  says: (f: Facts) => ({
    text: `${f.drug} has no start time and no stop time.${inPlaceOfClock(f.instead)}`,
    ask: `What time did ${f.drug} start and stop?`,
  }),
  forNurse: (f) => ({
    shows: `No start time and no stop time is documented for ${f.drug}.`,
    asks: `What time did ${f.drug} start, and what time did it stop?`,
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | |`,
    rows: [2],
    says: 'Vancomycin has no start time and no stop time. Without both times, it can be billed as a push at most.',
    asks: 'What time did vancomycin start and stop?',
  },
})
