import { defineFinding } from '../define'
import { counted } from '../words'

interface Facts {
  readonly percent: number
  readonly times: number
}

export const roundedTimes = defineFinding({
  id: 'rounded-times',
  heading: 'Times look rounded',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.percent}% of ${counted(f.times)} times fall on a multiple of 5 minutes; by chance about 20% would.`,
    ask: 'Are times read from a clock as things happen, or filled in later?',
  }),
  example: {
    log: `
      Encounter | Date | Drug | Route | Start | Stop
      E0 | 2025-03-04 | vancomycin | IV infusion | 9:05 | 10:30
      E1 | 2025-03-04 | vancomycin | IV infusion | 9:05 | 10:30
      E2 | 2025-03-04 | vancomycin | IV infusion | 9:10 | 10:30
      E3 | 2025-03-04 | vancomycin | IV infusion | 9:15 | 10:30
      E4 | 2025-03-04 | vancomycin | IV infusion | 9:20 | 10:30
      E5 | 2025-03-04 | vancomycin | IV infusion | 9:25 | 10:30
      E6 | 2025-03-04 | vancomycin | IV infusion | 9:30 | 10:30
      E7 | 2025-03-04 | vancomycin | IV infusion | 9:35 | 10:30
      E8 | 2025-03-04 | vancomycin | IV infusion | 9:40 | 10:30
      E9 | 2025-03-04 | vancomycin | IV infusion | 9:45 | 10:30
      E10 | 2025-03-04 | vancomycin | IV infusion | 9:50 | 10:30
      E11 | 2025-03-04 | vancomycin | IV infusion | 9:55 | 10:30`,
    rows: [],
    says: '100% of 24 times fall on a multiple of 5 minutes; by chance about 20% would.',
    asks: 'Are times read from a clock as things happen, or filled in later?',
  },
})
