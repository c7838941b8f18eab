import { defineFinding } from '../define'

type Facts = { readonly drug: string } & (
  | { readonly when: 'never' }
  /** The code that the drug had before, or has since. */
  | { readonly when: 'earlier' | 'later'; readonly code: string }
)

export const noDrugCode = defineFinding({
  id: 'no-drug-code',
  heading: 'Drug without a code',
  severity: 'warning',
  about: 'rows',
  forBilled: 'an open drug',
  says: (f: Facts) => ({
    text:
      f.when === 'never'
        ? `No HCPCS code is on file for ${f.drug}, so there is no drug line.`
        : `No HCPCS code is on file for ${f.drug} on the date of service; ${f.code} was valid ${f.when}. There is no drug line.`,
    ask: 'Look up the code and add its line by hand.',
  }),
  example: {
    log: `
      Drug | Dose | Vials | NDC | Note | Route | Start | Stop
      famotidine | 20 mg | | | | IV push | 9:00 |`,
    rows: [2],
    says: 'No HCPCS code is on file for famotidine on the date of service; J1308 was valid later. There is no drug line.',
    asks: 'Look up the code and add its line by hand.',
  },
})
