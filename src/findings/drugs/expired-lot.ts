import { defineFinding } from '../define'
import { dateText } from '../words'

interface Facts {
  /** As written. */
  readonly expires: string
  readonly lot: string | null
  /** Day number of the service. */
  readonly day: number
}

export const expiredLot = defineFinding({
  id: 'expired-lot',
  heading: 'Given after its expiration date',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.lot === null ? 'The container' : `Lot ${f.lot}`} expired on ${f.expires} and is charted as given on ${dateText(f.day)}.`,
    ask: 'Are lot and expiration date written as they are on the container?',
  }),
  forNurse: (f) => ({
    shows: `The expiration date is charted as ${f.expires}, the dose on ${dateText(f.day)}.`,
    asks: 'Which lot and which expiration date were on the container?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Dose | Route | Start | Stop | Lot | Expires
      E1 | 1001 | 2026-03-04 | vancomycin | 1 g | IV infusion | 9:07 | 10:16 | A17 | 2/28/2026`,
    rows: [2],
    says: 'Lot A17 expired on 2/28/2026 and is charted as given on 3/4/2026.',
    asks: 'Are lot and expiration date written as they are on the container?',
  },
})
