import { defineFinding } from '../define'

interface Facts {
  readonly drug: string
  readonly other: string
}

export const assumedPrimary = defineFinding({
  id: 'assumed-primary',
  heading: 'Primary drug assumed',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `No drug is marked as the reason for the visit; ${f.drug} was coded as the initial service. With ${f.other} the codes would differ.`,
    ask: 'Which drug was the reason for the visit? Mark it in the column Primary.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 10:00
      ondansetron | IV push | 8:50 |`,
    rows: [2],
    says: 'No drug is marked as the reason for the visit; vancomycin was coded as the initial service. With ondansetron the codes would differ.',
    asks: 'Which drug was the reason for the visit? Mark it in the column Primary.',
  },
})
