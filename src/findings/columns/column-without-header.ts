import { defineFinding } from '../define'

interface Facts {
  /** As the sheet letters them: `F`. */
  readonly columns: readonly string[]
  /** A cell of the first. */
  readonly cell: string
}

export const columnWithoutHeader = defineFinding({
  id: 'column-without-header',
  heading: 'Column without a header',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  says: ({ columns, cell }: Facts) => ({
    text:
      columns.length === 1
        ? `Column ${columns.join()} has no header and was not used; it holds "${cell}".`
        : `Columns ${columns.join(', ')} have no header and were not used; the first holds "${cell}".`,
    ask: 'If the log needs it, write a header above it.',
  }),
  example: {
    log: `
      Date | Drug | | Route | Start
      2025-03-04 | ondansetron | 4 mg | IV push | 9:00`,
    rows: [],
    says: 'Column C has no header and was not used; it holds "4 mg".',
    asks: 'If the log needs it, write a header above it.',
  },
})
