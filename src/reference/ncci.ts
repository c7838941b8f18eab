import addOnEdits from './tables/add-on-edits.json'
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

type PairTable = Readonly<Record<string, Readonly<Record<string, string>>>>
const pairTables: Readonly<Record<'office' | 'hospital', PairTable>> = {
  office: pairEdits.office,
  hospital: pairEdits.hospital,
}

/** The modifier indicator of a pair ('0' never, '1' with a modifier); null where there is no edit. */
export const pairIndicator = (setting: 'office' | 'hospital', column1: string, column2: string): string | null =>
  pairTables[setting][column1]?.[column2] ?? null
