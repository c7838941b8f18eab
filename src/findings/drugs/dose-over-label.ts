import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  /** As written. */
  readonly dose: string
  /** `300 mg`, `10 mg/kg, 612 mg for 61.2 kg`. */
  readonly limit: string
  readonly source: string
}

/** A question: labels are not all there is, and a higher dose may be right for a patient. */
export const doseOverLabel = defineFinding({
  id: 'dose-over-label',
  heading: 'Dose above the label',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.dose} of ${f.drug} is more than the highest single dose on record, ${f.limit} (${f.source}).`,
    ask: 'Is the dose written correctly? If so, does the record say why it is higher?',
  }),
  forNurse: (f) => ({
    shows: `${f.dose} of ${f.drug} is charted.`,
    asks: 'What dose was given, in what unit?',
  }),
  example: {
    log: `
      Drug | Dose | Route | Start | Stop
      Entyvio | 600 mg | IV infusion | 9:00 | 9:30`,
    rows: [2],
    says: '600 mg of vedolizumab is more than the highest single dose on record, 300 mg (Entyvio dosage, entyvio.net).',
    asks: 'Is the dose written correctly? If so, does the record say why it is higher?',
  },
})
