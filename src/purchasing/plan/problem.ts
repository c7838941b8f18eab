import type { Scaled } from '../../engine/log/cells/amounts'
import type { Buying } from '../choose'

/** Money of a plan in whole hundredths of a cent: sums of it are exact, and vendors' prices have four decimals at most. */
export type Money = number
export const toMoney = (dollars: number): Money => Math.round(dollars * 10_000)
export const toDollars = (money: Money): number => money / 10_000

/** Where containers of one size come from: a lot on the shelf, or packages that a vendor sells. */
export interface Source {
  readonly size: Scaled
  /** Containers in a package; 1 of a lot. */
  readonly count: number
  /** Of one package; 0 of what is there already. */
  readonly cost: Money
  /** Packages that are sold at least, once any is; 1 of a lot. */
  readonly least: number
  /** Packages that can be had. */
  readonly most: number
  /** Excel's day numbers of the first and the last day on which a container may be opened. */
  readonly from: number
  readonly until: number
  /** Null for stock. */
  readonly vendor: string | null
  /** A container of several doses: what is left of it is thrown away on nobody's account. */
  readonly multiple: boolean
}

/** A dose that is due on a day. */
export interface Dose {
  readonly day: number
  readonly amount: Scaled
  /** The least that may be given: below `amount` where the office may round down to whole containers. */
  readonly least: Scaled
  readonly buying: Buying
  /** What its payer pays for a unit given and one thrown away, where that counts: never where the sizes of least waste bind. */
  readonly pays?: { readonly given: Money; readonly discarded: Money }
}

/** What is left in an open multiple-dose container, and its last day. */
export interface Remainder {
  readonly amount: Scaled
  readonly until: number
}

/** The doses of one HCPCS code, by day, and what they may be opened from. */
export interface DrugProblem {
  /** What one HCPCS unit is. */
  readonly unit: Scaled
  readonly doses: readonly Dose[]
  readonly sources: readonly Source[]
  /** What is left of multiple-dose containers is kept for the next doses; absent where every dose has its own. */
  readonly carried?: {
    /** Days of the calendar after the first puncture, that day included. */
    readonly days: number
    /** What is open when the plan begins: opened before its first dose, and kept no longer than what is opened later. */
    readonly open: readonly Remainder[]
  }
}

/** The least dollars of an order with a vendor. */
export interface Minimum {
  readonly vendor: string
  readonly least: Money
}

/** Packages of one source that are bought. */
export interface Bought {
  /** In the list of sources. */
  readonly source: number
  readonly packages: number
}

/** Containers that a dose is given from, by size; null where nothing can be had by its day. */
export type Opened = readonly { readonly size: Scaled; readonly count: number; readonly multiple: boolean }[] | null

/** The choice for one code. */
export interface DrugPlan {
  readonly bought: readonly Bought[]
  /** One a dose, in their order. */
  readonly opened: readonly Opened[]
  /** One a dose: what of it comes from containers that were open before. */
  readonly drawn: readonly Scaled[]
  /** HCPCS units thrown away. */
  readonly discarded: number
  /** Of the packages bought. */
  readonly cost: Money
  /** What payers pay for what is thrown away, as far as it was counted. */
  readonly paidForWaste: Money
}
