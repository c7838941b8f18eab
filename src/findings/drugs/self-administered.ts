import { defineFinding, seenIn } from '../define'
import { usDate } from '../../basics/date'

interface Facts {
  readonly drug: string
  readonly code: string
  readonly contractor: string
  /** ISO. */
  readonly from: string
}

export const selfAdministered = defineFinding({
  id: 'self-administered',
  heading: 'Usually self-administered',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text: `${f.contractor} excludes ${f.drug} under the skin (${f.code}) as usually self-administered as of ${usDate(f.from)}: Medicare Part B does not pay it.`,
    ask: 'Does the patient’s Part D plan or another payer cover it?',
  }),
  example: seenIn('tests/engine/claim-modifiers.test.ts'),
})
