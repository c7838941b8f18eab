import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly code: string
  /** The codes that other makers' products have, or the product that the name was read as. */
  readonly why: { readonly makers: string } | { readonly product: string } | { readonly purpose: string }
}

export const drugAssumed = defineFinding({
  id: 'drug-assumed',
  heading: 'Product assumed',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, code, why }: Facts) => {
    if ('makers' in why) {
      return {
        text: `${drug} is coded ${code}, the code that names no maker. Other makers' products have their own codes: ${why.makers}.`,
        ask: 'Check the NDC or the maker on the container.',
      }
    }
    if ('product' in why) {
      return {
        text: `${drug} is read as ${why.product} (${code}), as the policy unsuffixed-name says. A biosimilar has another code.`,
        ask: 'Check the brand or the NDC on the container.',
      }
    }
    return {
      text: `${drug} is coded ${code}, not for dialysis; for ESRD on dialysis it is ${why.purpose}.`,
      ask: 'Was the patient on dialysis for ESRD?',
    }
  },
  example: {
    log: `
      Drug | Dose | Route | Start | Stop
      acetaminophen | 1000 mg | IV infusion | 9:00 | 9:20`,
    rows: [2],
    says: "Acetaminophen is coded J0131, the code that names no maker. Other makers' products have their own codes: Fresenius Kabi J0134, B. Braun J0136 and Hikma J0137.",
    asks: 'Check the NDC or the maker on the container.',
  },
})
