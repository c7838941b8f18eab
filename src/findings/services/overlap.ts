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
  heading: 'Infusions that overlap',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `${f.drug} (${minutes(f.minutes)}) and ${f.other} (${minutes(f.otherMinutes)}) share ${minutes(f.shared)}. ` +
      `Read as "${f.reading}" this is ${f.code}; read as "${f.otherReading}" it is ${f.otherCode}.`,
    ask: 'Does this payer hold another reading? The policy "overlap" switches it.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 11:00
      ceftriaxone | IV infusion | 10:30 | 11:30`,
    rows: [2, 3],
    says: 'ceftriaxone (60 minutes) and vancomycin (120 minutes) share 30 minutes. Read as "majority" this is 96367; read as "any" it is 96368.',
    asks: 'Does this payer hold another reading? The policy "overlap" switches it.',
  },
})
