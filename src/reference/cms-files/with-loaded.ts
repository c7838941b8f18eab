import type {
  AddOnFile,
  CodeDates,
  CodeFile,
  ConversionFactor,
  DrugCode,
  DrugPackage,
  DrugPackageFile,
  Edition,
  HospitalRateFile,
  LimitQuarter,
  LocalityFile,
  PairEdit,
  PairFile,
  Reference,
  RelativeValueFile,
  UnitMaximumFile,
  ZipCodeFile,
} from '../reference'
import type { LoadedTable } from './loaded-table'

/** What became of one loaded table. */
export interface Merged {
  readonly edition: string
  readonly outcome: 'added' | 'completed' | 'known' | 'corrected' | 'refused'
  /** For a person: what is at hand now, or what differs and what to do. */
  readonly sentence: string
}

/** How tables of one kind lie in the reference, and when two of them say the same. */
interface Shelf<Table extends Edition> {
  readonly list: (reference: Reference) => readonly Table[]
  readonly with: (reference: Reference, list: readonly Table[]) => Reference
  /** What tells two tables of one date apart: the setting. */
  readonly side: (table: Table) => string
  /** Every figure of a table by what it is about. */
  readonly figures: (table: Table) => ReadonlyMap<string, Figure>
  /** The first table with what only the second has. */
  readonly join: (first: Table, second: Table) => Table
  /**
   * Where an edition is looked at as a whole: whether this one is whole. One that is not stands on the edition before it,
   * or the edits that an extract leaves out would seem to be lifted.
   */
  readonly whole?: { readonly is: (table: Table) => boolean; readonly onto: (extract: Table, before: Table) => Table }
}

/** What a table says about one thing, part by part, as text; null where that part is not at hand. */
type Figure = readonly (string | null)[]

const figuresOf = <Value>(map: ReadonlyMap<string, Value>, figure: (value: Value) => Figure): Map<string, Figure> =>
  new Map([...map].map(([key, value]) => [key, figure(value)]))

/** Two figures differ where both have a part and it is not the same. */
const differ = (first: Figure, second: Figure): boolean =>
  first.some((part, index) => part !== null && second[index] !== null && part !== second[index])

/** Whether the second has a part that the first lacks. */
const knowsMore = (first: Figure | undefined, second: Figure): boolean =>
  first === undefined || first.some((part, index) => part === null && second[index] !== null)

const written = (figure: Figure): string => figure.map((part) => part ?? 'not at hand').join(', ')

/** All of the first, and of the second what the first has not; `fill` where the first has something in part only. */
const union = <Value>(
  first: ReadonlyMap<string, Value>,
  second: ReadonlyMap<string, Value>,
  fill: (mine: Value, theirs: Value) => Value = (mine) => mine,
): Map<string, Value> => {
  const all = new Map(first)
  for (const [key, theirs] of second) {
    const mine = first.get(key)
    all.set(key, mine === undefined ? theirs : fill(mine, theirs))
  }
  return all
}

const noSide = () => ''

const limits: Shelf<LimitQuarter> = {
  list: (reference) => reference.limits,
  with: (reference, list) => ({ ...reference, limits: list }),
  side: noSide,
  figures: (table) =>
    figuresOf(table.limits, (one) => [
      `limit ${one.limit}`,
      table.coinsuranceAtHand === false ? null : `coinsurance ${one.coinsurance}`,
    ]),
  join: (first, second) => {
    const fillsCoinsurance = first.coinsuranceAtHand === false && second.coinsuranceAtHand !== false
    const { coinsuranceAtHand, ...rest } = first
    // The coinsurance is at hand for the quarter only where it is for every limit of it.
    const every = [...first.limits.keys()].every((code) => second.limits.has(code))
    return {
      ...rest,
      ...(coinsuranceAtHand === false && !(fillsCoinsurance && every) ? { coinsuranceAtHand } : {}),
      limits: union(first.limits, second.limits, (mine, theirs) => (fillsCoinsurance ? theirs : mine)),
      complete: first.complete || second.complete,
    }
  },
}

