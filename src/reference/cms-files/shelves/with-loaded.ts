import type { Reference } from '../../reference'
import type { LoadedTable } from './loaded-table'
import { shelve, type Merged } from './shelf'
import * as shelves from './shelves'

export type { Merged }

/**
 * Loaded tables beside what is at hand.
 *
 * What stands is never changed. A table of a date that is not at hand yet is added. One of a date that is at hand with the
 * same figures brings only what was missing (or nothing: loading twice changes nothing). One with other figures is
 * refused, but for the publisher's corrected release: that becomes an edition of its own behind the first, both are named,
 * and the later decides.
 *
 * @returns the reference with them, and what became of each
 */
export function mergeLoaded(
  reference: Reference,
  loaded: readonly LoadedTable[],
): { readonly reference: Reference; readonly merged: readonly Merged[] } {
  const merged = new Map<LoadedTable, Merged>()
  let whole = reference
  for (const one of loaded) {
    if (merged.has(one)) continue
    const parts = partsOf(one, loaded)
    const [next, said] = mergeOne(whole, together(parts))
    whole = next
    for (const part of parts) merged.set(part, said)
  }
  return { reference: whole, merged: loaded.map((one) => merged.get(one)!) }
}

/** As `mergeLoaded`, for whoever needs no sentences. */
export const withLoaded = (reference: Reference, loaded: readonly LoadedTable[]): Reference =>
  mergeLoaded(reference, loaded).reference

/** The parts of one edition of pair edits, which comes as several files; of anything else the table alone. */
const partsOf = (one: LoadedTable, loaded: readonly LoadedTable[]): LoadedTable[] =>
  one.kind !== 'pairs'
    ? [one]
    : loaded.filter(
        (each) =>
          each.kind === 'pairs' &&
          each.corrected === one.corrected &&
          each.table.from === one.table.from &&
          each.table.setting === one.table.setting,
      )

function together(parts: readonly LoadedTable[]): LoadedTable {
  const tables = parts.flatMap((part) => (part.kind === 'pairs' ? [part.table] : []))
  const [first, ...rest] = tables
  if (first === undefined || rest.length === 0) return parts[0]!
  const source = [...new Set(tables.map((table) => table.source))].join('; ')
  return { kind: 'pairs', corrected: parts[0]!.corrected, table: { ...rest.reduce(shelves.pairs.join, first), source } }
}

function mergeOne(reference: Reference, one: LoadedTable): [Reference, Merged] {
  switch (one.kind) {
    case 'limits':
      return shelve(reference, shelves.limits, one.table, one.corrected)
    case 'packages':
      return shelve(reference, shelves.packages, one.table, one.corrected)
    case 'relativeValues':
      return shelve(reference, shelves.relativeValues, one.table, one.corrected)
    case 'conversionFactors':
      return shelve(reference, shelves.conversionFactors, one.table, one.corrected)
    case 'localities':
      return shelve(reference, shelves.localities, one.table, one.corrected)
    case 'zipCodes':
      return shelve(reference, shelves.zipCodes, one.table, one.corrected)
    case 'hospitalRates':
      return shelve(reference, shelves.hospitalRates, one.table, one.corrected)
    case 'unitMaximums':
      return shelve(reference, shelves.unitMaximums, one.table, one.corrected)
    case 'pairs':
      return shelve(reference, shelves.pairs, one.table, one.corrected)
    case 'addOns':
      return shelve(reference, shelves.addOns, one.table, one.corrected)
    case 'codes':
      return shelve(reference, shelves.codes, one.table, one.corrected)
  }
}
