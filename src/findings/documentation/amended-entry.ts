import { usDate } from '../../basics/date'
import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly when: string
  readonly later: string
}

export const amendedEntry = defineFinding({
  id: 'amended-entry',
  heading: 'Entry amended',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `The entry was changed on ${usDate(f.when)}, ${f.later === 'the day' ? 'the day of' : `${f.later} after`} the service.`,
    ask: 'Does the record still show the original entry, who changed it and when?',
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
