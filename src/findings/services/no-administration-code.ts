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
  | 'catheter'
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
  // Somebody has to say: a code may be missing.
  severityOf: ({ why }) => (why === 'catheter' ? 'warning' : 'info'),
  says: ({ drug, why }: Facts) => ({
    text: textOf(drug, why),
    ask: askOf(why),
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      cetirizine | PO | 8:30 |`,
    rows: [2],
    says: 'Cetirizine is given without a needle or belongs to another service, so it has no administration code.',
    asks: 'No action needed if the route is correct.',
  },
})

function askOf(why: NoCode): string {
  if (why === 'refill') return 'Was the pump portable or implanted?'
  if (why === 'catheter') return 'Does this payer pay 96523 for it?'
  return 'No action needed if the route is correct.'
}

function textOf(drug: string, why: NoCode): string {
  if (typeof why === 'object') {
    return `${drug} is ${why.service} and has its own codes (${why.codes}), so it has no administration code here.`
  }
  switch (why) {
    case 'date':
      return `The code for ${drug} by this route was not valid on the date, so it has no code.`
    case 'category':
      return `${drug} is given without a needle or belongs to another service, so it has no administration code.`
    case 'intrathecal':
      return `${drug} given into the spinal canal is not chemotherapy; it belongs to the procedure and has no administration code.`
    case 'cavity':
      return `${drug} is not chemotherapy; given at this site it belongs to the procedure and has no administration code.`
    case 'procedure':
      return `${drug} by this route belongs to a procedure with its own code, so it has no administration code.`
    case 'refill':
      return `${drug}: portable and implanted pumps have different codes, and the row does not say which it was, so it has no code.`
    case 'pump':
      return `${drug} by prolonged pump has no administration code in an office; only the unlisted code 96379 is left, which payers review by hand.`
    case 'catheter':
      return `${drug}: the flush of a PICC or tunneled line was the only service, which only some payers pay, so it has no code here.`
    case 'route':
      return `${drug} has no administration code by this route.`
  }
}
