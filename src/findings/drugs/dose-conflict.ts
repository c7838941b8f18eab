import { defineFinding } from '../define'

interface Facts {
  /** Both as written. */
  readonly given: string
  readonly ordered: string
  /** What the order comes to where it is by weight: `305 mg`; null otherwise. */
  readonly comesTo: string | null
}

export const doseConflict = defineFinding({
  id: 'dose-conflict',
  heading: 'Given dose differs from the order',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.given} was given; ${f.ordered} was ordered${f.comesTo === null ? '' : `, which is ${f.comesTo}`}.`,
    ask: 'Which is right? If the dose was changed or rounded, where is that ordered?',
  }),
  forNurse: (f) => ({
    shows: `${f.given} is charted as given, ${f.ordered} as ordered.`,
    asks: 'What dose was given, and under which order?',
  }),
  example: {
    log: `
      Encounter | Patient | Date | Drug | Dose | Ordered | Route | Start | Stop
      E1 | 1001 | 2026-03-04 | vancomycin | 1 g | 750 mg | IV infusion | 9:07 | 10:16`,
    rows: [2],
    says: '1 g was given; 750 mg was ordered.',
    asks: 'Which is right? If the dose was changed or rounded, where is that ordered?',
  },
})
