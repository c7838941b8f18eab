import { defineFinding } from '../define'

/** What is missing of a dose; `dose` is what is written. */
export type DoseGap =
  { readonly kind: 'weight' | 'surface' | 'vial-size'; readonly dose: string } | { readonly kind: 'several' | 'blank' }

interface Facts {
  readonly drug: string
  readonly code: string
  readonly why: DoseGap
}

export const doseMissing = defineFinding({
  id: 'dose-missing',
  heading: 'No dose',
  severity: 'warning',
  about: 'rows',
  forBilled: 'a gap in doses',
  says: ({ drug, code, why }: Facts) => {
    const none = `units of ${code} cannot be worked out: no drug line.`
    switch (why.kind) {
      case 'weight':
        return {
          text: `${drug} is ordered by weight (${why.dose}) and no weight is documented; ${none}`,
          ask: 'How heavy was the patient? Write it in the column Weight.',
        }
      case 'surface':
        return {
          text: `${drug} is ordered by body surface (${why.dose}), which a log does not hold; ${none}`,
          ask: 'Which dose was given? Write it like 300 mg.',
        }
      case 'vial-size':
        return {
          text: `${drug} is written in vials (${why.dose}) without their size; ${none}`,
          ask: 'Which dose was given? Write it like 300 mg.',
        }
      case 'several':
        return {
          text: `${drug} stand in one row; their doses cannot be told apart: no drug lines.`,
          ask: 'Give each drug a row of its own with its dose, and all of them one number in the column Bag.',
        }
      case 'blank':
        return { text: `${drug} has no dose; ${none}`, ask: 'Which dose was given?' }
    }
  },
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 5 mg/kg | | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'infliximab is ordered by weight (5 mg/kg) and no weight is documented; units of J1745 cannot be worked out: no drug line.',
    asks: 'How heavy was the patient? Write it in the column Weight.',
  },
})
