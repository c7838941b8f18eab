import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly drug: string
  readonly role: string
  readonly value: string
  readonly lacks: 'author' | 'date' | 'row' | 'column' | 'value'
}

const why = {
  author: 'it has no author',
  date: 'it has no date of entry',
  row: 'the row is of another visit now',
  column: 'the log has no column for it',
  value: 'it cannot be read',
} as const

/** Contractors disregard entries without date or author (Medicare Program Integrity Manual, chapter 3, section 3.3.2.5). */
export const lateEntryIncomplete = defineFinding({
  id: 'late-entry-incomplete',
  heading: 'Late entry not used',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ role }) => role,
  says: (f: Facts) => ({
    text: `The answer "${f.value}" (${f.role}${f.drug === '' ? '' : `, ${f.drug}`}) was not used: ${why[f.lacks]}.`,
    ask: 'A late entry needs who made it, when, and where it is in the chart.',
  }),
  example: seenIn('tests/engine/late-entries.test.ts'),
})
