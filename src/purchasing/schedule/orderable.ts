import { dateText } from '../../findings/words'
import { whyNotOn, type Offer } from '../offer'

/** Days that a delivery is taken to need where the row names none: said wherever it is used. */
export const assumedLeadDays = 2

/** When what is ordered on a day may be opened, or why it cannot be counted on, as the end of a sentence. */
export type Orderable =
  | { readonly from: number; readonly until: number; readonly leadDays: number; readonly leadAssumed: boolean }
  | { readonly because: string }

/**
 * What an order of a day brings: guaranteed or in stock, at a price of the day, or short-dated up to its expiry. Lead days are
 * days of the calendar.
 */
export function orderable(offer: Offer, today: number): Orderable {
  const { availability, availableFrom, availableUntil, from, until } = offer
  if (from !== null && today < from) return { because: `has its price from ${dateText(from)} on` }
  if (until !== null && today > until) return { because: `had its price until ${dateText(until)}` }
  const leadDays = offer.leadDays ?? assumedLeadDays
  const leadAssumed = offer.leadDays === null
  // What comes in stock later is ordered today and sent then.
  const sent = Math.max(today, availability === 'in stock' ? (availableFrom ?? today) : today)
  switch (availability) {
    case 'guaranteed':
    case 'in stock':
      if (availableUntil !== null && today > availableUntil) {
        return { because: `was promised until ${dateText(availableUntil)} only` }
      }
      return { from: sent + leadDays, until: Infinity, leadDays, leadAssumed }
    case 'short-dated':
      if (availableUntil === null) return { because: 'is short-dated, and no expiry is written' }
      if (availableUntil < today + leadDays) return { because: 'expires before it would arrive' }
      return { from: sent + leadDays, until: availableUntil, leadDays, leadAssumed }
    case 'backordered':
      return {
        because: availableUntil === null ? 'is backordered' : `is backordered until ${dateText(availableUntil)}`,
      }
    default:
      return { because: whyNotOn({ ...offer, from: null, until: null }, today) ?? 'is not available' }
  }
}

/** The day from which an offer that cannot be counted on may come; null where nobody says one. */
export const hopedFor = ({ availability, availableUntil }: Offer): number | null =>
  availability === 'backordered' ? availableUntil : null
