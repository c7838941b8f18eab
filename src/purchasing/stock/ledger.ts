import type { Scaled } from '../../engine/log/cells/amounts'
import type { DrugCode } from '../../reference/reference'
import type { Products } from '../costs/product'
import type { LoggedDose } from '../needs/doses'
import type { Purchase } from '../tables/read-purchases'
import type { OpenedContainers } from './opened'

/** Containers of one size, lot and NDC on the shelf, and what became of them. */
export interface Lot {
  readonly code: DrugCode
  readonly size: Scaled
  readonly multiple: boolean
  readonly ndc: string | null
  readonly lot: string | null
  readonly expires: number | null
  readonly vendor: string | null
  /** Bought under 340B: given only to whom the log marks so. */
  readonly bought340B: boolean
  /** The day of its first purchase. */
  readonly day: number
  bought: number
  returned: number
  opened: number
  removed: number
  /** What counts found missing, below 0 what they found more. */
  missing: number
  onHand: number
}

/** Something that the shelf does not explain. */
export type StockFinding =
  | {
      /** A count found fewer containers than there should be, or more. */
      readonly kind: 'missing' | 'found'
      readonly code: DrugCode
      readonly size: Scaled
      readonly lot: string | null
      readonly count: number
      readonly expected: number
      readonly counted: number
      /** Day of the count before, or of the first purchase, and of the count: between them it went. */
      readonly after: number
      readonly by: number
      /** The sheet of the count, and its row. */
      readonly sheet: string
      readonly row: number
    }
  | {
      /** Opened without any that was bought. */
      readonly kind: 'not bought'
      readonly code: DrugCode
      readonly size: Scaled
      readonly lot: string | null
      readonly count: number
      readonly opened: OpenedContainers
      /** There was stock of the other kind only: 340B stock for a dose without its mark, or the other way round. */
      readonly otherKind: boolean
    }
  | {
      /** Opened after its last day. */
      readonly kind: 'expired when opened'
      readonly code: DrugCode
      readonly size: Scaled
      readonly lot: Lot
      readonly count: number
      readonly opened: OpenedContainers
    }

/** A change of the shelf on a day, for the months of the reconciliation. */
export interface Movement {
  readonly day: number
  readonly kind: 'bought' | 'returned' | 'removed' | 'free' | 'opened' | 'missing'
  readonly code: DrugCode
  readonly size: Scaled
  readonly lot: Lot | null
  readonly count: number
  /** The dose that something was opened for. */
  readonly dose?: LoggedDose
  /** The days between which something went missing. */
  readonly between?: readonly [after: number, by: number]
}

export interface Ledger {
  readonly lots: readonly Lot[]
  readonly findings: readonly StockFinding[]
  readonly movements: readonly Movement[]
  /** The first day that `Purchases` speaks of; what was opened before is in no list. Null where it is empty. */
  readonly begins: number | null
  /** Doses whose containers were taken by least waste since the log names none. */
  readonly assumed: number
  /** Rows whose product or size is not known. */
  readonly unknown: readonly Purchase[]
  /** Openings before the first day. */
  readonly before: number
}

type Event =
  | { readonly day: number; readonly order: 0 | 2 | 3; readonly purchase: Purchase }
  | { readonly day: number; readonly order: 1; readonly opened: OpenedContainers }

const order = { bought: 0, free: 0, returned: 2, removed: 2, counted: 3 } as const

/**
 * What is on the shelf on a day: bought, less what the log opened. What names its lot is taken from it, then by its NDC; what
 * names nothing, from the lot that expires first. A count sets the shelf to what was found, and what is missing is told.
 */
export function ledgerOf(
  purchases: readonly Purchase[],
  openings: readonly OpenedContainers[],
  products: Products,
  today: number,
): Ledger {
  const shelf = new Shelf()
  const known = purchases.filter(({ day }) => day <= today)
  const begins = known.length === 0 ? null : Math.min(...known.map(({ day }) => day))
  const inTime = openings.filter(({ dose }) => begins !== null && dose.day >= begins && dose.day <= today)
  const events: Event[] = [
    ...known.map((purchase): Event => ({ day: purchase.day, order: order[purchase.kind], purchase })),
    ...inTime.map((opened): Event => ({ day: opened.dose.day, order: 1, opened })),
  ]
  const unknown: Purchase[] = []
  for (const event of events.sort((a, b) => a.day - b.day || a.order - b.order)) {
    if ('opened' in event) shelf.open(event.opened)
    else {
      const product = products.of(event.purchase, event.day)
      if (product === null) unknown.push(event.purchase)
      else shelf.take(event.purchase, product.code, product.size)
    }
  }
  return {
    lots: shelf.lots,
    findings: shelf.findings,
    movements: shelf.movements,
    begins,
    assumed: new Set(inTime.filter(({ assumed }) => assumed).map(({ dose }) => dose)).size,
    unknown,
    before: openings.filter(({ dose }) => begins !== null && dose.day < begins).length,
  }
}

class Shelf {
  readonly lots: Lot[] = []
  readonly findings: StockFinding[] = []
  readonly movements: Movement[] = []
  readonly #countedOn = new Map<string, number>()

