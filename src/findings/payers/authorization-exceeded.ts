import { defineFinding, seenIn } from '../define'

interface Facts {
  readonly number: string
  readonly code: string
  /** What was left of it before this visit, and what the visit bills. */
  readonly left: number
  readonly given: number
  readonly of: 'units' | 'visits'
}

export const authorizationExceeded = defineFinding({
  id: 'authorization-exceeded',
  heading: 'More given than the authorization allows',
  severity: 'warning',
  about: 'rows',
  forBilled: 'nothing',
  apart: ({ code }) => code,
  says: ({ number, code, left, given, of }: Facts) => ({
    text:
      of === 'units'
        ? `Authorization ${number} has ${counted(left, 'unit')} of ${code} left, and this visit bills ${given}.`
        : `Authorization ${number} has no visit left for ${code}.`,
    ask: 'Does the payer extend the authorization, or is there another one?',
  }),
  example: seenIn('tests/payers/columns.test.ts'),
})

const counted = (count: number, what: string): string =>
  `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`
