import { isBlank, type Cell } from '../../basics/cell'
import { monthOf, type Month } from '../../basics/month'
import { readBilled } from '../../audit/billed/billed'
import { unitsUp } from '../../engine/log/cells/amounts'
import type { Coding } from '../../engine/coding'
import { receivedOf } from '../../receipts/received'
import type { DrugCode } from '../../reference/reference'
import { unitsIn } from '../costs/product'
import { byLot, type BilledVisit, type LotMonth } from './by-lot'
import type { LogCells, LoggedDose } from '../needs/doses'
import type { Stock } from '../schedule/purchase-plan'
import type { Ledger } from '../stock/ledger'

/** What became of a code in a month, in its HCPCS units. */
export interface CodeMonth {
  readonly code: DrugCode
  readonly month: Month
  bought: number
  returned: number
  free: number
  opened: number
  given: number
  discarded: number
  /** Units of the column Billed; null where the log has none. */
  billed: number | null
  /** What came in for the visits with the drug, all their lines together; null where the log has no such column. */
  paid: number | null
  missing: number
}

/** Something billed that no purchase explains. */
export interface BilledWithoutPurchase {
  readonly code: DrugCode
  readonly units: number
  readonly rows: readonly number[]
  readonly text: string
}

export interface Reconciliation {
  readonly months: readonly CodeMonth[]
  readonly lots: readonly LotMonth[]
  readonly withoutPurchase: readonly BilledWithoutPurchase[]
}

/**
 * Bought, opened, given, thrown away, billed, and paid by code and month, from the first day of `Purchases` on: before it there is
 * nothing to hold the log against.
 */
export function reconcile(
  coding: Coding,
  log: LogCells,
  { doses, ledger, open }: Stock,
  today: number,
): Reconciliation {
  const begins = ledger.begins ?? Infinity
  const inTime = doses.filter(({ day }) => begins <= day && day <= today)
  const months = new MonthsOfCodes(coding.log.columns.at.has('Billed'), coding.log.columns.at.has('Paid'))
  for (const { day, kind, code, size, count } of ledger.movements) {
    const units = count * unitsIn(size, code)
    const row = months.of(code, day)
    if (kind !== 'removed') row[kind] += units
    else row.returned += units
  }
  for (const one of inTime) {
    if (one.supply.by !== 'office') continue
    const row = months.of(one.given.code, one.day)
    row.given += unitsUp(one.given.dose, one.given.unit)
    row.discarded += one.given.discardedUnits
  }
  const ours: BilledVisit[] = []
  for (const visit of visitsOf(inTime)) {
    const { billed, paid } = billedOf(coding, log, visit)
    for (const [code, list] of byCode(visit)) {
      const row = months.of(list[0]!.given.code, list[0]!.day)
      if (row.billed !== null) row.billed += billed.get(code) ?? 0
      if (list[0]!.supply.by !== 'office') continue
      if (row.paid !== null) row.paid += paid ?? 0
      ours.push({ doses: list, billed: billed.get(code) ?? 0, paid })
    }
  }
  const has = { billed: months.hasBilled, paid: months.hasPaid }
  const lots = byLot(
    ledger,
    inTime.filter(({ supply }) => supply.by === 'office'),
    ours,
    has,
    open !== null,
  )
  return {
    months: months.sorted(),
    lots,
    withoutPurchase: [
      ...withoutPurchase(coding, log, inTime, new Set(ledger.lots.map(({ code }) => code.code))),
      ...fromNoLot(lots, ledger),
    ],
  }
}

class MonthsOfCodes {
  readonly #rows = new Map<string, CodeMonth>()

  constructor(
    readonly hasBilled: boolean,
    readonly hasPaid: boolean,
  ) {}

