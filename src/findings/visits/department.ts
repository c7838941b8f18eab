import { defineFinding, seenIn } from '../define'

interface Facts {
  /** What the rows carry: PO or PN. */
  readonly marked: string
  /** What the table says belongs there on the date. */
  readonly told: 'PO' | 'PN' | 'none'
  readonly location: string
  /** The row of the table. */
  readonly row: number
}

export const department = defineFinding({
  id: 'department',
  heading: 'Department and modifier disagree',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  says: ({ marked, told, location, row }: Facts) => ({
    text: `The lines are marked ${marked}, and by the table Locations (row ${row}) ${location} ${
      told === 'none' ? 'is on the campus, where neither PO nor PN belongs' : `takes ${told}`
    } on this date. The mark was kept.`,
    ask: 'Which is right, the mark in the column Modifiers or the table Locations?',
  }),
  example: seenIn('tests/engine/locations.test.ts'),
})
