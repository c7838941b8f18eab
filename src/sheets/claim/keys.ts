import type { EncounterCoding } from '../../engine/coding'

/**
 * Keys that survive sorting and a second run: made of what a row is about, never of row numbers. What is about a visit
 * begins with the visit's own key, so that the rows of one visit are known by their keys alone.
 */

/** Between the visit's key and the rest. */
const dash = '-'

/** What is about the whole log. */
export const logKey = 'log'

/** Keys of the visits of a log; two that are named alike, of one patient and date, are counted apart. */
export class VisitKeys {
  private readonly known = new Map<EncounterCoding['encounter'], string>()
  private readonly counts = new Counts()

  of({ encounter }: Pick<EncounterCoding, 'encounter'>): string {
    const found = this.known.get(encounter)
    if (found !== undefined) return found
    const key = this.counts.apart(hashText(JSON.stringify([encounter.name, encounter.patient, encounter.day])), '_')
    this.known.set(encounter, key)
    return key
  }
}

/** Counts what has the same key apart: the second is `key/2`. */
export class Counts {
  private readonly seen = new Map<string, number>()

  apart(key: string, mark = '/'): string {
    const count = (this.seen.get(key) ?? 0) + 1
    this.seen.set(key, count)
    return count === 1 ? key : `${key}${mark}${count}`
  }
}

export const keyIn = (visit: string, rest: string): string => `${visit}${dash}${rest}`

/** The key of the visit that a row's key begins with. */
export const visitOfKey = (key: string): string => key.slice(0, Math.max(0, key.indexOf(dash)))

/** FNV-1a over code units with two seeds, as a whole number of 53 bits. Not for secrets, only to tell texts apart. */
export function hashNumber(text: string): number {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193) >>> 0
    high = Math.imul(high ^ unit, 0x85ebca6b) >>> 0
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + low
}

/** The same in up to eleven small letters and digits. */
export const hashText = (text: string): string => hashNumber(text).toString(36)
