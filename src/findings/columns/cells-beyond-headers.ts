import { defineFinding } from '../define'
import { counted, rowList } from '../words'

interface Facts {
  readonly wider: readonly number[]
}

export const cellsBeyondHeaders = defineFinding({
  id: 'cells-beyond-headers',
  heading: 'Cells without a header',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  says: ({ wider }: Facts) => ({
    text: `${wider.length === 1 ? 'A row holds' : `${counted(wider.length)} rows hold`} more cells than there are headers (${rowList(wider.slice(0, 12))}${wider.length > 12 ? ', …' : ''}): its cells may be in the wrong columns.`,
    ask: 'Is a separator or a quotation mark too many in them?',
  }),
  example: {
    log: `
      Date | Drug | Route | Start
      2025-03-04 | ondansetron | IV push | 9:00 | 9:05`,
    rows: [],
    says: 'A row holds more cells than there are headers (row 2): its cells may be in the wrong columns.',
    asks: 'Is a separator or a quotation mark too many in them?',
  },
})
