import { defineFinding, seenIn } from '../define'
import { dateText } from '../words'

interface Facts {
  readonly drug: string
  /** What was entered, in the words of its column: `Stop`. */
  readonly role: string
  readonly value: string
  /** What stood there before; empty where nothing did. */
  readonly before: string
  readonly author: string
  readonly day: number
  /** Where it stands in the chart. */
  readonly place: string
}

/**
 * A late entry says so, bears its own date and author, and leaves the original readable (Medicare Program Integrity Manual, chapter 3,
 * section 3.3.2.5): the old value is kept, and the visit stays in review.
 */
export const lateEntryUsed = defineFinding({
  id: 'late-entry-used',
  heading: 'Rests on a late entry',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ role }) => role,
  says: (f: Facts) => ({
    text: `${f.role} ${f.value} of ${f.drug} is a late entry by ${f.author} on ${dateText(f.day)} (${f.place === '' ? 'place in the chart not given' : f.place}); before: ${f.before === '' ? 'blank' : f.before}.`,
    ask: 'Check that the chart marks it as a late entry with its date and signature, then release the visit.',
  }),
  example: seenIn('tests/engine/late-entries.test.ts'),
})
