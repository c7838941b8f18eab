import { defineFinding } from '../define'
import { minutes, verb } from '../words'

interface Facts {
  readonly minutes: number
  readonly left: number
}

export const concurrentHydration = defineFinding({
  id: 'concurrent-hydration',
  heading: 'Hydration beside an infusion',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `Hydration ran ${minutes(f.minutes)} beside another infusion, which ${verb(f.minutes, 'is', 'are')} left out; ${minutes(f.left)} ${verb(f.left, 'remains', 'remain')}.`,
    ask: 'Nothing, if the times are right.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      normal saline | hydration | 9:00 | 11:00
      vancomycin | IV infusion | 9:30 | 10:00`,
    rows: [2],
    says: 'Hydration ran 30 minutes beside another infusion, which are left out; 90 minutes remain.',
    asks: 'Nothing, if the times are right.',
  },
})
