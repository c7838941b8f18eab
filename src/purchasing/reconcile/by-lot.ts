import { monthOf, type Month } from '../../basics/month'
import type { Scaled } from '../../engine/log/cells/amounts'
import { unitsUp } from '../../engine/log/cells/amounts'
import type { DrugCode } from '../../reference/reference'
import { unitsIn } from '../costs/product'
import type { LoggedDose } from '../needs/doses'
import type { Ledger, Lot, Movement } from '../stock/ledger'

/** What became of one lot in a month, in HCPCS units. */
export interface LotMonth {
  readonly code: DrugCode
  /** Null: what no purchase explains. */
  readonly lot: Lot | null
  /** Null where the log does not say what was opened, and nothing that was bought tells it. */
  readonly size: Scaled | null
  readonly month: Month
  bought: number
  returned: number
  opened: number
  given: number
  discarded: number
  /** Null where the log has no such column. */
  billed: number | null
  /** Of what came in for the visits, by the units that the lot gave; null where the log has no such column. */
  paid: number | null
  missing: number
  /** The days between which something went missing. */
  readonly between: (readonly [after: number, by: number])[]
}

/** What a dose was opened from, and what of it was given and thrown away. */
export interface DosePart {
  readonly lot: Lot | null
  readonly size: Scaled | null
  readonly given: number
  readonly discarded: number
}

/** What was billed and paid for the doses of one code in a visit. */
export interface BilledVisit {
  readonly doses: readonly LoggedDose[]
  readonly billed: number
  readonly paid: number | null
}

/**
 * Bought, opened, given, thrown away, billed, paid, and missing by drug, NDC, lot, and month.
 *
 * @param keepsOpen - a dose for which nothing was opened was given from what was opened before
 */
export function byLot(
  { movements }: Ledger,
  doses: readonly LoggedDose[],
  visits: readonly BilledVisit[],
  has: { readonly billed: boolean; readonly paid: boolean },
  keepsOpen: boolean,
): LotMonth[] {
  const rows = new Rows(has)
  const openedFor = new Map<LoggedDose, Movement[]>()
  for (const move of movements) {
    const { day, kind, code, size, count, lot, dose, between } = move
    // Free stock is never mixed with what was bought.
    if (kind === 'free') continue
    const row = rows.of({ code, lot, size }, day)
    row[kind === 'removed' ? 'returned' : kind] += count * unitsIn(size, code)
    if (between !== undefined) row.between.push(between)
    if (dose !== undefined) openedFor.set(dose, [...(openedFor.get(dose) ?? []), move])
  }
  const lastOf = new Map<string, readonly Movement[]>()
  const parts = new Map(
    doses.map((dose) => {
      const { code } = dose.given.code
      const own = openedFor.get(dose) ?? (keepsOpen ? lastOf.get(code) : undefined) ?? []
      lastOf.set(code, own.slice(-1))
      return [dose, partsOf(dose, own)]
    }),
  )
  for (const [dose, list] of parts) {
    for (const part of list) {
      const row = rows.of({ code: dose.given.code, ...part }, dose.day)
      row.given += part.given
      row.discarded += part.discarded
    }
  }
  for (const visit of visits) billParts(rows, visit, parts)
  return rows.sorted()
}

/** What was given fills the containers one after the other; what is left in the last ones was thrown away. */
export function partsOf({ given }: LoggedDose, opened: readonly Movement[]): DosePart[] {
  let left = unitsUp(given.dose, given.unit)
  let waste = given.discardedUnits
  if (opened.length === 0) return [{ lot: null, size: null, given: left, discarded: waste }]
  return opened.map(({ lot, size, count }, at) => {
    const [holds, last] = [count * unitsIn(size, given.code), at === opened.length - 1]
    const some = last ? left : Math.min(holds, left)
    const rest = last ? waste : Math.min(Math.max(0, holds - some), waste)
    left -= some
    waste -= rest
    return { lot, size, given: some, discarded: rest }
  })
}

/** Billed units go to the containers that gave them, one after the other; what is billed beyond them stays with the last. */
function billParts(
  rows: Rows,
  { doses, billed, paid }: BilledVisit,
  parts: ReadonlyMap<LoggedDose, readonly DosePart[]>,
): void {
  const all = doses.flatMap((dose) => (parts.get(dose) ?? []).map((part) => ({ dose, part })))
  const units = all.reduce((sum, { part }) => sum + part.given + part.discarded, 0)
  let left = billed
  for (const [at, { dose, part }] of all.entries()) {
    const own = part.given + part.discarded
    const some = at === all.length - 1 ? left : Math.min(own, left)
    left -= some
    const row = rows.of({ code: dose.given.code, ...part }, dose.day)
    if (row.billed !== null) row.billed += some
    if (row.paid !== null && paid !== null) row.paid += units === 0 ? 0 : (paid * own) / units
  }
}

class Rows {
  readonly #rows = new Map<string, LotMonth>()
  readonly #lots = new Map<Lot | null, number>([[null, 0]])

  constructor(private readonly has: { readonly billed: boolean; readonly paid: boolean }) {}

  of({ code, lot, size }: Pick<LotMonth, 'code' | 'lot' | 'size'>, day: number): LotMonth {
    const month = monthOf(day)
    const number = this.#lots.get(lot) ?? this.#lots.size
    this.#lots.set(lot, number)
    const key = `${code.code} ${number} ${String(size)} ${month}`
    const known = this.#rows.get(key)
    if (known !== undefined) return known
    const fresh: LotMonth = {
      ...{ code, lot, size, month, between: [] },
      ...{ bought: 0, returned: 0, opened: 0, given: 0, discarded: 0, missing: 0 },
      billed: this.has.billed ? 0 : null,
      paid: this.has.paid ? 0 : null,
    }
    this.#rows.set(key, fresh)
    return fresh
  }

  /** By drug, NDC, lot, and month; what no purchase explains stands last of its drug. */
  sorted(): LotMonth[] {
    const mark = ({ lot }: LotMonth): string => (lot === null ? '~' : `${lot.ndc ?? ''} ${lot.lot ?? ''}`)
    const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
    return [...this.#rows.values()].sort(
      (a, b) =>
        text(a.code.code, b.code.code) ||
        text(mark(a), mark(b)) ||
        (a.size ?? 0) - (b.size ?? 0) ||
        (this.#lots.get(a.lot) ?? 0) - (this.#lots.get(b.lot) ?? 0) ||
        a.month - b.month,
    )
  }
}
