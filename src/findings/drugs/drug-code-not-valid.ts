import { defineFinding } from '../define'

interface Facts {
  readonly written: string
  /** What the drug has on that date, where it is known. */
  readonly valid: readonly string[]
}

export const drugCodeNotValid = defineFinding({
  id: 'drug-code-not-valid',
  heading: 'Drug code not valid on the date',
  severity: 'error',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      `${f.written} was not valid on the date of service` +
      (f.valid.length === 0 ? '' : `; ${f.valid.join(', ')} was`) +
      '. There is no drug line.',
    ask: 'Which code is right for the drug on that date? Correct the code or the date.',
  }),
  proposes: ({ written, valid: [only, ...others] }) =>
    only === undefined || others.length > 0 ? null : { column: 'Drug', written, instead: only },
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      J9310 | 300 mg | | | | IV infusion | 9:00 | 10:00`,
    rows: [2],
    says: 'J9310 was not valid on the date of service; J9312 was. There is no drug line.',
    asks: 'Which code is right for the drug on that date? Correct the code or the date.',
  },
})