  take(purchase: Purchase, code: DrugCode, size: Scaled): void {
    const { kind, count, day } = purchase
    switch (kind) {
      case 'bought': {
        const lot = this.#lotFor(purchase, code, size)
        lot.bought += count
        lot.onHand += count
        this.movements.push({ day, kind, code, size, lot, count })
        return
      }
      // Samples and charity are kept apart from what was bought.
      case 'free':
        this.movements.push({ day, kind, code, size, lot: null, count })
        return
      case 'returned':
      case 'removed': {
        const mark = { ...purchase, bought340B: purchase.bought340B ? true : null }
        for (const { lot, some } of this.#spread(code, size, mark, count)) {
          lot[kind] += some
          lot.onHand -= some
          this.movements.push({ day, kind, code, size, lot, count: some })
        }
        return
      }
      case 'counted':
        this.#count(purchase, code, size)
    }
  }

  open(opened: OpenedContainers): void {
    const { code } = opened.dose.given
    const { size, dose } = opened
    let left = opened.count
    const kind = dose.bought340B
    for (const { lot, some } of this.#spread(code, size, { ...opened, bought340B: kind }, opened.count)) {
      lot.opened += some
      lot.onHand -= some
      left -= some
      this.movements.push({ day: dose.day, kind: 'opened', code, size, lot, count: some, dose })
      if (lot.expires !== null && lot.expires < dose.day) {
        this.findings.push({ kind: 'expired when opened', code, size, lot, count: some, opened })
      }
    }
    if (left === 0) return
    const others = this.#of(code, size).reduce((sum, lot) => sum + (lot.bought340B === kind ? 0 : lot.onHand), 0)
    const otherKind = kind !== null && others >= left
    this.movements.push({ day: dose.day, kind: 'opened', code, size, lot: null, count: left, dose })
    this.findings.push({ kind: 'not bought', code, size, lot: opened.lot, count: left, opened, otherKind })
  }

  #lotFor({ lot, ndc, expires, vendor, day, multipleDose, bought340B }: Purchase, code: DrugCode, size: Scaled): Lot {
    const same = this.lots.find(
      (one) =>
        one.code.code === code.code &&
        one.size === size &&
        sameMark(one.lot, lot) &&
        one.ndc === ndc &&
        one.bought340B === bought340B &&
        one.expires === expires,
    )
    if (same !== undefined) return same
    const multiple = multipleDose || code.doses === 'multiple'
    const fresh = { code, size, multiple, ndc, lot, expires, vendor, day, bought340B }
    const made: Lot = { ...fresh, bought: 0, returned: 0, opened: 0, removed: 0, missing: 0, onHand: 0 }
    this.lots.push(made)
    return made
  }

  /** The lots that so many containers come from; fewer where there are not as many. */
  #spread(
    code: DrugCode,
    size: Scaled,
    mark: { readonly lot: string | null; readonly ndc: string | null; readonly bought340B: boolean | null },
    count: number,
  ): { readonly lot: Lot; readonly some: number }[] {
    const here = this.#of(code, size).filter((one) => mark.bought340B === null || one.bought340B === mark.bought340B)
    const named = mark.lot === null ? [] : here.filter((one) => sameMark(one.lot, mark.lot))
    const byNdc = mark.ndc === null ? [] : here.filter((one) => one.ndc === mark.ndc)
    // A lot that is named and was never bought is a question, not another lot.
    const from = mark.lot !== null && here.some(({ lot }) => lot !== null) ? named : byNdc.length > 0 ? byNdc : here
    const parts: { lot: Lot; some: number }[] = []
    let left = count
    for (const lot of from.toSorted((a, b) => (a.expires ?? Infinity) - (b.expires ?? Infinity) || a.day - b.day)) {
      const some = Math.min(left, lot.onHand)
      if (some > 0) parts.push({ lot, some })
      left -= some
    }
    return parts
  }

  #of(code: DrugCode, size: Scaled): Lot[] {
    return this.lots.filter((one) => one.code.code === code.code && one.size === size)
  }

  #count(purchase: Purchase, code: DrugCode, size: Scaled): void {
    const { lot: named, count: counted, day, sheet, row, bought340B } = purchase
    const here = this.#of(code, size).filter(
      (one) => (named === null || sameMark(one.lot, named)) && (!bought340B || one.bought340B),
    )
    const expected = here.reduce((sum, { onHand }) => sum + onHand, 0)
    const key = `${code.code} ${size} ${named?.toLowerCase() ?? ''}${bought340B ? ' 340B' : ''}`
    const after =
      this.#countedOn.get(key) ??
      this.#countedOn.get(`${code.code} ${size} `) ??
      here.reduce((first, lot) => Math.min(first, lot.day), day)
    this.#countedOn.set(key, day)
    const gap = expected - counted
    if (gap === 0) return
    const kind = gap > 0 ? 'missing' : 'found'
    const found = { code, size, lot: named, count: Math.abs(gap), expected, counted }
    this.findings.push({ kind, ...found, after, by: day, sheet, row })
    let left = gap
    for (const lot of here) {
      const some = gap > 0 ? Math.min(left, lot.onHand) : left
      if (some === 0) continue
      lot.missing += some
      lot.onHand -= some
      left -= some
      this.movements.push({ day, kind: 'missing', code, size, lot, count: some, between: [after, day] })
      if (left === 0) return
    }
  }
}

/** `AB-12 3` and `ab123` are one lot. */
const sameMark = (a: string | null, b: string | null): boolean => plain(a) === plain(b)
const plain = (mark: string | null): string => (mark ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '')
