import { defineFinding, seenIn } from '../define'
import { correctText, type ClaimFacts } from '../billed-words'
import { worthText, type Worth } from '../worth'

interface Facts extends ClaimFacts {
  /** The line that is missing, with its rows and drug; null where the whole visit was not billed. */
  readonly line: {
    readonly code: string
    readonly supported: string
    readonly service: string
    readonly sent: number
    readonly held: number
  } | null
  readonly worth: Worth
}

export const missingLine = defineFinding({
  id: 'missing-line',
  heading: 'Supported and not billed',
  severity: 'error',
  about: 'code',
  forBilled: 'a difference',
  apart: ({ line }) => line?.code ?? '',
  lines: ({ line, claim }) => ({
    billed: '',
    supported: line?.supported ?? claim,
    sent: line?.sent ?? null,
    held: line?.held ?? null,
  }),
  worth: ({ worth }) => worth,
  says: (f: Facts) =>
    f.line === null
      ? {
          text: `Nothing was billed for this visit.${worthText(f.worth)}`,
          ask: `Bill ${f.claim}, or note why nothing is billed.`,
        }
      : {
          text: `Documentation supports ${f.line.supported}${f.line.service === '' ? '' : ` (${f.line.service})`}, but it was not billed.${worthText(f.worth)}`,
          ask: correctText(f),
        },
  example: seenIn('tests/audit/audit.test.ts'),
})
