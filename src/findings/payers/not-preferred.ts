import { defineFinding } from '../define'
import { since } from '../since-words'

interface Facts {
  /** As the log writes it. */
  readonly payer: string
  readonly code: string
  readonly family: string
  readonly preferred: readonly string[]
  /** Patients on the drug keep it. */
  readonly newStartsOnly: boolean
  /** ISO: since when, by whose document. */
  readonly from: string | null
  readonly by: string
}

export const notPreferred = defineFinding({
  id: 'not-preferred',
  heading: 'Payer prefers a different product',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ code }) => code,
  says: (f: Facts) => ({
    text:
      `${f.payer} restricts ${f.code} for ${f.family}${since(f.from)} (${f.by}); it prefers ${f.preferred.join(', ')}.` +
      (f.newStartsOnly ? ' Patients already on the drug keep it.' : ''),
    ask: f.newStartsOnly
      ? 'Was the patient already on this product, or is there an authorization for it?'
      : 'Is there an authorization for this product?',
  }),
  example: {
    log: `
      Drug | Dose | Vials | Date | Payer | Route | Start | Stop | NDC
      Remicade | 400 mg | 4x100 mg | 3/4/2026 | UHC Choice Plus | IV infusion | 10:00 | 12:00 | 57894-0030-01`,
    rows: [2],
    says: 'UHC Choice Plus restricts J1745 for infliximab as of 2/1/2026 (DenialHelp); it prefers Q5121, Q5103.',
    asks: 'Is there an authorization for this product?',
  },
})
