/**
 * The dated facts that decide about a service, as plain data. One value of this type is "the reference in force": what is
 * built in, and what an office loaded from CMS's files beside it. Whoever looks something up is given it; nothing reads
 * a table of its own.
 *
 * Dates are ISO texts, both ends included; `until: null` is still in force. A past edition is never changed: a later file
 * adds an edition of its own.
 */

import type { CodeUse } from './drugs/drug'

export type Setting = 'office' | 'hospital'

/** Where a table comes from, and the dates of service it speaks for. */
export interface Edition {
  /** `ASP 2026Q4`, `PFS 2026`, `OPPS 2026Q2`, `MUE 2024Q2`: named in every answer that used it. */
  readonly edition: string
  readonly from: string
  readonly until: string | null
  /** The file, or the files, in the words of their publisher. */
  readonly source: string
}

/** What a unit, a dose or a container is counted in; masses are always milligrams. */
export const measures = ['mg', 'unit', 'mL', 'mEq', 'mmol', 'microcurie', 'cell', 'each'] as const
export type Measure = (typeof measures)[number]

export interface Amount {
  readonly amount: number
  readonly measure: Measure
}

/** Medicare's payment limit for one HCPCS unit of a drug. */
export interface PaymentLimit {
  /** Dollars. */
  readonly limit: number
  /** Percent that the patient owes; 20 but where an inflation rebate lowers it. */
  readonly coinsurance: number
  /** CMS's own remark, where it changes how the figure is read. */
  readonly note?: string
  /** What one unit of the code is in that quarter, where the file says a fixed amount. */
  readonly unit?: Amount
}

/** One quarter of Medicare Part B payment limits (the ASP file). */
export interface LimitQuarter extends Edition {
  readonly limits: ReadonlyMap<string, PaymentLimit>
  /** False where only some codes of the quarter are at hand: an absent code then says nothing. */
  readonly complete: boolean
  /** First letters of the codes that are all at hand where `complete` is false: `J`, `Q`. */
  readonly completeFor?: readonly string[]
  /** False where the quarter's coinsurance is not at hand: the statutory 20 is used instead, and answers say so. */
  readonly coinsuranceAtHand?: false
}

/** Relative values of one code under the Physician Fee Schedule. */
export interface RelativeValues {
  /** CMS status: A payable, N not covered, C priced by the contractor, …; null where the year's is not at hand. */
  readonly status: string | null
  readonly work: number
  readonly officeExpense: number
  readonly facilityExpense: number | null
  readonly malpractice: number
}

export interface RelativeValueFile extends Edition {
  readonly codes: ReadonlyMap<string, RelativeValues>
}

/** Dollars for one relative value unit. From 2026 there are two. */
export interface ConversionFactor extends Edition {
  readonly factor: number
  readonly kind: 'all' | 'non-apm' | 'apm'
}

/** Geographic adjustment of one locality. */
export interface Locality {
  /** `10112-00`: contractor and locality number. */
  readonly locality: string
  readonly state: string
  readonly name: string
  readonly work: number
  readonly expense: number
  readonly malpractice: number
}

export interface LocalityFile extends Edition {
  readonly localities: ReadonlyMap<string, Locality>
}

/** Which locality a ZIP code lies in, by CMS's ZIP5 file. */
export interface ZipCodeFile extends Edition {
  /** Five digits to the key of a `Locality`. */
  readonly localities: ReadonlyMap<string, string>
  /** ZIP codes of more than one locality, told apart by their last four digits; the map has the one of most of them. */
  readonly split: ReadonlySet<string>
}

/** Hospital outpatient payment of one code. */
export interface HospitalRate {
  /** Status indicator: S and T paid apart, N packaged, K and G drugs paid apart, … */
  readonly status: string
  readonly rate: number | null
}

export interface HospitalRateFile extends Edition {
  readonly rates: ReadonlyMap<string, HospitalRate>
}

/** Medically unlikely edit: the most units of a code on one date. */
export interface UnitMaximum {
  readonly units: number
  /** 1 line edit, 2 absolute by date, 3 by date and appealable. */
  readonly adjudication: 1 | 2 | 3
}

