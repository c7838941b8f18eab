import { defineFinding } from '../define'
import { minutes, verb } from '../words'

interface Facts {
  readonly minutes: number
  readonly left: number
}

export const concurrentHydration = defineFinding({
  id: 'concurrent-hydration',
  heading: 'Hydration during an infusion',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${minutes(f.minutes)} of hydration ran at the same time as another infusion and ${verb(f.minutes, 'is', 'are')} not counted; ${minutes(f.left)} ${verb(f.left, 'remains', 'remain')}.`,
    ask: 'No action needed if the times are correct.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      normal saline | hydration | 9:00 | 11:00
      vancomycin | IV infusion | 9:30 | 10:00`,
    rows: [2],
    says: '30 minutes of hydration ran at the same time as another infusion and are not counted; 90 minutes remain.',
    asks: 'No action needed if the times are correct.',
  },
})
