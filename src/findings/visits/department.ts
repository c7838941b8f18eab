import { defineFinding, seenIn } from '../define'

interface ByTable {
  /** What the rows carry: PO or PN. */
  readonly marked: string
  /** What the table says belongs there on the date. */
  readonly told: 'PO' | 'PN' | 'none'
  readonly location: string
  /** The row of the table. */
  readonly row: number
}

/** PO and PN mark a hospital's off-campus departments (42 CFR 419.48; Pub. 100-04, chapter 4, section 20.6). */
interface ByPlace {
  readonly modifier: string
  /** As it was billed. */
  readonly line: string
  /** The visit's place of service; 0 where the log names none. */
  readonly place: number
}

const givenAt = (place: number): string =>
  place === 22
    ? 'on the hospital’s campus (place of service 22)'
    : `in an office${place === 0 ? '' : ` (place of service ${place})`}`

export const department = defineFinding({
  id: 'department',
  heading: 'Department and modifier disagree',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  apart: (f) => ('line' in f ? f.modifier : ''),
  says: (f: ByTable | ByPlace) =>
    'line' in f
      ? {
          text: `${f.line} was billed with ${f.modifier}, which marks ${f.modifier === 'ER' ? 'an off-campus emergency department' : 'a hospital’s off-campus department'}; the visit was given ${givenAt(f.place)}.`,
          ask: 'Which is right, the modifier or the place of service?',
        }
      : {
          text: `The lines are marked ${f.marked}, and by the table Locations (row ${f.row}) ${f.location} ${
            f.told === 'none' ? 'is on the campus, where neither PO nor PN belongs' : `takes ${f.told}`
          } on this date. The mark was kept.`,
          ask: 'Which is right, the mark in the column Modifiers or the table Locations?',
        },
  example: seenIn('tests/engine/locations.test.ts'),
})
