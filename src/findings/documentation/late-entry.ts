import { defineFinding, seenIn } from '../define'
import { dateText } from '../words'

interface Facts {
  readonly later: string
  readonly day: number
}

export const lateEntry = defineFinding({
  id: 'late-entry',
  heading: 'Late entry',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `Entered ${f.later} after the service (${dateText(f.day)}).`,
    ask: 'Is it marked as a late entry, dated and signed by the person who wrote it?',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
