import { defineFinding } from '../define'
import { rowList } from '../words'

interface Facts {
  /** An injection in one syringe more, which the policy split-injection=each counts. */
  readonly injection: boolean
  readonly drug: string
  /** The accounts of one visit that was entered twice. */
  readonly visits?: readonly [string, string]
}

export const duplicateRow = defineFinding({
  id: 'duplicate-row',
  heading: 'Duplicate row',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts, rows) => ({
    text:
      f.visits !== undefined
        ? `The visits ${f.visits.join(' and ')} chart the same drugs at the same times (${rowList(rows)}): one visit, entered twice, and coded once.`
        : f.injection
          ? `${f.drug} is listed twice in one session (${rowList(rows)}) and coded as one injection. Under the policy split-injection=each it is two.`
          : `${f.drug} is listed twice with the same times (${rowList(rows)}) and coded once.`,
    ask:
      f.visits === undefined
        ? 'Was it given once or twice?'
        : 'Which of the two is the visit’s account? Void the other one and what was billed on it.',
  }),
  forNurse: (f) => ({
    shows:
      f.visits === undefined
        ? `${f.drug} is charted twice.`
        : `${f.drug} is charted twice, on two accounts with the same times.`,
    asks: 'Was it given once or twice, and at what times?',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 10:00
      vancomycin | IV infusion | 9:00 | 10:00`,
    rows: [2, 3],
    says: 'Vancomycin is listed twice with the same times (rows 2 and 3) and coded once.',
    asks: 'Was it given once or twice?',
  },
})
