import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly cell: string
  /** The row of the sheet of charges, where the code stands there; null in the column Billed. */
  readonly chargeRow: number | null
}

export const unreadableBilled = defineFinding({
  id: 'unreadable-billed',
  heading: 'Billed code cannot be read',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `Cannot read "${f.cell}" in ${f.chargeRow === null ? 'the column Billed' : `row ${f.chargeRow} of the charges`} as a code, modifier or number of units.`,
    ask: 'What was billed? Write it like 96413, 96415x2, J1745-JZx30.',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
