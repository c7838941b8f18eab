import type { Amount } from '../reference/reference'

/** One thing that is not the same on two dates of service. */
export type Change =
  | {
      readonly kind: 'limit'
      readonly code: string
      readonly drug: string
      readonly before: number
      readonly after: number
    }
  | {
      readonly kind: 'coinsurance'
      readonly code: string
      readonly drug: string
      readonly before: number
      readonly after: number
    }
  /** The same drug under another code, which counts another unit. */
  | {
      readonly kind: 'unit'
      readonly code: string
      readonly drug: string
      readonly newCode: string
      readonly unit: Amount | null
      readonly newUnit: Amount | null
      /** The last day of the old code. */
      readonly until: string
    }
  | { readonly kind: 'code-ended'; readonly code: string; readonly drug: string; readonly until: string }
  | { readonly kind: 'code-added'; readonly code: string; readonly drug: string; readonly from: string }
  /** National amounts of drug administration. */
  | {
      readonly kind: 'administration'
      readonly setting: 'office' | 'hospital'
      readonly code: string
      readonly before: number
      readonly after: number
    }
  | {
      readonly kind: 'rule'
      readonly rule: string
      readonly sentence: string
      readonly date: string
      readonly what: 'begins' | 'ends'
    }
  | {
      readonly kind: 'payer'
      readonly profile: string
      readonly name: string
      readonly sentence: string
      /** Drugs that it speaks of; empty: none in particular. */
      readonly codes: readonly string[]
      readonly date: string
      readonly what: 'begins' | 'ends'
    }
  /** A row of the office's own `Payers` or `Fees`. */
  | {
      readonly kind: 'office'
      readonly table: 'Payers' | 'Fees'
      readonly row: number
      readonly payer: string
      /** What it says: `overlap is any`, `96413`. */
      readonly says: string
      readonly date: string
      readonly what: 'begins' | 'ends'
    }

export type ChangeKind = Change['kind']

/** What changed between two dates, and what could not be compared. */
export interface Changes {
  readonly from: string
  readonly to: string
  readonly changes: readonly Change[]
  /** What stays open, as sentences. */
  readonly open: readonly string[]
}
