import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly header: string
  readonly cell: string
}

export const billedNotCodes = defineFinding({
  id: 'billed-not-codes',
  heading: 'What was billed is not in codes',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  says: ({ header, cell }: Facts) => ({
    text: `The column "${header}" holds no billed codes ("${cell}"): dollars are not codes, and nothing was audited.`,
    ask: 'Which column holds the billed codes, like 96413, 96415x2, J1745x30?',
  }),
  example: seenIn('tests/engine/about-columns.test.ts'),
})
