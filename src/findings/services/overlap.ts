import { defineFinding } from '../define'
import { minutes } from '../words'

interface Facts {
  readonly drug: string
  readonly minutes: number
  readonly other: string
  readonly otherMinutes: number
  readonly shared: number
  readonly reading: string
  readonly code: string
  readonly otherReading: string
  readonly otherCode: string
}

export const overlap = defineFinding({
  id: 'overlap',
  heading: 'Overlapping infusions',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `${f.drug} (${minutes(f.minutes)}) and ${f.other} (${minutes(f.otherMinutes)}) overlap by ${minutes(f.shared)}. ` +
      `Under the policy overlap=${f.reading} this is ${f.code}; under overlap=${f.otherReading} it is ${f.otherCode}.`,
    ask: 'Does this payer count overlap differently? If so, change the policy.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 11:00
      ceftriaxone | IV infusion | 10:30 | 11:30`,
    rows: [2, 3],
    says: 'Ceftriaxone (60 minutes) and vancomycin (120 minutes) overlap by 30 minutes. Under the policy overlap=majority this is 96367; under overlap=any it is 96368.',
    asks: 'Does this payer count overlap differently? If so, change the policy.',
  },
})
