/** What sentences about billed lines share. None says how a difference came about, and none says who is to blame. */

/** What the record supports for the visit, as codes; empty where it supports nothing. */
export interface ClaimFacts {
  readonly claim: string
}

export const correctText = ({ claim }: ClaimFacts): string =>
  claim === ''
    ? 'Nothing is supported for this visit. Correct the claim, or complete the record.'
    : `The record supports ${claim}. Correct the claim, or complete the record.`

/** Why a billed code is not supported, where more can be said than that. */
export type Unsupported =
  | { readonly why: 'included' | 'hospital-only' | 'not-in-log' | 'no-record' }
  /** `valid` is the code of that date; empty where none is known. */
  | { readonly why: 'not-in-force'; readonly valid: string }
  /** The row whose record is incomplete. */
  | { readonly why: 'gap'; readonly row: number }
  | null

export function unsupportedText(reason: Unsupported): string {
  switch (reason?.why) {
    case 'included':
      return ' It is part of every administration.'
    case 'hospital-only':
      return ' Only a hospital reports it.'
    case 'not-in-force':
      return ` It was not in force on the date of service${reason.valid === '' ? '' : `; ${reason.valid} was`}.`
    case 'not-in-log':
      return ' No row of the visit names this drug.'
    case 'no-record':
      return ' The visit has no record: no row names what was given.'
    case 'gap':
      return ` The record of row ${reason.row} is incomplete.`
    case undefined:
      return ''
  }
}
