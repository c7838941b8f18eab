import { defineFinding } from '../define'
import { minutes, verb } from '../words'

interface Facts {
  readonly pieces: number
  readonly shortest: number
  readonly minutes: number
}

export const tooShortHydration = defineFinding({
  id: 'too-short-hydration',
  heading: 'Hydration too short',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.pieces > 1
        ? `No segment of hydration reaches ${f.shortest} minutes (${minutes(f.minutes)} in all), so it is not billed.`
        : `${minutes(f.minutes)} of hydration ${verb(f.minutes, 'counts', 'count')}; ${f.shortest} are needed, so it is not billed.`,
    ask: 'No action needed if the times are correct.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      normal saline | hydration | 9:00 | 9:30`,
    rows: [2],
    says: '30 minutes of hydration count; 31 are needed, so it is not billed.',
    asks: 'No action needed if the times are correct.',
  },
})
