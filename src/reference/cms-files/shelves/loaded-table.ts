import type {
  AddOnFile,
  CodeFile,
  ConversionFactor,
  DrugPackageFile,
  HospitalRateFile,
  LimitQuarter,
  LocalityFile,
  PairFile,
  RelativeValueFile,
  UnitMaximumFile,
  ZipCodeFile,
} from '../../reference'

/** One table of a file, ready to stand beside what is at hand. */
export type LoadedTable = (
  | { readonly kind: 'limits'; readonly table: LimitQuarter }
  | { readonly kind: 'packages'; readonly table: DrugPackageFile }
  | { readonly kind: 'relativeValues'; readonly table: RelativeValueFile }
  | { readonly kind: 'conversionFactors'; readonly table: ConversionFactor }
  | { readonly kind: 'localities'; readonly table: LocalityFile }
  | { readonly kind: 'zipCodes'; readonly table: ZipCodeFile }
  | { readonly kind: 'hospitalRates'; readonly table: HospitalRateFile }
  | { readonly kind: 'unitMaximums'; readonly table: UnitMaximumFile }
  | { readonly kind: 'pairs'; readonly table: PairFile }
  | { readonly kind: 'addOns'; readonly table: AddOnFile }
  | { readonly kind: 'codes'; readonly table: CodeFile }
) & {
  /** The publisher's corrected release of that edition: it may differ from the first one. */
  readonly corrected: boolean
}

export type TableKind = LoadedTable['kind']

/** A row that was not taken, and why, as a sentence for whoever looks at the file. */
export interface RefusedRow {
  /** The row's number in the file, 1 the first. */
  readonly row: number
  readonly sentence: string
}

/** What became of one sheet of a file. */
export interface ReadFile {
  /** What the file is, in words. */
  readonly what: string
  readonly tables: readonly LoadedTable[]
  readonly taken: number
  /** Rows that are in order and of no use here, by reason. */
  readonly setAside: ReadonlyMap<string, number>
  readonly refused: number
  /** The first of them. */
  readonly firstRefused: readonly RefusedRow[]
  /** What a person should know: where a date comes from, that the file looks cut off. */
  readonly notes: readonly string[]
}
