import { defineFinding } from '../define'

interface Facts {
  /** Chemotherapy beside chemotherapy, or no primary code that the concurrent one may follow. */
  readonly why: 'chemotherapy' | 'primary'
  readonly drug: string
  readonly other: string
  readonly code: string
}

export const noCodeForConcurrent = defineFinding({
  id: 'no-code-for-concurrent',
  heading: 'No code for a concurrent infusion',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.why === 'chemotherapy'
        ? `${f.drug} is chemotherapy beside chemotherapy (${f.other}): no code fits, ${f.code} stands for it.`
        : `${f.drug} ran beside ${f.other}, and no code stands that ${f.code} may follow: not billed.`,
    ask:
      f.why === 'chemotherapy'
        ? 'Add a description of the service to the claim; payers review the unlisted code by hand.'
        : 'Nothing, if the times are right.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      rituximab | IV infusion | 9:00 | 11:00
      cyclophosphamide | IV infusion | 9:30 | 10:30`,
    rows: [3],
    says: 'cyclophosphamide is chemotherapy beside chemotherapy (rituximab): no code fits, 96549 stands for it.',
    asks: 'Add a description of the service to the claim; payers review the unlisted code by hand.',
  },
})
