import { defineFinding } from '../define'
import { counted } from '../words'

interface Facts {
  readonly count: number
}

export const twelveHourClock = defineFinding({
  id: 'twelve-hour-clock',
  heading: 'Times without AM or PM',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `No time in the log has AM or PM or an hour above 12, and in ${f.count === 1 ? '1 row' : `${counted(f.count)} rows`} the stop would come before ` +
      'the start, so times of office visits were read as 7 AM to 7 PM.',
    ask: 'Is that right? Times with AM or PM, or on a 24-hour clock, leave no doubt.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      Remicade | IV infusion | 11:50 | 1:05`,
    rows: [],
    says: 'No time in the log has AM or PM or an hour above 12, and in 1 row the stop would come before the start, so times of office visits were read as 7 AM to 7 PM.',
    asks: 'Is that right? Times with AM or PM, or on a 24-hour clock, leave no doubt.',
  },
})
