import type { Products } from '../costs/product'
import { unitsIn } from '../costs/product'
import type { Offer } from '../offer'

/** The lowest price of a unit of each code, by day. */
export type LowestOnDay = (day: number) => ReadonlyMap<string, { readonly vendor: string; readonly perUnit: number }>

/** The lowest price of a unit of each code on a day, among offers that hold on it; 340B prices are for 340B stock alone. */
export function lowestPrices(
  offers: readonly Offer[],
  products: Products,
  day: number,
): ReadonlyMap<string, { readonly vendor: string; readonly perUnit: number }> {
  const lowest = new Map<string, { readonly vendor: string; readonly perUnit: number }>()
  for (const offer of offers) {
    if (offer.bought340B || (offer.from ?? day) > day || (offer.until ?? day) < day) continue
    const product = products.of(offer, day)
    if (product === null) continue
    const perUnit = offer.price / offer.count / unitsIn(product.size, product.code)
    const before = lowest.get(product.code.code)
    if (before === undefined || perUnit < before.perUnit) {
      lowest.set(product.code.code, { vendor: offer.vendor, perUnit })
    }
  }
  return lowest
}
