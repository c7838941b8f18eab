import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly modifier: string
  readonly line: string
  /** The visit's place of service; 0 where the log names none. */
  readonly place: number
}

/** PO and PN mark a hospital's off-campus departments (42 CFR 419.48; Pub. 100-04, chapter 4, section 20.6). */
export const department = defineFinding({
  id: 'department',
  heading: 'Department against the place',
  severity: 'warning',
  about: 'visit',
  forBilled: 'nothing',
  apart: ({ modifier }) => modifier,
  says: (f: Facts) => ({
    text: `${f.line} was billed with ${f.modifier}, which marks ${f.modifier === 'ER' ? 'an off-campus emergency department' : 'a hospital’s off-campus department'}; the visit was given ${f.place === 22 ? 'on the hospital’s campus (place of service 22)' : `in an office${f.place === 0 ? '' : ` (place of service ${f.place})`}`}.`,
    ask: 'Which is right, the modifier or the place of service?',
  }),
  example: seenIn('tests/audit/billed-modifiers.test.ts'),
})