const packages: Shelf<DrugPackageFile> = {
  list: (reference) => reference.packages,
  with: (reference, list) => ({ ...reference, packages: list }),
  side: noSide,
  figures: (table) =>
    figuresOf(table.packages, (one) => [
      [one, ...(one.others ?? [])]
        .map((each: DrugPackage) => `${each.unitsInPackage} units of ${each.code} in ${each.itemsInPackage}`)
        .sort()
        .join(', '),
    ]),
  join: (first, second) => ({ ...first, packages: union(first.packages, second.packages) }),
}

const relativeValues: Shelf<RelativeValueFile> = {
  list: (reference) => reference.relativeValues,
  with: (reference, list) => ({ ...reference, relativeValues: list }),
  side: noSide,
  figures: (table) =>
    figuresOf(table.codes, (one) => [
      `work ${one.work}`,
      `practice expense ${one.officeExpense}`,
      `malpractice ${one.malpractice}`,
      one.status === null ? null : `status ${one.status}`,
      // Without the status the whole year has no facility values; with it, null is CMS's own NA.
      one.status === null && one.facilityExpense === null ? null : `in a facility ${one.facilityExpense ?? 'NA'}`,
    ]),
  join: (first, second) => ({
    ...first,
    codes: union(first.codes, second.codes, (mine, theirs) => (mine.status === null ? theirs : mine)),
  }),
}

const conversionFactors: Shelf<ConversionFactor> = {
  list: (reference) => reference.conversionFactors,
  with: (reference, list) => ({ ...reference, conversionFactors: list }),
  side: (table) => table.kind,
  figures: (table) => new Map([['conversion factor', [String(table.factor)]]]),
  join: (first) => first,
}

const localities: Shelf<LocalityFile> = {
  list: (reference) => reference.localities,
  with: (reference, list) => ({ ...reference, localities: list }),
  side: noSide,
  figures: (table) => figuresOf(table.localities, (one) => [`${one.work}`, `${one.expense}`, `${one.malpractice}`]),
  join: (first, second) => ({ ...first, localities: union(first.localities, second.localities) }),
}

const zipCodes: Shelf<ZipCodeFile> = {
  list: (reference) => reference.zipCodes,
  with: (reference, list) => ({ ...reference, zipCodes: list }),
  side: noSide,
  figures: (table) => figuresOf(table.localities, (one) => [one]),
  join: (first, second) => ({
    ...first,
    localities: union(first.localities, second.localities),
    split: new Set([...first.split, ...second.split]),
  }),
}

const hospitalRates: Shelf<HospitalRateFile> = {
  list: (reference) => reference.hospitalRates,
  with: (reference, list) => ({ ...reference, hospitalRates: list }),
  side: noSide,
  figures: (table) => figuresOf(table.rates, (one) => [`status ${one.status}`, `rate ${one.rate ?? 'none'}`]),
  join: (first, second) => ({ ...first, rates: union(first.rates, second.rates) }),
}

const unitMaximums: Shelf<UnitMaximumFile> = {
  list: (reference) => reference.unitMaximums,
  with: (reference, list) => ({ ...reference, unitMaximums: list }),
  side: (table) => table.setting,
  figures: (table) => figuresOf(table.maximums, (one) => [`${one.units} units`, `indicator ${one.adjudication}`]),
  join: (first, second) => ({ ...first, maximums: union(first.maximums, second.maximums) }),
}

const pairKey = (one: PairEdit): string => `${one.column1} with ${one.column2} until ${one.until ?? 'now'}`

