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
      `${amountText(f.dose, f.measure)} of ${f.drug} and what was thrown away are ${amountText(Math.abs(f.apart), f.measure)} too ${f.apart < 0 ? 'much' : 'little'} for containers ` +
      `of ${amountText(f.opened, f.measure)}. Billed are the units given, without JW or JZ.`,
    ask: 'Which of dose, waste and containers is wrong? Overfill is never billed.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 305 mg | 3x100 mg | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: '305 mg of infliximab and what was thrown away are 5 mg too much for containers of 300 mg. Billed are the units given, without JW or JZ.',
    asks: 'Which of dose, waste and containers is wrong? Overfill is never billed.',
  },
})
