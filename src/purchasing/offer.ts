import type { Scaled } from '../engine/log/cells/amounts'
import type { Measure } from '../reference/reference'

/** How a vendor can deliver, as the office wrote it: nobody publishes what "guaranteed" means, so it is the office's own word. */
export type Availability = 'guaranteed' | 'in stock' | 'allocated' | 'backordered' | 'short-dated' | 'unavailable'

/** What one row of `Vendors` offers: containers of one size by the package. */
export interface Offer {
  /** The sheet's own row. */
  readonly row: number
  readonly vendor: string
  readonly drug: string | null
  readonly hcpcs: string | null
  /** Eleven digits; null where none is written. */
  readonly ndc: string | null
  /** Label content of one container; null where only the NDC can tell it. */
  readonly size: { readonly amount: Scaled; readonly measure: Measure } | null
  /** Containers in a package. */
  readonly count: number
  readonly multipleDose: boolean
  /** A price for 340B stock: no other dose can be given from it. */
  readonly bought340B: boolean
  /** Dollars for the package, a rebate that needs no tier taken off. */
  readonly price: number
  /** Excel's day numbers; null where the row has none. */
  readonly from: number | null
  readonly until: number | null
  /** Null where the row says nothing. */
  readonly availability: Availability | null
  /** The first and the last day of what `availability` says; null where the row names none. */
  readonly availableFrom: number | null
  readonly availableUntil: number | null
  /** Days from the order to the delivery; null where the row says nothing. */
  readonly leadDays: number | null
  /** The least dollars of an order with the vendor, or the fewest packages of this row; null where there is none. */
  readonly minimum: { readonly dollars: number } | { readonly packages: number } | null
  /** A rebate that is not counted on, as it is written: it has a tier or a condition. */
  readonly rebateLeftOut: string | null
  /** When it is to be paid, as it is written: shown, and no reason of a choice. */
  readonly paymentTerms: string | null
}

/**
 * Why an offer cannot be counted on for a day, as the end of a sentence; null where it can. What an office did not write is
 * not promised: a row without a word on availability is none.
 *
 * @param day - Excel's day number; below 0 where the question has no date
 */
export function whyNotOn(offer: Offer, day: number): string | null {
  const { availability, from, until, availableFrom, availableUntil } = offer
  const dated = [from, until, availableFrom, availableUntil].some((one) => one !== null)
  if (dated && day < 0) return 'holds for some dates, and no date was given'
  if (from !== null && day < from) return 'has a price that begins later'
  if (until !== null && day > until) return 'has a price that has ended'
  switch (availability) {
    case null:
      return 'says nothing of availability'
    case 'guaranteed':
    case 'in stock':
      if (availableFrom !== null && day < availableFrom) return 'is not in stock by then'
      return availableUntil !== null && day > availableUntil ? 'is promised for earlier dates only' : null
    case 'short-dated':
      if (availableUntil === null) return 'is short-dated, and no expiry is written'
      return day <= availableUntil ? null : 'expires before then'
    case 'allocated':
      return 'is on allocation'
    case 'backordered':
      return 'is backordered'
    case 'unavailable':
      return 'is not available'
  }
}