  of(code: DrugCode, day: number): CodeMonth {
    const month = monthOf(day)
    const key = `${code.code} ${month}`
    const known = this.#rows.get(key)
    if (known !== undefined) return known
    const fresh: CodeMonth = {
      code,
      month,
      ...{ bought: 0, returned: 0, free: 0, opened: 0, given: 0, discarded: 0, missing: 0 },
      billed: this.hasBilled ? 0 : null,
      paid: this.hasPaid ? 0 : null,
    }
    this.#rows.set(key, fresh)
    return fresh
  }

  sorted(): CodeMonth[] {
    const moved = [...this.#rows.values()].filter(({ bought, returned, free, opened, given, missing, billed }) =>
      [bought, returned, free, opened, given, missing, billed ?? 0].some((units) => units !== 0),
    )
    return moved.sort(
      (a, b) => (a.code.code < b.code.code ? -1 : a.code.code > b.code.code ? 1 : 0) || a.month - b.month,
    )
  }
}

function visitsOf(doses: readonly LoggedDose[]): LoggedDose[][] {
  const visits = new Map<LoggedDose['one'], LoggedDose[]>()
  for (const dose of doses) visits.set(dose.one, [...(visits.get(dose.one) ?? []), dose])
  return [...visits.values()]
}

function byCode(doses: readonly LoggedDose[]): ReadonlyMap<string, LoggedDose[]> {
  const codes = new Map<string, LoggedDose[]>()
  for (const dose of doses) {
    const { code } = dose.given.code
    codes.set(code, [...(codes.get(code) ?? []), dose])
  }
  return codes
}

/** Units billed of each code of a visit, and what came in for it. */
function billedOf(coding: Coding, { cells, firstRow }: LogCells, visit: readonly LoggedDose[]) {
  const received = receivedOf(coding, visit[0]!.one, cells, firstRow)
  const billed = new Map<string, number>()
  const written = received.billed.filter((cell: Cell) => !isBlank(cell)).join(', ')
  for (const { code, units } of readBilled(written).lines) billed.set(code, (billed.get(code) ?? 0) + units)
  return { billed, paid: received.paid }
}

/** Codes that were billed and never bought, and drugs that another supplied and the claim bills. */
function withoutPurchase(
  coding: Coding,
  log: LogCells,
  doses: readonly LoggedDose[],
  bought: ReadonlySet<string>,
): BilledWithoutPurchase[] {
  const found = new Map<string, { code: DrugCode; units: number; rows: number[]; text: string }>()
  for (const visit of visitsOf(doses)) {
    const { billed } = billedOf(coding, log, visit)
    for (const [code, list] of byCode(visit)) {
      const [first] = list
      const units = billed.get(code) ?? 0
      if (first === undefined || units === 0) continue
      const shipped = first.supply.by !== 'office'
      if (!shipped && bought.has(code)) continue
      const text = shipped
        ? `billed, though the office did not buy it: ${first.supply.because}.`
        : 'billed, and Purchases has no row of it.'
      const key = `${code} ${text}`
      const known = found.get(key) ?? { code: first.given.code, units: 0, rows: [], text }
      known.units += units
      known.rows.push(...list.flatMap(({ rows }) => rows))
      found.set(key, known)
    }
  }
  return [...found.values()]
}

/** Units that were billed of a code that is bought, from containers that no purchase explains. */
function fromNoLot(lots: readonly LotMonth[], { findings, lots: bought }: Ledger): BilledWithoutPurchase[] {
  const codes = new Map<string, { code: DrugCode; units: number }>()
  for (const { code, lot, size, billed } of lots) {
    const isBought = bought.some((one) => one.code.code === code.code)
    if (lot !== null || size === null || billed === null || billed === 0 || !isBought) continue
    const known = codes.get(code.code) ?? { code, units: 0 }
    known.units += billed
    codes.set(code.code, known)
  }
  return [...codes.values()].map(({ code, units }) => {
    const rows = findings.flatMap((one) =>
      one.kind === 'not bought' && one.code.code === code.code ? one.opened.dose.rows : [],
    )
    return { code, units, rows: [...new Set(rows)], text: 'billed from containers that no purchase explains.' }
  })
}
