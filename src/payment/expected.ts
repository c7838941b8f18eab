import type { ContractSequestration, PayerKind } from '../payers/payer'
import { exact } from '../basics/money'
import { sequestrationOn } from './sequestration'

/** An allowed amount that several parties pay. */
export interface ToSplit {
  /** Dollars, not rounded. */
  readonly allowed: number
  readonly kind: PayerKind
  /** ISO date of service. */
  readonly date: string
  /** Percent of the allowed amount that is the patient's: the code's own where a file gives one; null where nobody knows. */
  readonly coinsurance: number | null
  /** What is left of the deductible, in dollars; null where nobody knows. */
  readonly deductible: number | null
  /** Read for Advantage plans only. */
  readonly sequestration?: ContractSequestration
}

/** What each party is expected to pay, in dollars not rounded; null is unknown, and a note says why. */
export interface Expected {
  readonly payer: number | null
  /** Deductible and coinsurance; behind Medicare a Medigap policy or Medicaid may pay it. */
  readonly patient: number | null
  /** Withheld by law or contract (CO-253): nobody owes it. */
  readonly sequestered: number | null
  /** What of the deductible is in the patient's part; null: unknown, and the parts are those once it is met. */
  readonly deductible: number | null
  readonly notes: readonly string[]
}

/**
 * Splits an allowed amount by party: payer's part = (allowed − deductible) × (1 − coinsurance) × (1 − sequestration of the
 * date), patient's part = deductible + coinsurance. Pub. 100-04 and CARC 253: Medicare's own payment is cut after deductible
 * and coinsurance, the patient's part never.
 */
export function expectedPayment(bill: ToSplit): Expected {
  const { allowed, kind, date } = bill
  if (kind === 'self-pay') {
    return { payer: 0, patient: allowed, sequestered: 0, deductible: 0, notes: ['The patient pays all of it.'] }
  }
  const { coinsurance, deductible } = kind === 'va' ? { coinsurance: 0, deductible: 0 } : bill
  const notes: string[] = []
  const applied = deductible === null ? null : Math.min(Math.max(deductible, 0), allowed)
  if (applied === null && allowed > 0) {
    notes.push('The deductible isn’t known: these are the amounts once it is met.')
  }
  if (coinsurance === null) {
    notes.push(unknownShare[kind] ?? 'The patient’s coinsurance or copay isn’t known.')
    return { payer: null, patient: null, sequestered: null, deductible: applied, notes }
  }
  const shared = allowed - (applied ?? 0)
  const coins = (shared * coinsurance) / 100
  const rate = withheld(kind, date, bill.sequestration ?? null)
  if (rate === null)
    notes.push(`Whether the plan withholds Medicare’s sequestration is in its contract, and isn’t known.`)
  const owed = shared - coins
  if (kind === 'supplement')
    notes.push('Medicare pays first; the Medigap policy pays the patient’s part as its plan says.')
  return {
    payer: rate === null ? null : exact(owed * (1 - rate / 100)),
    patient: exact((applied ?? 0) + coins),
    sequestered: rate === null ? null : exact((owed * rate) / 100),
    deductible: applied,
    notes,
  }
}

const unknownShare: Partial<Record<PayerKind, string>> = {
  medicare: 'The copayment isn’t a percentage that is known.',
  supplement: 'The copayment isn’t a percentage that is known.',
  unclear: 'The payer isn’t known, so nobody’s part is.',
}

/** Percent withheld of the payer's part; null where a contract decides that is not known. */
function withheld(kind: PayerKind, date: string, contract: ContractSequestration): number | null {
  if (kind === 'medicare' || kind === 'supplement') return sequestrationOn(date)
  if (kind === 'unclear') return null
  // No law cuts what an Advantage plan pays its providers; many contracts copy it.
  if (kind === 'advantage') {
    const percent = sequestrationOn(date)
    return percent === 0 || contract === 'none' ? 0 : contract === 'as-medicare' ? percent : null
  }
  return 0
}

/**
 * Whether a party paid its computed part in full.
 *
 * @param tolerance - dollars that rounding may take; a cent a line is usual
 * @returns null where the part is unknown
 */
export const isPaidInFull = (paid: number, part: number | null, tolerance: number): boolean | null =>
  part === null ? null : paid >= part - tolerance - 1e-9
