import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  /** A note says so, where other rows need not have one. */
  readonly by?: 'note'
}

/** A drug is covered as incident to a physician's service only where it was ordered (Pub. 100-02, chapter 15, sections 50 and 60). */
export const orderMissing = defineFinding({
  id: 'order-missing',
  heading: 'No order documented',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.by === 'note'
        ? `The note says that ${f.drug} was given without a signed order.`
        : `No order is documented for ${f.drug}; other rows of the log have one.`,
    ask: 'Is there a signed order for it? Enter its number or the ordered dose.',
  }),
  forNurse: (f) => ({ shows: `${f.drug} is charted without an order.`, asks: 'Under which order was it given?' }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop | Order
      E1 | 1001 | 2026-03-04 | vancomycin | IV infusion | 9:07 | 10:16 | 8812
      E2 | 1002 | 2026-03-04 | vancomycin | IV infusion | 9:10 | 10:20 |`,
    rows: [3],
    says: 'No order is documented for vancomycin; other rows of the log have one.',
    asks: 'Is there a signed order for it? Enter its number or the ordered dose.',
  },
})
