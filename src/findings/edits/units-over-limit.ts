import { defineFinding, seenIn } from '../define'
import { counted, units } from '../words'

interface Facts {
  readonly code: string
  readonly units: number
  readonly maximum: number
  /** Adjudication indicator: 2 is a limit that no appeal opens. */
  readonly indicator: number
  readonly edition: string
  /** Whether the edition speaks for the date; else it is the nearest before. */
  readonly ofDate: boolean
  /** Whether the record has the services: two visits on one date. */
  readonly supported: boolean
}

/** `999 + 201`. */
function split(units: number, maximum: number): string {
  const whole = Math.floor(units / maximum)
  const rest = units % maximum
  const parts =
    whole > 4 ? [`${whole} times ${counted(maximum)}`] : Array.from({ length: whole }, () => counted(maximum))
  return [...parts, ...(rest > 0 ? [counted(rest)] : [])].join(' + ')
}

function askText({ indicator, units: sent, maximum, supported }: Facts): string {
  if (indicator === 2) return 'This limit cannot be appealed. Check the dose, and what one unit of the code is.'
  if (indicator === 1 && maximum > 0)
    return `Check the dose. If it is right, repeat the code on lines of at most ${counted(maximum)} (${split(sent, maximum)}), with modifier 76 from the second line on.`
  return supported
    ? 'The documentation supports the units. Medicare stops them at the limit all the same; appeal a denial with the documentation of each visit.'
    : 'Check the dose, and what one unit of the code is; if the units are right, be ready to send the documentation.'
}

export const unitsOverLimit = defineFinding({
  id: 'units-over-limit',
  heading: 'Units over the maximum',
  severity: 'warning',
  about: 'code',
  forBilled: 'nothing',
  // A limit of another quarter is a question, not an error; one by date that the record goes over needs no correction.
  severityOf: ({ indicator, ofDate, supported }) =>
    indicator === 2 && ofDate ? 'error' : indicator === 3 && supported ? 'info' : 'warning',
  apart: ({ code }) => code,
  says: (f: Facts) => ({
    text: `${f.code}: ${units(f.units)} on one ${f.indicator === 1 ? 'line' : 'date'}; the maximum is ${counted(f.maximum)} (${f.edition}${f.ofDate ? '' : ', the nearest before the date'}; adjudication indicator ${f.indicator}).`,
    ask: askText(f),
  }),
  example: seenIn('tests/audit/audit.test.ts'),
})
