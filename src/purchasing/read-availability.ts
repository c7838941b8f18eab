import { isBlank, type Cell } from '../basics/cell'
import { readDay } from '../engine/log/cells/read-date'
import type { Availability } from './offer'

/** What a cell of `Availability` says, with the day that it names. */
export interface AvailabilityReading {
  readonly availability: Availability
  readonly from: number | null
  readonly until: number | null
}

/** Words of vendors' sites and order sheets; what is denied comes before what it denies. */
const words: readonly (readonly [RegExp, Availability])[] = [
  [/\b(?:back-?\s?order(?:ed)?|on order|b\/o)\b/, 'backordered'],
  [/\b(?:allocat(?:ed|ion)|limited|rationed)\b/, 'allocated'],
  [
    /\b(?:not? (?:available|in stock|stock)|out of stock|unavailable|discontinued|sold out|shortage)\b|^no$/,
    'unavailable',
  ],
  [/\bshort[- ]?dat(?:ed|ing)?\b/, 'short-dated'],
  [/\b(?:guaranteed?|committed|reserved)\b/, 'guaranteed'],
  [/\b(?:in stock|stock|available|yes)\b/, 'in stock'],
]

const datePattern = /\d{1,4}[/-]\d{1,2}[/-]\d{1,4}/

/**
 * `guaranteed until 12/31/2026`, `in stock from 12/4/2026`, `backordered until 12/9/2026`, `short-dated 1/31/2027`.
 *
 * @returns null for a blank cell, `unreadable` for words that say neither
 */
export function readAvailability(cell: Cell): AvailabilityReading | null | 'unreadable' {
  if (isBlank(cell)) return null
  const text = String(cell).trim().toLowerCase()
  const found = text.length > 100 ? undefined : words.find(([pattern]) => pattern.test(text))
  if (found === undefined) return 'unreadable'
  const [, availability] = found
  const written = datePattern.exec(text)?.[0]
  if (written === undefined) return /\d/.test(text) ? 'unreadable' : { availability, from: null, until: null }
  const day = readDay(written)
  if (day < 0) return 'unreadable'
  // A day behind `by` or `from` begins what is said; any other ends it.
  const begins = availability === 'in stock' && /\b(?:from|by|on|since|after)\b/.test(text)
  return begins ? { availability, from: day, until: null } : { availability, from: null, until: day }
}
