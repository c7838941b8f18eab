import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly count: number
  readonly code: string
  readonly rows: string
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
        ? `The charge ${f.code} in row ${f.rows} of the charges (${f.encounter}) belongs to no visit of the log.`
        : `${f.count} charges belong to no visit of the log (rows ${f.rows} of the charges; first ${f.encounter}, ${f.code}).`,
    ask: 'Is the visit missing in the log, or is its number another one?',
  }),
  example: seenIn('tests/audit/planted.test.ts'),
})
