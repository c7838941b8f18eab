import { defineFinding } from '../define'
import { since } from '../since-words'

interface Facts {
  readonly payer: string
  readonly code: string
  /** ISO: since when, by whose document. */
  readonly from: string | null
  readonly by: string
}

export const ndcMissing = defineFinding({
  id: 'ndc-missing',
  heading: 'NDC missing',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ code }) => code,
  says: (f: Facts) => ({
    text: `${f.payer} requires the NDC on the ${f.code} line${since(f.from)} (${f.by}), and the log has none here.`,
    ask: 'Which NDC is on the package that was opened?',
  }),
  example: {
    log: `
      Drug | Dose | Vials | Date | Payer | Route | Start | NDC
      Venofer | 200 mg | 2x100 mg | 3/4/2025 | TX Medicaid | IV push | 10:00 |
      Venofer | 200 mg | 2x100 mg | 3/5/2025 | TX Medicaid | IV push | 10:00 | 00517-2340-10`,
    rows: [2],
    says: 'TX Medicaid requires the NDC on the J1756 line as of 9/1/2015 (Texas Vendor Drug Program), and the log has none here.',
    asks: 'Which NDC is on the package that was opened?',
  },
})
