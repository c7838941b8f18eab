/** What sentences about billed lines share. None says how a difference came about, and none says who is to blame. */

/** What the record supports for the visit, as codes; empty where it supports nothing. */
export interface ClaimFacts {
  readonly claim: string
}

export const correctText = ({ claim }: ClaimFacts): string =>
  claim === ''
    ? 'Documentation supports no line for this visit. Correct the claim, or complete the documentation.'
    : `Documentation supports ${claim}. Correct the claim, or complete the documentation.`

/** Of lines as a text: `J1745x31, J1745-JWx9` are two. */
export const wasOrWere = (lines: string): string => (lines.includes(', ') ? 'were' : 'was')

/** Why a billed code is not supported, where more can be said than that. */
export type Unsupported =
  | {
      readonly why: 'included' | 'hospital-only' | 'not-in-log' | 'no-record' | 'supplied' | 'no-port' | 'entered-twice'
    }
  /** `valid` is the code of that date, where one is known. */
  | { readonly why: 'not-in-force'; readonly valid: string | null }
  /** The row whose record is incomplete. */
  | { readonly why: 'gap'; readonly row: number }
  | null

export function unsupportedText(reason: Unsupported): string {
  switch (reason?.why) {
    case 'included':
      return ' It is included in every administration.'
    case 'supplied':
      return ' The record says that the office did not supply the drug.'
    case 'entered-twice':
      return ' The visit was entered twice.'
    case 'no-port':
      return ' The record names no port or other implanted device.'
    case 'hospital-only':
      return ' Only hospitals report it.'
    case 'not-in-force':
      return ` It was not valid on the date of service${reason.valid === null ? '' : `; ${reason.valid} was`}.`
    case 'not-in-log':
      return ' No row of the visit names this drug.'
    case 'no-record':
      return ' No row of the visit names what was given.'
    case 'gap':
      return ` Documentation in row ${reason.row} is incomplete.`
    case undefined:
      return ''
  }
}