const pairs: Shelf<PairFile> = {
  list: (reference) => reference.pairs,
  with: (reference, list) => ({ ...reference, pairs: list }),
  side: (table) => table.setting,
  figures: (table) => new Map(table.pairs.map((one) => [pairKey(one), [`indicator ${one.indicator}`]])),
  // The file comes in several parts, each with other codes in column 1.
  join: (first, second) => {
    const known = new Set(first.pairs.map(pairKey))
    return { ...first, pairs: [...first.pairs, ...second.pairs.filter((one) => !known.has(pairKey(one)))] }
  },
  // Hydration stands at the beginning of drug administration's column 1 codes, chemotherapy at their end.
  whole: {
    is: ({ pairs: all }) => ['96360', '96365', '96413'].every((code) => all.some((one) => one.column1 === code)),
    // What the extract says of two codes is all that is said of them: a pair may have ended.
    onto: (extract, before) => {
      const codesOf = (one: PairEdit): string => `${one.column1} ${one.column2}`
      const said = new Set(extract.pairs.map(codesOf))
      return { ...extract, pairs: [...extract.pairs, ...before.pairs.filter((one) => !said.has(codesOf(one)))] }
    },
  },
}

const addOns: Shelf<AddOnFile> = {
  list: (reference) => reference.addOns,
  with: (reference, list) => ({ ...reference, addOns: list }),
  side: noSide,
  figures: (table) => figuresOf(table.mayFollow, (primaries) => [[...primaries].sort().join(' ')]),
  join: (first, second) => ({ ...first, mayFollow: union(first.mayFollow, second.mayFollow) }),
  whole: {
    is: ({ mayFollow }) => ['96361', '96366', '96375', '96415'].every((code) => mayFollow.has(code)),
    onto: (extract, before) => ({ ...extract, mayFollow: union(extract.mayFollow, before.mayFollow) }),
  },
}

const codes: Shelf<CodeFile> = {
  list: (reference) => reference.codes ?? [],
  with: (reference, list) => ({ ...reference, codes: list, drugCodes: datedBy(reference.drugCodes, list) }),
  side: noSide,
  figures: (table) => figuresOf(table.codes, (one) => [`from ${one.from ?? 'ever'}`, `until ${one.until ?? 'now'}`]),
  join: (first, second) => ({ ...first, codes: union(first.codes, second.codes) }),
}

/** Our drug codes with the dates of CMS's files where ours are not certain. */
function datedBy(drugCodes: readonly DrugCode[], files: readonly CodeFile[]): DrugCode[] {
  return drugCodes.map((one) => {
    const file = files.findLast((each) => each.codes.has(one.code))
    const dates = file?.codes.get(one.code)
    return file === undefined || dates === undefined ? one : dated(one, dates, file.edition)
  })
}

/**
 * A drug code with the publisher's dates. Certain dates of ours stand; that a code is open in a file says nothing of the
 * time after the file; what contradicts a file in which the code is shown in force is left alone.
 */
function dated(one: DrugCode, dates: CodeDates, edition: string): DrugCode {
  const { shown } = one
  if (shown !== null) {
    const beginsLater = dates.from !== null && dates.from > shown.from
    const endsEarlier = dates.until !== null && dates.until < (shown.until ?? shown.from)
    if (beginsLater || endsEarlier) return one
  }
  const certain = shown === null && !one.unverified.includes('dates')
  const from = certain ? (one.from ?? dates.from) : (dates.from ?? one.from)
  const until = certain ? (one.until ?? dates.until) : (dates.until ?? one.until)
  const known = certain || (dates.from !== null && (dates.until !== null || until === null))
  if (known === certain && from === one.from && until === one.until) return one
  return {
    ...one,
    from,
    until,
    shown: known || shown === null ? null : { from: dates.from ?? shown.from, until: shown.until },
    unverified: known ? one.unverified.filter((part) => part !== 'dates') : one.unverified,
    source: `${one.source}; dates by ${edition}`,
  }
}

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
  return { kind: 'pairs', corrected: parts[0]!.corrected, table: { ...rest.reduce(pairs.join, first), source } }
}

