import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedTable } from '../../src/reference/cms-files/shelves/loaded-table'
import {
  hospitalRateFiles,
  limitQuarters,
  localityFiles,
  pairFiles,
  relativeValueFiles,
  unitMaximumFiles,
} from '../../src/reference/expand-tables'
import type { ConversionFactor, Edition, LimitQuarter, Reference } from '../../src/reference/reference'
import { mergeLoaded } from '../../src/reference/cms-files/shelves/with-loaded'
import { ndcProductsPath } from './ndc-products'
import { releases } from './releases'
import { nothing, type ReadSource } from './sources'
import * as write from './write-tables'

const frozenFolder = 'reference/frozen'

/** A record whose published file is not at hand; it has the form of the table that it is a part of. */
const frozen = (name: string): unknown => JSON.parse(readFileSync(join(frozenFolder, `${name}.json`), 'utf8'))

type Parameter<F extends (table: never) => unknown> = Parameters<F>[0]

const frozenRecords = () => ({
  limits: frozen('payment-limits') as Parameter<typeof limitQuarters>,
  values: frozen('relative-values') as Parameter<typeof relativeValueFiles>,
  factors: frozen('conversion-factors') as ConversionFactor[],
  localities: frozen('localities') as Parameter<typeof localityFiles>,
  rates: frozen('hospital-rates') as Parameter<typeof hospitalRateFiles>,
  zipCodes: frozen('zip-codes') as Edition,
  addOns: frozen('add-on-edits') as { edition: string },
})

/** The editions that no published file stands behind, for whoever rebuilds. */
export function frozenEditions(): string[] {
  const { limits, values, factors, localities, rates, zipCodes, addOns } = frozenRecords()
  const names = (list: readonly { readonly edition: string }[]): string =>
    [...new Set(list.map(({ edition }) => edition))].join(', ')
  return [
    `payment limits: ${names(limits.quarters)}`,
    `relative values: ${names(values.files)}`,
    `conversion factors: ${names(factors)}`,
    `localities: ${names(localities.files)}`,
    `hospital rates: ${names(rates)}`,
    `ZIP codes: ${zipCodes.edition}`,
    `add-on edits: ${addOns.edition}`,
    'drug codes: units, sizes and dates up to July 2024',
  ]
}

/**
 * The tables as they are committed, by name.
 *
 * @throws Error where an extract contradicts another or a frozen record
 */
export function buildTables(sources: readonly ReadSource[]): Map<string, string> {
  const { limits, values, factors, localities, rates, zipCodes, addOns } = frozenRecords()
  const records: Reference = {
    ...nothing,
    limits: limitQuarters(limits),
    relativeValues: relativeValueFiles(values),
    conversionFactors: factors,
    localities: localityFiles(localities),
    hospitalRates: hospitalRateFiles(rates),
    unitMaximums: unitMaximumFiles([]),
    pairs: pairFiles([]),
  }
  const tables = sources.flatMap(({ source, tables: read }) =>
    read.flatMap((one) => asReleased(one).map((table) => ({ file: source.file, table }))),
  )
  let whole = records
  for (const { file, table } of tables) {
    const { reference, merged } = mergeLoaded(whole, [table])
    const refused = merged.find(({ outcome }) => outcome === 'refused')
    if (refused !== undefined) throw new Error(`reference/sources/${file}: ${refused.sentence}`)
    whole = reference
  }
  return new Map([
    ['payment-limits', write.paymentLimits(whole.limits)],
    ['relative-values', write.relativeValues(whole.relativeValues)],
    ['conversion-factors', write.conversionFactors(whole.conversionFactors)],
    ['localities', write.localities(whole.localities)],
    ['hospital-rates', write.hospitalRates(whole.hospitalRates)],
    ['unit-maximums', write.unitMaximums(whole.unitMaximums)],
    ['pairs', write.pairs(whole.pairs)],
    ['zip-codes', write.asItIs(zipCodes)],
    ['add-on-edits', write.asItIs(addOns)],
    ['ndc-products', readFileSync(ndcProductsPath, 'utf8')],
  ])
}

/** A table under the name and the dates of its release; as the file says itself where nothing else is said of it. */
function asReleased(one: LoadedTable): LoadedTable[] {
  const settingOf = 'setting' in one.table ? one.table.setting : undefined
  const found = releases.filter(
    ({ kind, read, setting }) => kind === one.kind && read === one.table.edition && setting === settingOf,
  )
  if (found.length === 0) return [one]
  return found.map(({ as, codes = () => true }) => {
    switch (one.kind) {
      case 'hospitalRates':
        return { ...one, table: { ...one.table, ...as, rates: only(one.table.rates, codes) } }
      case 'limits':
        return { ...one, table: limitsAs(one.table, as) }
      default:
        // The other kinds differ in what they hold, which is untouched here.
        return { ...one, table: { ...one.table, ...as } } as LoadedTable
    }
  })
}

const limitsAs = (table: LimitQuarter, as: Edition & { readonly completeFor?: readonly string[] }): LimitQuarter => ({
  ...table,
  ...as,
  complete: as.completeFor === undefined && table.complete,
})

const only = <T>(map: ReadonlyMap<string, T>, keep: (code: string) => boolean): Map<string, T> =>
  new Map([...map].filter(([code]) => keep(code)))
