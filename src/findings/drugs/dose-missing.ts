import { defineFinding } from '../define'

/** What is missing of a dose; `dose` is what is written. */
export type DoseGap =
  | { readonly kind: 'weight' | 'surface' | 'vial-size'; readonly dose: string }
  | { readonly kind: 'several' | 'blank' }
  /** Amounts of several ingredients that the code does not count so; no `proportion` where it counts none. */
  | { readonly kind: 'parts'; readonly dose: string; readonly proportion: string | null }

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
    const none = `the units of ${code} cannot be calculated, so there is no drug line.`
    switch (why.kind) {
      case 'weight':
        return {
          text: `${drug} is ordered by weight (${why.dose}), but no weight is documented; ${none}`,
          ask: "What was the patient's weight? Enter it in the column Weight.",
        }
      case 'surface':
        return {
          text: `${drug} is ordered by body surface area (${why.dose}), which a log does not have; ${none}`,
          ask: 'What dose was given? Write it like 300 mg.',
        }
      case 'vial-size':
        return {
          text: `${drug} is documented in vials (${why.dose}) without their size; ${none}`,
          ask: 'What dose was given? Write it like 300 mg.',
        }
      case 'parts':
        return {
          text:
            why.proportion === null
              ? `${drug} has a dose in parts (${why.dose}), and ${code} does not count its ingredients; ${none}`
              : `${drug} is not sold as ${why.dose} but as ${why.proportion}; ${none}`,
          ask: 'What dose was given? Write both ingredients, like 3 g/0.375 g.',
        }
      case 'several':
        return {
          text: `${drug} share one row and their doses cannot be separated, so there are no drug lines.`,
          ask: 'Give each drug its own row with its dose, and enter the same number in the column Bag for all of them.',
        }
      case 'blank':
        return { text: `${drug} has no dose; ${none}`, ask: 'What dose was given?' }
    }
  },
  forNurse: ({ drug, why }) => {
    switch (why.kind) {
      case 'weight':
        return {
          shows: `${drug} is ordered by weight (${why.dose}); no weight is documented.`,
          asks: "What was the patient's weight?",
        }
      case 'surface':
        return { shows: `${drug} is ordered by body surface area (${why.dose}).`, asks: 'What dose was given?' }
      case 'vial-size':
        return {
          shows: `${drug} is documented in vials (${why.dose}) without their size.`,
          asks: 'What dose was given?',
        }
      case 'parts':
        return {
          shows: `The dose of ${drug} is written as ${why.dose}.`,
          asks: 'What dose of each ingredient was given?',
        }
      case 'several':
        return { shows: `${drug} share one row.`, asks: 'What dose of each drug was given?' }
      case 'blank':
        return { shows: `No dose of ${drug} is documented.`, asks: 'What dose was given?' }
    }
  },
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      Remicade | 5 mg/kg | | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'Infliximab is ordered by weight (5 mg/kg), but no weight is documented; the units of J1745 cannot be calculated, so there is no drug line.',
    asks: "What was the patient's weight? Enter it in the column Weight.",
  },
})
