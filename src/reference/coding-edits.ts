import { administrationCode, presentCode, type Slot } from './codes/code-set'
import type { AddOnFile, PairFile, Reference, Setting } from './reference'

/**
 * CMS's coding edits of one date and setting: which add-on may follow which code, and which codes do not go together.
 * Dates before the first edition at hand take that one, dates after the newest the newest: the parentheticals of CPT have
 * said much the same since 2006, and an office that loads an edition of its own gets it for its dates.
 */
export interface CodingEdits {
  /** The codes that an add-on code may follow; null for a code that is no add-on. */
  readonly mayFollow: (code: string) => readonly string[] | null
  /** The same by slot, so that it holds for the numbers of earlier years too. */
  readonly slotsFollowed: (slot: Slot) => ReadonlySet<Slot> | null
  /** The column 1 codes beside which a column 2 code needs a modifier (indicator 1). */
  readonly column1Of: (column2: string) => ReadonlySet<string> | undefined
  /** The modifier indicator of a pair: 0 never together, 1 with a modifier; null where the table has no such pair. */
  readonly pair: (column1: string, column2: string) => 0 | 1 | null
}

const known = new WeakMap<Reference, Map<string, CodingEdits>>()

/**
 * The edits in force.
 *
 * @param date - ISO date of service; null for an undated service, which takes the newest
 */
export function codingEditsOn(reference: Reference, setting: Setting, date: string | null): CodingEdits {
  const files = reference.pairs.filter((file) => file.setting === setting)
  const day = date ?? '9999-12-31'
  const byStretch = known.get(reference) ?? new Map<string, CodingEdits>()
  known.set(reference, byStretch)
  const key = `${setting} ${stretchOf(reference.addOns, files, day)}`
  const found = byStretch.get(key)
  if (found !== undefined) return found
  const edits = makeEdits(editionOf(reference.addOns, day), editionOf(files, day), day)
  byStretch.set(key, edits)
  return edits
}

/** The last edition that begins on or before the date, else the first. */
const editionOf = <T extends { readonly from: string }>(files: readonly T[], day: string): T | undefined =>
  files.findLast((file) => file.from <= day) ?? files[0]

/** The last day on or before the date on which an edition begins or a pair begins or ends: between two nothing changes. */
function stretchOf(addOns: readonly AddOnFile[], files: readonly PairFile[], day: string): string {
  const days = boundariesOf(files)
  return [...addOns.map((file) => file.from), ...days].reduce(
    (last, one) => (one <= day && one > last ? one : last),
    '',
  )
}

const boundaries = new WeakMap<PairFile, readonly string[]>()

function boundariesOf(files: readonly PairFile[]): readonly string[] {
  return files.flatMap((file) => {
    const all = boundaries.get(file) ?? [
      ...new Set([
        file.from,
        ...file.pairs.flatMap((pair) => [pair.from ?? '', pair.until === null ? '' : `${pair.until}+`]),
      ]),
    ]
    boundaries.set(file, all)
    return all
  })
}

function makeEdits(addOns: AddOnFile | undefined, file: PairFile | undefined, day: string): CodingEdits {
  const mayFollow = (code: string): readonly string[] | null => addOns?.mayFollow.get(code) ?? null
  const slots = new Map<Slot, ReadonlySet<Slot> | null>()
  const opened = new Map<string, Set<string>>()
  const indicators = new Map<string, 0 | 1>()
  for (const { column1, column2, indicator, from, until } of file?.pairs ?? []) {
    if ((from !== null && day < from) || (until !== null && day > until)) continue
    indicators.set(`${column1} ${column2}`, indicator)
    if (indicator === 1) opened.set(column2, (opened.get(column2) ?? new Set()).add(column1))
  }
  return {
    mayFollow,
    slotsFollowed: (slot) => {
      const before = slots.get(slot)
      if (before !== undefined) return before
      const code = presentCode(slot)
      const primaries = code === null ? null : mayFollow(code)
      const followed =
        primaries === null
          ? null
          : new Set(primaries.map((one) => administrationCode(one)?.slot).filter((one) => one !== undefined))
      slots.set(slot, followed)
      return followed
    },
    column1Of: (column2) => opened.get(column2),
    pair: (column1, column2) => indicators.get(`${column1} ${column2}`) ?? null,
  }
}
