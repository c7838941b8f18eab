import { defineFinding } from '../define'
import { counted, verb } from '../words'

interface Facts {
  readonly column: 'Rate' | 'Volume'
  /** The rows whose cells cannot be read, and one of the cells. */
  readonly unread: readonly number[]
  readonly cell: string
}

export const unreadRates = defineFinding({
  id: 'unread-rates',
  heading: 'Rates or volumes that cannot be read',
  severity: 'info',
  about: 'log',
  forBilled: 'nothing',
  apart: ({ column }) => column,
  says: ({ column, unread, cell }: Facts) => ({
    text: `Cannot read ${counted(unread.length)} ${verb(unread.length, 'cell', 'cells')} in the column ${column}, such as "${cell}" in row ${unread[0] ?? ''}: no stop time can be calculated there.`,
    ask: column === 'Rate' ? 'Write rates like 125 mL/h.' : 'Write volumes like 250 mL.',
  }),
  example: {
    log: `
      Drug | Route | Start | Stop | Volume | Rate
      vancomycin | IV infusion | 9:00 | 10:00 | 250 mL | as ordered`,
    rows: [],
    says: 'Cannot read 1 cell in the column Rate, such as "as ordered" in row 2: no stop time can be calculated there.',
    asks: 'Write rates like 125 mL/h.',
  },
})
