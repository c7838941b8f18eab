import { defineFinding } from '../define'

/** Why there is none here; a service with codes of its own is named with them. */
export type NoCode =
  | 'date'
  | 'category'
  | 'intrathecal'
  | 'cavity'
  | 'procedure'
  | 'refill'
  | 'pump'
  | 'route'
  | { readonly service: string; readonly codes: string }

interface Facts {
  readonly drug: string
  readonly why: NoCode
}

export const noAdministrationCode = defineFinding({
  id: 'no-administration-code',
  heading: 'No administration code',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: ({ drug, why }: Facts) => ({
    text: textOf(drug, why),
    ask: why === 'refill' ? 'Was the pump portable or implanted?' : 'Nothing, if the route is right.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      cetirizine | PO | 8:30 |`,
    rows: [2],
    says: 'cetirizine is taken without a needle or belongs to another service: no administration code.',
    asks: 'Nothing, if the route is right.',
  },
})

function textOf(drug: string, why: NoCode): string {
  if (typeof why === 'object') {
    return `${drug} is ${why.service} and has codes of its own (${why.codes}): no administration code here.`
  }
  switch (why) {
    case 'date':
      return `The code for ${drug} by this route was not in force on the date: no code.`
    case 'category':
      return `${drug} is taken without a needle or belongs to another service: no administration code.`
    case 'intrathecal':
      return `${drug} into the spinal canal is no chemotherapy: it belongs to the procedure, no administration code.`
    case 'cavity':
      return `${drug} is no chemotherapy: given there it belongs to the procedure, no administration code.`
    case 'procedure':
      return `${drug} by this route belongs to a procedure with a code of its own: no administration code.`
    case 'refill':
      return `${drug}: a portable and an implanted pump have different codes, and the row does not say which it was: no code.`
    case 'pump':
      return `${drug} by a prolonged pump has no administration code in an office; only the unlisted 96379 is left, which payers review by hand.`
    case 'route':
      return `${drug} has no administration code by this route.`
  }
}
