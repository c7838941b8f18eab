import { defineFinding, seenIn } from '../define'
import { since } from '../since-words'

interface Facts {
  readonly payer: string
  readonly code: string
  /** ISO: since when, by whose document. */
  readonly from: string | null
  readonly by: string
  readonly afterFirstDose: boolean
}

export const siteOfCare = defineFinding({
  id: 'site-of-care',
  heading: 'Payer wants the drug given elsewhere',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ code }) => code,
  says: (f: Facts) => ({
    text: `${f.payer} does not want ${f.code} given in a hospital${since(f.from)} (${f.by}), and this visit is a hospital’s.${f.afterFirstDose ? ' The first dose may be given anywhere.' : ''}`,
    ask: 'Is there an authorization for this place, or may the drug be given in an office or at home?',
  }),
  example: seenIn('tests/payers/columns.test.ts'),
})
