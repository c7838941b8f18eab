import { defineFinding } from '../define'
import { rowList } from '../words'

interface Facts {
  /** An injection in one syringe more, which the policy split-injection=each counts. */
  readonly injection: boolean
  readonly drug: string
}

export const duplicateRow = defineFinding({
  id: 'duplicate-row',
  heading: 'Row stands twice',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text: f.injection
      ? `${f.drug} stands twice at one time (${rowList(rows)}): one injection. With the policy split-injection=each it is two.`
      : `${f.drug} stands twice with the same times (${rowList(rows)}): coded once.`,
    ask: 'Was it given once or twice?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 10:00
      vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2, 3],
    says: 'vancomycin stands twice with the same times (rows 2, 3): coded once.',
    asks: 'Was it given once or twice?',
  },
})
