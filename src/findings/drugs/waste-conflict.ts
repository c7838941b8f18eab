import { defineFinding } from '../define'
import type { Measure } from '../../reference/reference'
import type { Scaled } from '../words'
import { amountText } from '../words'

interface Facts {
  readonly dose: Scaled
  readonly drug: string
  readonly apart: number
  readonly opened: Scaled
  readonly measure: Measure
}

export const wasteConflict = defineFinding({
  id: 'waste-conflict',
  heading: 'Dose, waste and vials disagree',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `${amountText(f.dose, f.measure)} of ${f.drug} plus the discarded amount is ${amountText(Math.abs(f.apart), f.measure)} ${f.apart < 0 ? 'more' : 'less'} than the vials hold ` +
      `(${amountText(f.opened, f.measure)}). The units given are billed without JW or JZ.`,
    ask: 'Which is wrong: the dose, the discarded amount or the vials? Overfill is never billed.',
  }),
  forNurse: (f) => ({
    shows: `The dose of ${f.drug} (${amountText(f.dose, f.measure)}) and the discarded amount do not add up to what the vials hold (${amountText(f.opened, f.measure)}).`,
    asks: 'What dose was given, which vials were opened, and how much was discarded?',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 305 mg | 3x100 mg | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '305 mg of infliximab plus the discarded amount is 5 mg more than the vials hold (300 mg). The units given are billed without JW or JZ.',
    asks: 'Which is wrong: the dose, the discarded amount or the vials? Overfill is never billed.',
  },
})
