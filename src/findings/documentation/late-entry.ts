import { defineFinding, seenIn } from '../define'
import { isoDate } from '../../basics/date'

interface Facts {
  readonly later: string
  readonly day: number
}

export const lateEntry = defineFinding({
  id: 'late-entry',
  heading: 'Entered later',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `Entered ${f.later} after the service (${isoDate(f.day)}).`,
    ask: 'Is it marked as a late entry, with date and signature of whoever wrote it?',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
