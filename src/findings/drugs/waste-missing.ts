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
      `${amountText(f.dose, f.measure)} of ${f.drug} does not match ${f.least === null ? 'any vial size on file' : 'whole vials'}, and no waste is documented.` +
      (f.least === null
        ? ''
        : ` With the least waste (${f.least.containers}) it would be ${f.code}-JW x${f.least.units}.`) +
      ' The units given are billed without JW or JZ.',
    ask: 'Which vials were opened, and how much was discarded? Enter it in the columns Vials and Discarded.',
  }),
  forNurse: (f) => ({
    shows: `${amountText(f.dose, f.measure)} of ${f.drug} was given; no discarded amount is documented.`,
    asks: 'Which vials were opened, and how much was discarded, if any?',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 305 mg | | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    severity: 'error',
    says: '305 mg of infliximab does not match whole vials, and no waste is documented. With the least waste (4x100 mg) it would be J1745-JW x9. The units given are billed without JW or JZ.',
    asks: 'Which vials were opened, and how much was discarded? Enter it in the columns Vials and Discarded.',
  },
})
