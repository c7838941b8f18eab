import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly code: string
  readonly line: string
  readonly beside: string
  /** Whether it is in the claim, or in the record where nothing was billed yet. */
  readonly of: 'claim' | 'record'
  /** Modifier indicator of the pair: 0 never together, 1 with a modifier. */
  readonly indicator: 0 | 1
  /** A modifier opens it; or it stands on the first code on a date on which it had to stand on the second. */
  readonly modifier: 'opens' | 'misplaced' | 'none'
}

export const pairEdit = defineFinding({
  id: 'pair-edit',
  heading: 'NCCI edit pair',
  severity: 'info',
  about: 'code',
  forBilled: 'nothing',
  severityOf: ({ modifier }) => (modifier === 'opens' ? 'info' : 'error'),
  apart: ({ code }) => code,
  says: (f: Facts) =>
    f.modifier === 'opens'
      ? {
          text: `${f.line} with ${f.beside} is an NCCI edit pair, and the modifier bypasses the edit.`,
          ask: 'No action needed if the documentation shows two separate services.',
        }
      : {
          text: `${f.of === 'record' ? `Documentation supports ${f.beside} and ${f.line}` : `${f.beside} and ${f.line} were billed together`}: an NCCI edit pair, ${closedBy(f)}.`,
          ask:
            f.indicator === 0
              ? `Remove ${f.code} from the claim.`
              : `Were the two services separate? If so, ${f.code} needs a modifier; otherwise remove it from the claim.`,
        },
  example: seenIn('tests/audit/audit.test.ts'),
})

const closedBy = ({ code, indicator, modifier }: Facts): string =>
  indicator === 0
    ? 'which no modifier bypasses'
    : modifier === 'misplaced'
      ? `and on that date the modifier had to be on ${code}, the second code`
      : 'and neither code has a modifier that bypasses it'
