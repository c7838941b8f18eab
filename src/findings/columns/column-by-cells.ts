import { defineFinding } from '../define'

interface Facts {
  readonly header: string
  /** What the header names; null for nothing that a log has. */
  readonly named: string | null
  /** What its cells were read as; null where the column is not used. */
  readonly read: string | null
}

export const columnByCells = defineFinding({
  id: 'column-by-cells',
  heading: 'A column read by its cells',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ header }) => header,
  says: ({ header, named, read }: Facts) => ({
    text:
      read === null
        ? `The cells of the column "${header}" do not look like ${named ?? 'anything'}: the column was not used.`
        : named === null
          ? `The column "${header}" was read as ${read}: its cells look like it.`
          : `The column "${header}" was read as ${read}, not as ${named}: its cells look like it.`,
    ask: 'If that is wrong, match the column to what it holds.',
  }),
  example: {
    log: `
      Encounter | Line | Date | Drug | Route | Start | Stop
      E1 | 1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E1 | 2 | 2025-03-04 | ondansetron | IV push | 8:50 |`,
    rows: [],
    says: 'The cells of the column "Line" do not look like Site: the column was not used.',
    asks: 'If that is wrong, match the column to what it holds.',
  },
})
