import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly code: string
  readonly units: number
}

export const wasteDerived = defineFinding({
  id: 'waste-derived',
  heading: 'Waste worked out from vials',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, code, units }: Facts) => ({
    text: `The discarded amount of ${drug} is worked out from the vials opened (${code}-JW x${units}); no discarded amount is documented.`,
    ask: 'Is the discarded amount in the chart? Enter it in the column Discarded.',
  }),
  forNurse: ({ drug }) => ({
    shows: `The vials of ${drug} are documented; the discarded amount is not.`,
    asks: 'How much was discarded, if any?',
  }),
  example: {
    log: `
      Drug | Dose | Vials | Route | Start | Stop
      Remicade | 305 mg | 4x100 mg | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'The discarded amount of infliximab is worked out from the vials opened (J1745-JW x9); no discarded amount is documented.',
    asks: 'Is the discarded amount in the chart? Enter it in the column Discarded.',
  },
})
