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
  heading: 'NCCI pair',
  severity: 'info',
  about: 'code',
  forBilled: 'nothing',
  severityOf: ({ modifier }) => (modifier === 'opens' ? 'info' : 'error'),
  apart: ({ code }) => code,
  says: (f: Facts) =>
    f.modifier === 'opens'
      ? {
          text: `${f.line} beside ${f.beside} is an NCCI pair, and the modifier opens it.`,
          ask: 'Nothing, if the record shows two separate services.',
        }
      : {
          text: `${f.of === 'record' ? 'The record supports' : 'Billed were'} ${f.beside} and ${f.line}: an NCCI pair, ${closedBy(f)}.`,
          ask:
            f.indicator === 0
              ? `Take ${f.code} off the claim.`
              : `Were the two services separate? Then ${f.code} needs a modifier; otherwise take it off the claim.`,
        },
  example: seenIn('tests/audit/audit.test.ts'),
})

const closedBy = ({ code, indicator, modifier }: Facts): string =>
  indicator === 0
    ? 'which no modifier opens'
    : modifier === 'misplaced'
      ? `and on that date its modifier had to stand on ${code}, the second code`
      : 'and neither code has a modifier that opens it'
