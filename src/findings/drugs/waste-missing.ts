import { defineFinding } from '../define'
import type { Measure } from '../../reference/reference'
import type { Scaled } from '../words'
import { amountText } from '../words'

interface Facts {
  readonly drug: string
  readonly code: string
  readonly dose: Scaled
  readonly measure: Measure
  /** What opening with the least waste would have been; null where the containers are not known. */
  readonly least: { readonly containers: string; readonly units: number } | null
  /** Medicare sends the claim of a separately paid single-dose drug back from October 2023. */
  readonly returned: boolean
}

export const wasteMissing = defineFinding({
  id: 'waste-missing',
  heading: 'Waste not documented',
  severity: 'warning',
  about: 'rows',
  forBilled: 'a gap in doses',
  severityOf: ({ returned }) => (returned ? 'error' : 'warning'),
  says: (f: Facts) => ({
    text:
      `Nothing says what became of the rest: ${amountText(f.dose, f.measure)} of ${f.drug} is no whole container` +
      (f.least === null
        ? ' that we know.'
        : `. With the least waste it is ${f.least.containers}, ${f.code}-JW x${f.least.units}.`) +
      ' Billed are the units given, without JW or JZ.',
    ask: 'Which containers were opened, and how much was thrown away? Write it in the columns Vials and Discarded.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 305 mg | | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    severity: 'error',
    says: 'Nothing says what became of the rest: 305 mg of infliximab is no whole container. With the least waste it is 4x100 mg, J1745-JW x9. Billed are the units given, without JW or JZ.',
    asks: 'Which containers were opened, and how much was thrown away? Write it in the columns Vials and Discarded.',
  },
})
