import type { DrugId } from './drugs'

/** What the generator knows of a visit: what was really given, and how the log tells it. */

export type Setting = 'office' | 'hospital'

export type Way = 'infusion' | 'push' | 'hydration' | 'injection' | 'mouth' | 'pump'

/** A cell of the log, before a file format is chosen. */
export type LogCell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'money'; readonly value: number }
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'moment'; readonly day: number; readonly minutes: number }

/** Containers opened: count and size each. */
export type Vials = readonly (readonly [count: number, size: number])[]

export interface Dose {
  /** In the drug's measure: mg, mL or mEq. */
  readonly amount: number
  readonly text: string
  readonly weight: string
  readonly vials: Vials
  readonly discarded: number
}

/** Ids of findings as the key files name them. */
export type PlantedFinding =
  | 'missing-start'
  | 'missing-stop'
  | 'missing-times'
  | 'unreadable-time'
  | 'unreadable-date'
  | 'unreadable-dose'
  | 'stop-before-start'
  | 'zero-minutes'
  | 'crosses-midnight'
  | 'date-conflict'
  | 'too-long'
  | 'duration-conflict'
  | 'infusion-is-push'
  | 'push-is-long'
  | 'too-short-hydration'
  | 'concurrent-hydration'
  | 'second-site-without-reason'
  | 'repeat-push'
  | 'unknown-drug'
  | 'waste-missing'
  | 'em-99211'
  | 'two-initial'
  | 'over-coded'
  | 'under-coded'
  | 'missing-line'
  | 'wrong-code'
  | 'modifier-difference'
  | 'duplicate-row'

/** How a row departs from what was done. `loses`: what the record no longer supports. */
export interface Gap {
  readonly finding: PlantedFinding
  readonly loses: 'nothing' | 'time' | 'dose' | 'drug' | 'waste'
  /** Cells that stand in the log instead; a blank is null. */
  readonly cells: Readonly<Partial<Record<'Date' | 'Drug' | 'Dose' | 'Start' | 'Stop' | 'Minutes', LogCell>>>
}

/** One administration. Minutes count from midnight of the visit's first day. */
export interface Act {
  readonly drug: DrugId
  readonly name: string
  readonly way: Way
  readonly route: string
  readonly start: number
  /** Null where none is kept, as for a push or a pump. */
  readonly stop: number | null
  /** Stretches in which it stood still. */
  readonly pauses: readonly (readonly [from: number, to: number])[]
  readonly dose: Dose | null
  readonly site: string
  readonly siteReason: string
  /** 1 for a second access site that the record explains, with a clock and an initial code of its own. */
  readonly line: 0 | 1
  readonly primary: boolean
  readonly note: string
  /** Clock cells with their own date. */
  readonly dated: boolean
  /** A documented duration stands beside the clock. */
  readonly minutesShown: boolean
  readonly gap: Gap | null
  /** The row stands twice. */
  readonly twice: boolean
}

export interface Visit {
  readonly encounter: string
  readonly patient: number
  readonly day: number
  readonly setting: Setting
  /** As the setting column says it; empty in the office log, which has none. */
  readonly place: string
  readonly payer: string
  readonly diagnosis: string
  readonly staff: string
  /** Two clock columns, or one row for each event. */
  readonly form: 'times' | 'events'
  /** In order of time. */
  readonly acts: readonly Act[]
  /** Whether the patient comes twice that day; the second visit's initial service is told apart. */
  readonly ofDay: 'only' | 'first' | 'second'
  /** How the biller went wrong. */
  readonly mistake: Mistake | null
  /** Not yet paid at the end of the year. */
  readonly unpaid: boolean
}

/** One line of a claim; `day` counts from the visit's first. */
export interface ClaimLine {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly day: number
}

export interface Mistake {
  readonly findings: readonly PlantedFinding[]
  /** What was billed instead of what the record supports. */
  readonly billed: readonly ClaimLine[]
}

const plain = {
  stop: null,
  pauses: [],
  dose: null,
  site: '',
  siteReason: '',
  line: 0,
  primary: false,
  note: '',
  dated: false,
  minutesShown: false,
  gap: null,
  twice: false,
} as const

/** An act with everything that is usual left out. */
export const act = (given: Pick<Act, 'drug' | 'name' | 'way' | 'route' | 'start'> & Partial<Act>): Act => ({
  ...plain,
  ...given,
})

/** Whole minutes that it ran, pauses left out; NaN without a stop. */
export const minutesOf = (one: Pick<Act, 'start' | 'stop' | 'pauses'>): number =>
  one.stop === null ? NaN : one.stop - one.start - one.pauses.reduce((sum, [from, to]) => sum + (to - from), 0)

/** The same act, later by some minutes. */
export const shifted = (one: Act, by: number): Act => ({
  ...one,
  start: one.start + by,
  stop: one.stop === null ? null : one.stop + by,
  pauses: one.pauses.map(([from, to]) => [from + by, to + by] as const),
})
