import type {
  AddOnFile,
  CodeDates,
  CodeFile,
  ConversionFactor,
  DrugCode,
  DrugPackage,
  DrugPackageFile,
  HospitalRateFile,
  LimitQuarter,
  LocalityFile,
  PairEdit,
  PairFile,
  RelativeValueFile,
  UnitMaximumFile,
  ZipCodeFile,
} from '../../reference'
import { figuresOf, noSide, union, type Shelf } from './shelf'

/** One shelf for each kind of table that CMS publishes. */

export const limits: Shelf<LimitQuarter> = {
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

export const packages: Shelf<DrugPackageFile> = {
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

export const relativeValues: Shelf<RelativeValueFile> = {
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

export const conversionFactors: Shelf<ConversionFactor> = {
  list: (reference) => reference.conversionFactors,
  with: (reference, list) => ({ ...reference, conversionFactors: list }),
  side: (table) => table.kind,
  figures: (table) => new Map([['conversion factor', [String(table.factor)]]]),
  join: (first) => first,
}

export const localities: Shelf<LocalityFile> = {
  list: (reference) => reference.localities,
  with: (reference, list) => ({ ...reference, localities: list }),
  side: noSide,
  figures: (table) => figuresOf(table.localities, (one) => [`${one.work}`, `${one.expense}`, `${one.malpractice}`]),
  join: (first, second) => ({ ...first, localities: union(first.localities, second.localities) }),
}

export const zipCodes: Shelf<ZipCodeFile> = {
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

export const hospitalRates: Shelf<HospitalRateFile> = {
  list: (reference) => reference.hospitalRates,
  with: (reference, list) => ({ ...reference, hospitalRates: list }),
  side: noSide,
  figures: (table) => figuresOf(table.rates, (one) => [`status ${one.status}`, `rate ${one.rate ?? 'none'}`]),
  join: (first, second) => ({ ...first, rates: union(first.rates, second.rates) }),
}

export const unitMaximums: Shelf<UnitMaximumFile> = {
  list: (reference) => reference.unitMaximums,
  with: (reference, list) => ({ ...reference, unitMaximums: list }),
  side: (table) => table.setting,
  figures: (table) => figuresOf(table.maximums, (one) => [`${one.units} units`, `indicator ${one.adjudication}`]),
  join: (first, second) => ({ ...first, maximums: union(first.maximums, second.maximums) }),
}

const pairKey = (one: PairEdit): string => `${one.column1} with ${one.column2} until ${one.until ?? 'now'}`

export const pairs: Shelf<PairFile> = {
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

export const addOns: Shelf<AddOnFile> = {
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

export const codes: Shelf<CodeFile> = {
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
    return file === undefined || dates === undefined ? one : dated(one, dates, file)
  })
}

/**
 * A drug code with the publisher's dates. Certain dates here are kept; that a code is open in a file says nothing of the
 * time after the file; what contradicts a file in which the code is shown in force is left alone.
 */
export function dated(one: DrugCode, dates: CodeDates, file: Pick<CodeFile, 'edition' | 'from'>): DrugCode {
  const { shown } = one
  if (shown !== null) {
    const beginsLater = dates.from !== null && dates.from > shown.from
    const endsEarlier = dates.until !== null && dates.until < (shown.until ?? shown.from)
    if (beginsLater || endsEarlier) return one
  }
  const certain = shown === null && !one.unverified.includes('dates')
  const from = certain ? (one.from ?? dates.from) : (dates.from ?? one.from)
  const until = certain ? (one.until ?? dates.until) : (dates.until ?? one.until)
  // What vanished from the limits after this file may have ended since.
  const vanished = dates.until === null && typeof shown?.until === 'string' && shown.until >= file.from
  const known = certain || (!vanished && dates.from !== null && (dates.until !== null || until === null))
  if (known === certain && from === one.from && until === one.until) return one
  return {
    ...one,
    from,
    until,
    shown: known || shown === null ? null : { from: dates.from ?? shown.from, until: shown.until },
    unverified: known ? one.unverified.filter((part) => part !== 'dates') : one.unverified,
    source: `${one.source}; dates by ${file.edition}`,
  }
}
