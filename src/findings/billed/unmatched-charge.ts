import { defineFinding, seenIn } from '../define'
import { counted, rowList } from '../words'

interface Facts {
  readonly count: number
  readonly code: string
  readonly rows: readonly number[]
  readonly encounter: string
}

export const unmatchedCharge = defineFinding({
  id: 'unmatched-charge',
  heading: 'Charge without a visit',
  severity: 'warning',
  about: 'log',
  forBilled: 'nothing',
  says: (f: Facts) => ({
    text:
      f.count === 1
        ? `The charge ${f.code} in ${rowList(f.rows)} of the charges (${f.encounter}) does not match any visit in the log.`
        : `${counted(f.count)} charges do not match any visit in the log (${rowList(f.rows)} of the charges; first ${f.encounter}, ${f.code}).`,
    ask: 'Is the visit missing from the log, or is its number different?',
  }),
  example: seenIn('tests/audit/planted.test.ts'),
})
