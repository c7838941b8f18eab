import type { Measure } from '../../reference/reference'
import { defineFinding } from '../define'
import { amountText, type Scaled } from '../words'

interface Facts {
  readonly drug: string
  readonly dose: Scaled
  readonly opened: Scaled
  readonly measure: Measure
  /** The containers that would leave the least, and what they hold. */
  readonly containers: string
  readonly least: Scaled
}

/** Payers ask for the sizes that leave the least waste; which sizes were on the shelf the record does not tell. */
export const wasteNotLeast = defineFinding({
  id: 'waste-not-least',
  heading: 'More waste than other vials would leave',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `For ${amountText(f.dose, f.measure)} of ${f.drug}, vials with ${amountText(f.opened, f.measure)} were opened and ${amountText(f.opened - f.dose, f.measure)} was left; ${f.containers} would leave ${f.least === f.dose ? 'nothing' : amountText(f.least - f.dose, f.measure)}.`,
    ask: 'Were smaller vials in stock? Payers may pay only for the least waste.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | Discarded | Route | Start | Stop
      Benlysta | 480 mg | 2x400 mg | 320 mg | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'For 480 mg of belimumab, vials with 800 mg were opened and 320 mg was left; 4x120 mg would leave nothing.',
    asks: 'Were smaller vials in stock? Payers may pay only for the least waste.',
  },
})
