/**
 * What the second opinion is told: administrations that a person has already read from a log. No cell, no header, no
 * drug table; who the drug is, what class it has and how it was given are said.
 */
export type DrugClass = 'chemotherapy' | 'complex' | 'hormonal' | 'therapeutic' | 'hydration'

export type Method =
  'infusion' | 'push' | 'im' | 'sc' | 'sc-infusion' | 'pump' | 'on-body' | 'intra-arterial' | 'intrathecal' | 'by-mouth'

/** A clock as it was charted: seconds since midnight, and its date where the clock has one of its own. */
export interface Clock {
  readonly seconds: number
  readonly day: number | null
}

export interface Administration {
  readonly row: number
  readonly drug: string
  readonly drugClass: DrugClass
  readonly method: Method
  /** The row's date of service, as a day number. */
  readonly day: number
  readonly start: Clock | null
  readonly stop: Clock | null
  /** A duration that was charted. */
  readonly minutes: number | null
  /** Milliliters an hour, and milliliters. */
  readonly rate: number | null
  readonly volume: number | null
  readonly site: string | null
  /** Why there is a second site: a reason that counts, one that does not (the first one failed), or none. */
  readonly siteReason: 'needed' | 'first-failed' | null
  readonly bag: string | null
  readonly primary: boolean
  /** The record calls the pause before this row an interruption of the same infusion. */
  readonly resumed: boolean
  /** The record says that the infusion was given up because the patient reacted. */
  readonly abandoned: boolean
}

export type Setting = 'office' | 'hospital'

export interface Visit {
  readonly name: string
  readonly patient: string
  readonly setting: Setting
  readonly administrations: readonly Administration[]
}

/** The policies of contract section 5 that decide administration codes, each with its values, the default first. */
export const policyValues = {
  overlap: ['majority', 'any', '16-minutes', 'deduct'],
  'repeat-infusion': ['each', 'sum'],
  'hydration-segments': ['sum', 'each'],
  'push-minutes-in-hydration': ['keep', 'deduct'],
  'missing-stop': ['push', 'rate', 'hold'],
  abandoned: ['actual-time', 'modifier-53'],
  'second-initial': ['59', 'X'],
  'second-initial-hours': ['initial-only', 'all'],
  'split-injection': ['one', 'each'],
  pump: ['96416', 'G0498'],
  complex: ['complex', 'therapeutic'],
} as const

export type PolicyName = keyof typeof policyValues
export type Policies = { readonly [Name in PolicyName]: (typeof policyValues)[Name][number] }

export const defaultPolicies: Policies = {
  overlap: 'majority',
  'repeat-infusion': 'each',
  'hydration-segments': 'sum',
  'push-minutes-in-hydration': 'keep',
  'missing-stop': 'push',
  abandoned: 'actual-time',
  'second-initial': '59',
  'second-initial-hours': 'initial-only',
  'split-injection': 'one',
  pump: '96416',
  complex: 'complex',
}

/** What the second opinion goes by: the policies, and the readings that it takes otherwise than its own. */
export interface Readings extends Policies {
  readonly otherwise?: ReadonlySet<string>
}

/** One line of a claim. */
export interface Line {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly day: number
}

export interface CodedVisit {
  readonly visit: string
  readonly lines: readonly Line[]
}
