import { payerOf } from '../payers/names/who-pays'
import { isOriginalMedicare } from '../payers/payer'
import { isProduct, type CodeKind } from '../reference/code-kind'

/** One row of the office's `Fees` table: what a contract says of a code, or of all codes, of a payer over some dates. */
export interface Fee {
  /** The sheet's number of the row. */
  readonly row: number
  /** Null: of every payer but Medicare. */
  readonly payer: string | null
  /** Null: of every code. */
  readonly code: string | null
  /** ISO dates, both included; null is open. */
  readonly from: string | null
  readonly until: string | null
  /** Null where the row only says the office's charge or who supplies the drug. */
  readonly terms: FeeTerms | null
  /** What the office charges for one unit. */
  readonly charge: number | null
  readonly suppliedBy: 'buy and bill' | 'payer' | 'patient'
}

/** Dollars for one unit, or percent of Medicare's allowed amount, or of the office's charge. */
export type FeeTerms =
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'percent of Medicare'; readonly percent: number }
  | { readonly kind: 'percent of charge'; readonly percent: number }

/**
 * Whether the claim goes to Original Medicare, by the payer's name; null means Medicare. Advantage plans, also those whose
 * name says Medicare and no more (Humana Medicare), have contracts of their own.
 */
export const isMedicare = (payer: string | null): boolean => isOriginalMedicare(payerOf(payer))

/** Whether a row's payer is Medicare and nothing narrower: a contractor, a state, or the railroad would be. */
const isAllMedicare = (payer: string): boolean => {
  const { kind, state, program } = payerOf(payer)
  return kind === 'medicare' && state === null && program === null
}

/** Letters and digits, small, single blanks: how payers are compared. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * The row that decides for a payer, code and date. A row of the payer goes before a row of every payer, whatever its code:
 * a contract says more than the office's own habit; among these a row of the code goes before a row of every code, then
 * the one that began last. A row of every payer never speaks for Medicare: its fees change only where a row names it, and a
 * row `Medicare` names it for `Medicare Part B`, railroad Medicare, and the claims behind a Medigap policy too.
 */
export const feeOf = (
  fees: readonly Fee[],
  payer: string | null,
  code: string,
  kind: CodeKind,
  date: string,
): Fee | null => best(fees, payer, code, date, (fee) => fee.terms !== null || isSuppliedDrug(fee, kind))

/**
 * Whether the row says that somebody else supplies the drug. A row of every code speaks of products alone: services and
 * vaccines are the office's, and a code that no table knows is taken for a drug only where the row names it.
 */
export const isSuppliedDrug = (fee: Fee, kind: CodeKind): boolean =>
  fee.suppliedBy !== 'buy and bill' &&
  ((isProduct(kind) && kind !== 'vaccine') || (kind === 'unknown' && fee.code !== null))

/** The office's charge for a unit: of the deciding row, else of the nearest row that has one. */
export const chargeOf = (fees: readonly Fee[], payer: string | null, code: string, date: string): Fee | null =>
  best(fees, payer, code, date, (fee) => fee.charge !== null && (fee.code !== null || fee.terms !== null))

function best(
  fees: readonly Fee[],
  payer: string | null,
  code: string,
  date: string,
  says: (fee: Fee) => boolean,
): Fee | null {
  const medicare = isMedicare(payer)
  const name = plain(payer ?? 'Medicare')
  const own = (fee: Fee): boolean => fee.payer !== null && plain(fee.payer) === name
  const fit = fees.filter(
    (fee) =>
      says(fee) &&
      (fee.payer === null ? !medicare : own(fee) || (medicare && isAllMedicare(fee.payer))) &&
      (fee.code === null || fee.code === code) &&
      (fee.from === null || fee.from <= date) &&
      (fee.until === null || date <= fee.until),
  )
  const rank = (fee: Fee): number => (fee.payer === null ? 0 : own(fee) ? 4 : 2) + (fee.code === null ? 0 : 1)
  const began = (fee: Fee): string => fee.from ?? ''
  return (
    fit.sort((a, b) => rank(b) - rank(a) || (began(a) < began(b) ? 1 : began(a) > began(b) ? -1 : a.row - b.row))[0] ??
    null
  )
}
