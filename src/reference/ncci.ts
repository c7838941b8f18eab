import addOnEdits from './tables/add-on-edits.json'
import { administrationCode, presentCode, type Slot } from './codes/code-set'
import pairEdits from './tables/pair-edits.json'

/**
 * CMS's coding edits among drug-administration codes: which add-on may follow which code, and which pairs need
 * a modifier on one date. Built by `npm run reference`; the edition is part of each table.
 */

export const addOnEdition: string = addOnEdits.edition
export const pairEdition: string = pairEdits.edition

const mayFollow: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(addOnEdits.mayFollow))

/** The codes that an add-on code may follow; null for a code that is no add-on. */
export const primariesOf = (code: string): readonly string[] | null => mayFollow.get(code) ?? null

/**
 * The slots that an add-on of a slot may follow, so that the edits hold for the numbers of earlier years too; null for
 * what is no add-on.
 */
export function slotsFollowed(slot: Slot): ReadonlySet<Slot> | null {
  const known = bySlot.get(slot)
  if (known !== undefined) return known
  const code = presentCode(slot)
  const primaries = code === null ? null : primariesOf(code)
  const followed =
    primaries === null
      ? null
      : new Set(primaries.map((one) => administrationCode(one)?.slot).filter((one) => one !== undefined))
  bySlot.set(slot, followed)
  return followed
}

const bySlot = new Map<Slot, ReadonlySet<Slot> | null>()

type Setting = 'office' | 'hospital'

/** Pairs that a modifier opens (indicator 1), by their column 2 code. */
const openPairs: Readonly<Record<Setting, ReadonlyMap<string, ReadonlySet<string>>>> = {
  office: byColumn2(pairEdits.office),
  hospital: byColumn2(pairEdits.hospital),
}

function byColumn2(table: Readonly<Record<string, Readonly<Record<string, string>>>>): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const [column1, column2s] of Object.entries(table)) {
    for (const [column2, indicator] of Object.entries(column2s)) {
      if (indicator !== '1') continue
      pairs.set(column2, (pairs.get(column2) ?? new Set()).add(column1))
    }
  }
  return pairs
}

/** The column 1 codes beside which a column 2 code needs a modifier; undefined where it is in no such pair. */
export const column1Of = (setting: Setting, column2: string): ReadonlySet<string> | undefined =>
  openPairs[setting].get(column2)