function mergeOne(reference: Reference, one: LoadedTable): [Reference, Merged] {
  switch (one.kind) {
    case 'limits':
      return shelve(reference, limits, one.table, one.corrected)
    case 'packages':
      return shelve(reference, packages, one.table, one.corrected)
    case 'relativeValues':
      return shelve(reference, relativeValues, one.table, one.corrected)
    case 'conversionFactors':
      return shelve(reference, conversionFactors, one.table, one.corrected)
    case 'localities':
      return shelve(reference, localities, one.table, one.corrected)
    case 'zipCodes':
      return shelve(reference, zipCodes, one.table, one.corrected)
    case 'hospitalRates':
      return shelve(reference, hospitalRates, one.table, one.corrected)
    case 'unitMaximums':
      return shelve(reference, unitMaximums, one.table, one.corrected)
    case 'pairs':
      return shelve(reference, pairs, one.table, one.corrected)
    case 'addOns':
      return shelve(reference, addOns, one.table, one.corrected)
    case 'codes':
      return shelve(reference, codes, one.table, one.corrected)
  }
}

function shelve<Table extends Edition>(
  reference: Reference,
  shelf: Shelf<Table>,
  table: Table,
  corrected: boolean,
): [Reference, Merged] {
  const list = shelf.list(reference)
  const side = shelf.side(table)
  const at = list.findLastIndex((one) => one.from === table.from && shelf.side(one) === side)
  const figures = shelf.figures(table)
  if (at < 0) {
    const before = list.findLast((one) => one.from < table.from && shelf.side(one) === side)
    if (before === undefined || shelf.whole?.is(table) !== false) {
      return [
        shelf.with(reference, inOrder(list, table)),
        { edition: table.edition, outcome: 'added', sentence: `${table.edition} added.` },
      ]
    }
    const joined = {
      ...shelf.whole.onto(table, before),
      source: `${table.source}, an extract; the rest of ${before.edition}`,
    }
    return [
      shelf.with(reference, inOrder(list, joined)),
      {
        edition: table.edition,
        outcome: 'added',
        sentence: `${table.edition} added. It is an extract: what it leaves out stays as in ${before.edition}.`,
      },
    ]
  }
  const known = list[at]!
  const knownFigures = shelf.figures(known)
  const different = [...figures].filter(([key, figure]) => {
    const mine = knownFigures.get(key)
    return mine !== undefined && differ(mine, figure)
  })
  const [first] = different
  if (first !== undefined) {
    const [key, figure] = first
    const more = different.length === 1 ? '' : `, and ${different.length - 1} more`
    const differs = `${key}: ${written(knownFigures.get(key)!)} at hand, ${written(figure)} in the file${more}`
    if (!corrected) {
      return [
        reference,
        {
          edition: table.edition,
          outcome: 'refused',
          sentence: `${known.edition} is at hand with other figures (${differs}). What was in force is never changed, so the file was not taken; if it is CMS's corrected release, put "corrected" into its name and load it again.`,
        },
      ]
    }
    const name = `${table.edition} corrected`
    return [
      shelf.with(reference, inOrder(list, { ...table, edition: name })),
      {
        edition: name,
        outcome: 'corrected',
        sentence: `${name} stands beside ${known.edition} and decides (${differs}).`,
      },
    ]
  }
  const missing = [...figures].filter(([key, figure]) => knowsMore(knownFigures.get(key), figure)).length
  if (missing === 0) {
    return [
      reference,
      { edition: known.edition, outcome: 'known', sentence: `${known.edition} was at hand with the same figures.` },
    ]
  }
  const joined = shelf.join(known, table)
  const source = known.source.includes(table.source) ? known.source : `${known.source}; ${table.source}`
  return [
    shelf.with(
      reference,
      list.map((one, index) => (index === at ? { ...joined, source } : one)),
    ),
    {
      edition: known.edition,
      outcome: 'completed',
      sentence: `${known.edition} was at hand with ${knownFigures.size} of its rows; ${missing} came in.`,
    },
  ]
}

/** Later editions stand behind earlier ones; of one date the newcomer is last. */
function inOrder<Table extends Edition>(list: readonly Table[], table: Table): Table[] {
  const at = list.findIndex((one) => one.from > table.from)
  return at < 0 ? [...list, table] : [...list.slice(0, at), table, ...list.slice(at)]
}
