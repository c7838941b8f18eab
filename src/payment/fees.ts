import { holdsOn } from '../basics/date'
import { payerOf } from '../payers/names/who-pays'
import { isOriginalMedicare } from '../payers/payer'
import { isProduct, type CodeKind } from '../reference/code-kind'

/** One row of the office's `Fees` table: what a contract says of a code, or of all codes, of a payer over some dates. */
export interface Fee {
  /** The sheet's number of the row. */
  readonly row: number
  /** Null: of every payer but Medicare. */
  readonly payer: string | null
  /** Null: of every code, or of those of `codes`. */
  readonly code: string | null
  /** Which codes a row without one code speaks of; null: of every code, but an amount never of a drug's unit. */
  readonly codes: CodeGroup | null
  /** ISO dates, both included; null is open. */
  readonly from: string | null
  readonly until: string | null
  /** Null where the row only says the office's charge or who supplies the drug. */
  readonly terms: FeeTerms | null
  /** What the office charges for one unit. */
  readonly charge: number | null
  readonly suppliedBy: 'buy and bill' | 'payer' | 'patient'
  readonly conditions: FeeConditions
}

/** Codes of one kind, or from a first to a last code. */
export type CodeGroup = 'administration' | 'drugs' | { readonly first: string; readonly last: string }

/** What else a contract says of its fee. */
export interface FeeConditions {
  /** The charge, where it is lower than the fee. */
  readonly lesserOfCharge: boolean
  /** Whether discarded units (JW) are paid. */
  readonly wastePaid: boolean
  /** Somebody wrote it down; where nobody did, that waste is paid is only what most contracts do. */
  readonly wasteSaid?: true
  /** The least that a line is paid. */
  readonly minimum: number | null
  /** Paid by the day and not by the line. */
  readonly perDiem: number | null
}

/** Dollars for one unit, or percent of Medicare's allowed amount, or of the office's charge. */
export type FeeTerms =
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'percent of Medicare'; readonly percent: number }
  | { readonly kind: 'percent of charge'; readonly percent: number }
  /** Average sales price and so many percent. */
  | { readonly kind: 'ASP'; readonly percent: number }
  /** The row's own list price of a unit and so many percent, mostly below it. */
  | { readonly kind: 'list price'; readonly basis: 'AWP' | 'WAC'; readonly amount: number; readonly percent: number }
  | { readonly kind: 'per diem' }

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
  date: string | null,
): Fee | null =>
  best(fees, payer, code, date, (fee) => speaksOf(fee, code, kind) && (fee.terms !== null || isSuppliedDrug(fee, kind)))

/** Whether a row without one code speaks of this one. A visit's amount is never the price of a drug's single unit. */
function speaksOf({ code: own, codes, terms }: Fee, code: string, kind: CodeKind): boolean {
  if (own !== null) return true
  if (codes === 'drugs') return isProduct(kind)
  if (codes === 'administration') return kind === 'administration'
  if (codes !== null) return codes.first <= code && code <= codes.last
  return terms?.kind !== 'amount' || !(isProduct(kind) || kind === 'unknown')
}

/**
 * Whether the row says that somebody else supplies the drug. A row of every code speaks of products alone: services and
 * vaccines are the office's, and a code that no table knows is taken for a drug only where the row names it.
 */
export const isSuppliedDrug = (fee: Fee, kind: CodeKind): boolean =>
  fee.suppliedBy !== 'buy and bill' &&
  ((isProduct(kind) && kind !== 'vaccine') || (kind === 'unknown' && fee.code !== null))

/** The office's charge for a unit: of the deciding row, else of the nearest row that has one. */
export const chargeOf = (fees: readonly Fee[], payer: string | null, code: string, date: string | null): Fee | null =>
  best(fees, payer, code, date, (fee) => fee.charge !== null && (fee.code !== null || fee.terms !== null))

function best(
  fees: readonly Fee[],
  payer: string | null,
  code: string,
  date: string | null,
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
      holdsOn(fee, date),
  )
  const rank = (fee: Fee): number =>
    (fee.payer === null ? 0 : own(fee) ? 6 : 3) + (fee.code !== null ? 2 : fee.codes !== null ? 1 : 0)
  const began = (fee: Fee): string => fee.from ?? ''
  return (
    fit.sort((a, b) => rank(b) - rank(a) || (began(a) < began(b) ? 1 : began(a) > began(b) ? -1 : a.row - b.row))[0] ??
    null
  )
}
