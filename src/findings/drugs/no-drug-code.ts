import { defineFinding } from '../define'

interface Facts {
  /** When the drug had the code; never where the tables hold none. */
  readonly when: 'never' | 'earlier' | 'later'
  readonly drug: string
  readonly code: string
}

export const noDrugCode = defineFinding({
  id: 'no-drug-code',
  heading: 'Drug without a code',
  severity: 'warning',
  about: 'rows',
  forBilled: 'an open drug',
  says: (f: Facts) => ({
    text:
      f.when === 'never'
        ? `Our tables hold no HCPCS code of ${f.drug}: no drug line.`
        : `${f.drug} has no HCPCS code that we know on the date of service; ${f.code} was in force ${f.when}: no drug line.`,
    ask: 'Look the code up and add its line by hand.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      famotidine | 20 mg | | | | IV push | 9:00 |`,
    rows: [2],
    says: 'famotidine has no HCPCS code that we know on the date of service; J1308 was in force later: no drug line.',
    asks: 'Look the code up and add its line by hand.',
  },
})
