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
  heading: 'No code for the concurrent infusion',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.why === 'chemotherapy'
        ? `${f.drug} ran at the same time as ${f.other}, and both have chemotherapy codes. No concurrent code exists, so the unlisted code ${f.code} is used.`
        : `${f.drug} ran at the same time as ${f.other}, but the visit has no code that ${f.code} may be added to, so it is not billed.`,
    ask:
      f.why === 'chemotherapy'
        ? 'Add a description of the service to the claim; payers review unlisted codes by hand.'
        : 'No action needed if the times are correct.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      rituximab | IV infusion | 9:00 | 11:00
      cyclophosphamide | IV infusion | 9:30 | 10:30`,
    rows: [3],
    says: 'Cyclophosphamide ran at the same time as rituximab, and both have chemotherapy codes. No concurrent code exists, so the unlisted code 96549 is used.',
    asks: 'Add a description of the service to the claim; payers review unlisted codes by hand.',
  },
})
