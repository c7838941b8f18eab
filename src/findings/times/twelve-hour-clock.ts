import { defineFinding } from '../define'

interface Facts {
  readonly count: number
}

export const twelveHourClock = defineFinding({
  id: 'twelve-hour-clock',
  heading: 'Times without am or pm',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `No time in the log has am or pm or an hour above 12, and in ${f.count === 1 ? '1 row' : `${f.count} rows`} the stop would come before ` +
      'the start: times of office visits were read as 7 in the morning to 7 in the evening.',
    ask: 'Is that right? Times with am or pm, or of a 24-hour clock, leave no doubt.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      Remicade | IV infusion | 11:50 | 1:05`,
    rows: [],
    says: 'No time in the log has am or pm or an hour above 12, and in 1 row the stop would come before the start: times of office visits were read as 7 in the morning to 7 in the evening.',
    asks: 'Is that right? Times with am or pm, or of a 24-hour clock, leave no doubt.',
  },
})
