import type {
  ConversionFactor,
  Edition,
  HospitalRateFile,
  LimitQuarter,
  LocalityFile,
  PairFile,
  PaymentLimit,
  RelativeValueFile,
  RelativeValues,
  Setting,
  UnitMaximumFile,
} from '../../src/reference/reference'

/** Tables as `src/reference/expand-tables.ts` reads them: lines of text, one code a line, so that a new edition shows as the lines it changed. */

export const asItIs = (table: unknown): string => `${JSON.stringify(table, null, 1)}\n`

const sortedKeys = (maps: readonly ReadonlyMap<string, unknown>[]): string[] =>
  [...new Set(maps.flatMap((map) => [...map.keys()]))].sort()

/** One line a code, one cell an edition; empty where the edition does not have the code. */
const grid = <T>(maps: readonly ReadonlyMap<string, T>[], cell: (value: T) => string): string[] =>
  sortedKeys(maps).map((code) =>
    [
      code,
      ...maps.map((map) => {
        const value = map.get(code)
        return value === undefined ? '' : cell(value)
      }),
    ].join('|'),
  )

const editionOf = ({ edition, from, until, source }: Edition): Edition => ({ edition, from, until, source })

export function paymentLimits(quarters: readonly LimitQuarter[]): string {
  const notes: string[] = []
  const noteNumber = (note: string): number => {
    if (!notes.includes(note)) notes.push(note)
    return notes.indexOf(note)
  }
  const cell = ({ limit, coinsurance, note }: PaymentLimit): string =>
    `${limit}${coinsurance === 20 ? '' : `@${coinsurance}`}${note === undefined ? '' : `#${noteNumber(note)}`}`
  const limits = grid(
    quarters.map((quarter) => quarter.limits),
    cell,
  )
  return asItIs({
    quarters: quarters.map(({ edition, from, until, complete, completeFor, coinsuranceAtHand, source }) => ({
      edition,
      from,
      until,
      complete,
      completeFor,
      coinsuranceAtHand,
      source,
    })),
    notes,
    limits,
  })
}

export const relativeValues = (files: readonly RelativeValueFile[]): string =>
  asItIs({
    files: files.map(editionOf),
    codes: grid(
      files.map((file) => file.codes),
      ({ work, officeExpense, malpractice, status, facilityExpense }: RelativeValues) =>
        [work, officeExpense, malpractice, ...(status === null ? [] : [status, facilityExpense ?? ''])].join('/'),
    ),
  })

/** Editions of one date in one order, whichever file was read first. */
const ordered = <T extends { readonly from: string }>(list: readonly T[], rank: (one: T) => number): T[] =>
  list.toSorted((a, b) => (a.from === b.from ? rank(a) - rank(b) : a.from < b.from ? -1 : 1))

const rankOfSetting = ({ setting }: { readonly setting: Setting }): number => ['office', 'hospital'].indexOf(setting)

export const conversionFactors = (factors: readonly ConversionFactor[]): string =>
  asItIs(
    ordered(factors, ({ kind }) => ['all', 'non-apm', 'apm'].indexOf(kind)).map(
      ({ edition, from, until, factor, kind, source }) => ({ edition, from, until, factor, kind, source }),
    ),
  )

export function localities(files: readonly LocalityFile[]): string {
  const maps = files.map((file) => file.localities)
  const lines = sortedKeys(maps).map((key) => {
    const years = maps.map((map) => map.get(key))
    const told = years.filter((one) => one !== undefined)
    const last = told.at(-1)
    const state = told.findLast((one) => one.state !== '')?.state ?? ''
    const figures = years.map((one) => (one === undefined ? '' : [one.work, one.expense, one.malpractice].join(',')))
    return [key, state, last?.name ?? '', ...figures].join('|')
  })
  return asItIs({ files: files.map(editionOf), localities: lines })
}

export const hospitalRates = (files: readonly HospitalRateFile[]): string =>
  asItIs(
    files.map((file) => ({
      ...editionOf(file),
      rates: [...file.rates].map(([code, { status, rate }]) => [code, status, rate ?? ''].join('|')).sort(),
    })),
  )

export const unitMaximums = (files: readonly UnitMaximumFile[]): string =>
  asItIs(
    ordered(files, rankOfSetting).map(({ edition, from, until, setting, source, maximums }) => ({
      edition,
      from,
      until,
      setting,
      source,
      maximums: [...maximums].map(([code, { units, adjudication }]) => [code, units, adjudication].join('|')).sort(),
    })),
  )

export const pairs = (files: readonly PairFile[]): string =>
  asItIs(
    ordered(files, rankOfSetting).map(({ edition, from, until, setting, source, pairs: all }) => {
      const byColumn1 = new Map<string, string[]>()
      for (const { column1, column2, indicator, until: deleted } of all) {
        const beside = byColumn1.get(column1) ?? []
        byColumn1.set(column1, [...beside, `${column2}:${indicator}${deleted === null ? '' : `:${deleted}`}`])
      }
      const lines = [...byColumn1].map(([code, beside]) => `${code} ${beside.sort().join(' ')}`).sort()
      return { edition, from, until, setting, source, pairs: lines }
    }),
  )