export interface UnitMaximumFile extends Edition {
  readonly setting: Setting
  readonly maximums: ReadonlyMap<string, UnitMaximum>
}

/** One NCCI pair: the column 2 code beside its column 1 code. */
export interface PairEdit {
  readonly column1: string
  readonly column2: string
  /** 0 never together, 1 with a modifier where the record supports it. */
  readonly indicator: 0 | 1
  /** Null where the file does not say since when. */
  readonly from: string | null
  readonly until: string | null
}

export interface PairFile extends Edition {
  readonly setting: Setting
  readonly pairs: readonly PairEdit[]
}

/** Which codes an add-on code may follow. */
export interface AddOnFile extends Edition {
  readonly mayFollow: ReadonlyMap<string, readonly string[]>
}

/** One HCPCS drug code over the dates on which it was in force. */
export interface DrugCode {
  readonly code: string
  /** The drug's name in `drugs/`. */
  readonly drug: string
  /** When it is this code of the drug and not another of the same date; null where nothing but the date decides. */
  readonly use: CodeUse | null
  /** What one unit of the code is; null where the code counts doses of no fixed amount. */
  readonly unit: Amount | null
  /** How the unit is meant where it names two substances. */
  readonly note: string | null
  /** Null: in force before our records begin. */
  readonly from: string | null
  readonly until: string | null
  /**
   * Where the publisher's own dates were not at hand: the dates between which a file shows the code in force. `from` and
   * `until` are then the widest that the files allow. Null where the dates are known or follow.
   */
  readonly shown: { readonly from: string; readonly until: string | null } | null
  /** The codes that took its place. */
  readonly replacedBy: readonly string[]
  /** Sizes sold of the form that this code's route uses, ascending; empty where we know none. */
  readonly containers: readonly Amount[]
  readonly doses: 'single' | 'multiple' | 'mixed' | 'unknown'
  /** What in this record is known from a source, and what is not: shown to whoever relies on it. */
  readonly unverified: readonly ('dates' | 'unit' | 'containers' | 'doses')[]
  readonly source: string
}

/** One package of a drug as sold. */
export interface DrugPackage {
  /** Eleven digits, no hyphens. */
  readonly ndc: string
  readonly code: string
  /** What one item of the package holds. */
  readonly item: Amount | null
  /** Millilitres of one item by the crosswalk's package size; 1 also of a powder. Absent where the file has no such column. */
  readonly volume?: number
  readonly itemsInPackage: number
  /** HCPCS units in one item and in one package. */
  readonly unitsInItem: number
  readonly unitsInPackage: number
  /** The same package under further codes: Retacrit has one for dialysis and one for everything else. */
  readonly others?: readonly DrugPackage[]
}

export interface DrugPackageFile extends Edition {
  /** By NDC. */
  readonly packages: ReadonlyMap<string, DrugPackage>
}

/** When a HCPCS Level II code is in force, and what one unit is, from CMS's quarterly file. */
export interface CodeDates {
  readonly from: string | null
  /** The last date of service. */
  readonly until: string | null
  /** Null where the code counts doses; absent where the description names no single amount. */
  readonly unit?: Amount | null
}

export interface CodeFile extends Edition {
  readonly codes: ReadonlyMap<string, CodeDates>
}

/** Everything by date. In each list later editions stand behind earlier ones; of two that hold, the later decides. */
export interface Reference {
  readonly limits: readonly LimitQuarter[]
  readonly relativeValues: readonly RelativeValueFile[]
  readonly conversionFactors: readonly ConversionFactor[]
  readonly localities: readonly LocalityFile[]
  readonly zipCodes: readonly ZipCodeFile[]
  readonly hospitalRates: readonly HospitalRateFile[]
  readonly unitMaximums: readonly UnitMaximumFile[]
  readonly pairs: readonly PairFile[]
  readonly addOns: readonly AddOnFile[]
  readonly drugCodes: readonly DrugCode[]
  readonly packages: readonly DrugPackageFile[]
  /** HCPCS quarterly files that an office loaded. */
  readonly codes?: readonly CodeFile[]
}
