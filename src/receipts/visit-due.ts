import { readBilled } from '../audit/billed/billed'
import { isoDate } from '../basics/date'
import { cents, exact } from '../basics/money'
import type { Coding, EncounterCoding } from '../engine/coding'
import { claimLines } from '../engine/claim/lines'
import { priceOf } from '../engine/price'
import { expectedPayment } from '../payment/expected'
import { isPriced, type LineToPrice, type Priced } from '../payment/price'
import { isProduct, kindOf } from '../reference/code-kind'
import type { ContractSequestration, PayerKind } from '../payers/payer'

/** A line of the visit with each party's part of it; null is unknown. */
export interface LinePart {
  readonly code: string
  readonly modifiers: readonly string[]
  /** Whether a product is billed, which is paid alike at every place. */
  readonly product: boolean
  readonly allowed: number
  readonly payer: number | null
  readonly patient: number | null
}

/** What each party of a visit is expected to pay; the deductible is left open where no remittance tells it. */
export interface VisitDue {
  readonly kind: PayerKind
  readonly payerName: string
  readonly date: string
  readonly lines: readonly LinePart[]
  readonly allowed: number
  readonly payer: number | null
  readonly patient: number | null
  readonly sequestered: number | null
  /** Why a part or all of it is not known, as sentences; empty where everything is. */
  readonly unknown: readonly string[]
}

/**
 * What the claim of a visit carried: what was billed, where the log says it, since a payer pays what it was billed; else the lines
 * that the documentation supports.
 *
 * @param billed - the visit's cells under `Billed`
 */
export function claimedLines({ charges }: EncounterCoding, billed: readonly string[]): readonly LineToPrice[] {
  const lines = billed.length === 0 ? [] : readBilled(billed.join(', ')).lines
  return lines.length > 0 ? lines : claimLines(charges)
}

/**
 * What a visit should bring, by party (payer's part, patient's part, what sequestration withholds).
 *
 * @param claimed - what the claim carried; see `claimedLines`
 * @param locality - where it is priced; the log's own, if nothing else is said
 * @param deductible - what the payer left to the patient as deductible, as its remittance says; 0 is what it is once it is met
 * @returns null for a visit without a date or without lines
 */
export function visitDue(
  { log }: Coding,
  one: EncounterCoding,
  claimed: readonly LineToPrice[],
  locality: string | null = log.locality,
  deductible = 0,
): VisitDue | null {
  const { encounter, payer } = one
  if (encounter.day < 0) return null
  if (claimed.length === 0) return null
  const place = locality === log.locality ? log : { ...log, locality }
  const date = isoDate(encounter.day)
  const { kind } = payer.decided.payer
  const sequestration = payer.decided.rows.findLast((row) => row.sequestration !== null)?.sequestration ?? null
  const unknown = new Set<string>()
  let open = deductible
  const lines = claimed.flatMap((line): LinePart[] => {
    const beside = claimed.filter((other) => other !== line).map(({ code }) => code)
    const price = priceOf(place, one, { ...line, beside }, encounter.day)
    if (!isPriced(price)) {
      unknown.add(price.missing)
      return []
    }
    if (price.standsIn === true) {
      unknown.add(`Fees has no row for ${encounter.payer ?? 'this payer'}, so what it owes isn’t known.`)
      return []
    }
    const product = isProduct(kindOf(line.code, log.reference))
    const applied = Math.min(open, price.allowed)
    open -= applied
    return [{ ...partOf(line, price, { kind, date, sequestration, deductible: applied }), product }]
  })
  const sum = (of: (line: LinePart) => number | null): number | null =>
    lines.reduce<number | null>((all, line) => {
      const part = of(line)
      return all === null || part === null ? null : exact(all + part)
    }, 0)
  const whole = unknown.size === 0
  const allowed = exact(lines.reduce((all, line) => all + line.allowed, 0))
  const [payerPart, patientPart] = whole ? [sum((line) => line.payer), sum((line) => line.patient)] : [null, null]
  return {
    ...{ kind, payerName: encounter.payer ?? 'Medicare', date, lines, allowed },
    payer: payerPart,
    patient: patientPart,
    sequestered: payerPart === null || patientPart === null ? null : exact(allowed - payerPart - patientPart),
    unknown: [...unknown],
  }
}

interface Split {
  readonly kind: PayerKind
  readonly date: string
  readonly sequestration: ContractSequestration
  readonly deductible: number
}

function partOf(line: LineToPrice, price: Priced, split: Split): Omit<LinePart, 'product'> {
  const { allowed, patientShare } = price
  const coinsurance = allowed === 0 ? 0 : patientShare === null ? null : (100 * patientShare) / allowed
  const { payer, patient } = expectedPayment({ allowed, coinsurance, ...split })
  return { code: line.code, modifiers: line.modifiers ?? [], allowed, payer, patient }
}

/** Dollars that rounding may take: half a cent a line, and one. */
export const toleranceOf = ({ lines }: Pick<VisitDue, 'lines'>): number => cents(0.01 + 0.005 * lines.length)
