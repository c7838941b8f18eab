import { isFound, localityByKey, type LookUp } from './look-ups'
import type { Locality, LocalityFile, Reference, ZipCodeFile } from './reference'

/** A locality with what a reader should know of how it was found. */
export type LocalityAnswer = { readonly found: LookUp<Locality>; readonly notes: readonly string[] } | Unread

interface Unread {
  /** Why the words name no locality, as a sentence. */
  readonly problem: string
}

/**
 * The locality of an office on a date of service.
 *
 * @param place - contractor and locality number (`10112-00`), or a ZIP code of five digits, or with its last four; a number
 *   as a worksheet keeps it, without leading zeros, is a ZIP code too
 */
export function localityOn(reference: Reference, place: string | number, date: string): LocalityAnswer {
  const read = readPlace(place)
  if ('problem' in read) return read
  if ('zip' in read) return ofZip(reference, read.zip, date)
  return { found: localityByKey(reference, read.key, date), notes: [] }
}

/** Why a place is in no edition at all, as a sentence; null where some edition has it. */
export function placeProblem(reference: Reference, place: string | number): string | null {
  const read = readPlace(place)
  if ('problem' in read) return read.problem
  const known =
    'zip' in read
      ? reference.zipCodes.some((file) => file.localities.has(read.zip))
      : reference.localities.some((file) => file.localities.has(read.key))
  return known ? null : `There is no ${'zip' in read ? `ZIP code ${read.zip}` : `locality ${read.key}`} in CMS’s files.`
}

/** Medicare's contractor for a place, the number with which its localities begin; null where none is known. */
export function contractorOf(reference: Reference, place: string | number | null): string | null {
  const read = place === null ? null : readPlace(place)
  if (read === null || 'problem' in read) return null
  const key = 'zip' in read ? reference.zipCodes.at(-1)?.localities.get(read.zip) : read.key
  return key?.slice(0, 5) ?? null
}

function readPlace(place: string | number): { readonly key: string } | { readonly zip: string } | Unread {
  const text = String(place).trim()
  const key = /^(\d{4,5})-(\d{1,2})$/.exec(text)
  if (key !== null) return { key: `${key[1]!.padStart(5, '0')}-${key[2]!.padStart(2, '0')}` }
  const zip = /^(\d{3,5})(?:-\d{4})?$/.exec(text)
  if (zip === null || (typeof place === 'string' && zip[1]!.length !== 5)) {
    return { problem: `"${text}" is not a locality. Write contractor and locality like 10112-00, or a ZIP code.` }
  }
  return { zip: zip[1]!.padStart(5, '0') }
}

function ofZip(reference: Reference, zip: string, date: string): LocalityAnswer {
  const file = reference.zipCodes.findLast((one) => speaksFor(reference, one, date))
  if (file === undefined) {
    const names = reference.zipCodes.map((one) => one.edition).join(', ')
    return {
      problem: `The ZIP codes here (${names}) do not speak for ${date}, when there were other localities. Write contractor and locality like 10112-00.`,
    }
  }
  const key = file.localities.get(zip)
  if (key === undefined) return { problem: `${file.edition} has no ZIP code ${zip}.` }
  const found = localityByKey(reference, key, date)
  const notes = [`ZIP code ${zip} is in locality ${key} by ${file.edition}.`]
  if (file.split.has(zip)) {
    notes.push(`${zip} lies in several localities by its last four digits; the main one was taken.`)
  }
  return { found, notes: isFound(found) ? notes : [] }
}

/**
 * A ZIP file speaks for its own quarter, and for dates on which the localities were the very same: carriers and localities
 * hardly change, and where they did change an old date must not be answered by them.
 */
function speaksFor(reference: Reference, file: ZipCodeFile, date: string): boolean {
  if (file.from <= date && (file.until === null || date <= file.until)) return true
  const then = localitiesOn(reference, date)
  const own = localitiesOn(reference, file.from)
  if (then === undefined || own === undefined) return false
  if (then === own) return true
  return (
    then.localities.size === own.localities.size && [...own.localities.keys()].every((key) => then.localities.has(key))
  )
}

const localitiesOn = (reference: Reference, date: string): LocalityFile | undefined =>
  reference.localities.findLast((one) => one.from <= date && (one.until === null || date <= one.until))
