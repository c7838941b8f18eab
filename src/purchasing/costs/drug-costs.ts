import { exact } from '../../basics/money'
import { fromPurchases, type DrugCost } from '../tables/read-drug-costs'
import type { Purchase } from '../tables/read-purchases'
import { unitsIn, type Products } from './product'

/** What units of codes cost the office, by date: one list, which forecast, plan, and margins read. */
export interface CostList {
  /** Typed rows first, then what follows from `Purchases`, by code and date. */
  readonly rows: readonly DrugCost[]
}

/** A cost on a day, and where it comes from. */
export interface CostOnDay {
  readonly perUnit: number
  readonly cost: DrugCost
}

/**
 * The list of drug costs: what a person typed, and what follows from the purchases. A purchase holds from its day to the day
 * before the next one of its code; several on one day count by their units.
 */
export function costList(typed: readonly DrugCost[], purchases: readonly Purchase[], products: Products): CostList {
  const lines = purchases.flatMap((one) => {
    const product = one.kind === 'bought' && one.cost !== null && one.count > 0 ? products.of(one, one.day) : null
    if (product === null) return []
    const units = one.count * unitsIn(product.size, product.code)
    return units > 0 ? [{ one, code: product.code, units, dollars: one.cost ?? 0 }] : []
  })
  const byDay = new Map<string, (typeof lines)[number][]>()
  for (const line of lines) {
    const key = `${line.code.code} ${String(line.one.bought340B)} ${line.one.day}`
    byDay.set(key, [...(byDay.get(key) ?? []), line])
  }
  const filled = [...byDay.values()]
    .map((list): DrugCost => {
      const [first] = list
      const sum = (of: (line: (typeof lines)[number]) => number): number =>
        list.reduce((all, line) => all + of(line), 0)
      const invoices = [...new Set(list.flatMap(({ one }) => one.invoice ?? []))]
      const vendors = [...new Set(list.flatMap(({ one }) => one.vendor ?? []))]
      return {
        row: null,
        drug: first?.code.drug ?? null,
        hcpcs: first?.code.code ?? null,
        vendor: vendors.join(', ') || null,
        bought340B: first?.one.bought340B ?? false,
        from: first?.one.day ?? null,
        until: null,
        perUnit: exact(sum(({ dollars }) => dollars) / sum(({ units }) => units)),
        source: invoices.length === 0 ? fromPurchases : `${fromPurchases}, invoice ${invoices.join(', ')}`,
      }
    })
    .sort((a, b) => compare(a.hcpcs ?? '', b.hcpcs ?? '') || (a.from ?? 0) - (b.from ?? 0))
  return { rows: [...typed, ...filled.map((one, at) => ({ ...one, until: endOf(one, filled[at + 1]) }))] }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const endOf = (one: DrugCost, next: DrugCost | undefined): number | null =>
  next?.hcpcs === one.hcpcs && next.bought340B === one.bought340B && next.from !== null ? next.from - 1 : null

/**
 * What one unit of a code costs on a day; null where nothing tells it: unknown is not 0. A typed row goes before a purchase,
 * among several the one that began last.
 *
 * @param bought340B - of 340B stock, which has its own cost
 */
export function costOn(
  { rows }: CostList,
  code: string,
  day: number,
  products: Products,
  bought340B = false,
): CostOnDay | null {
  const holding = rows.filter(
    (one) =>
      one.bought340B === bought340B &&
      (one.hcpcs ?? products.codeOf({ ...one, ndc: null, size: null }, day)?.code ?? null) === code &&
      (one.from === null || one.from <= day) &&
      (one.until === null || day <= one.until),
  )
  const [best] = holding.sort(
    (a, b) => Number(a.row === null) - Number(b.row === null) || (b.from ?? -1) - (a.from ?? -1),
  )
  return best === undefined ? null : { perUnit: best.perUnit, cost: best }
}

/** What a unit of every code of the list costs on a day; codes whose cost is not known are not in it. */
export type CostsOnDay = (day: number) => ReadonlyMap<string, number>

/** The list as the forecast starts from it. */
export const costsOf =
  (list: CostList, products: Products): CostsOnDay =>
  (day) => {
    const codes = list.rows.flatMap(
      (one) => one.hcpcs ?? products.codeOf({ ...one, ndc: null, size: null }, day)?.code ?? [],
    )
    return new Map(
      [...new Set(codes)].flatMap((code): [string, number][] => {
        const known = costOn(list, code, day, products)
        return known === null ? [] : [[code, known.perUnit]]
      }),
    )
  }
