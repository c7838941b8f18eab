import type { Setting } from '../../../rules/rule'

/** Who buys under 340B, as far as modifiers before 2025 depend on it; `none` buys nothing so. */
export const entityKinds = [
  'none',
  'critical access',
  'maryland',
  'rural sole community',
  'children',
  'cancer',
  'other',
] as const

export type EntityKind = (typeof entityKinds)[number]

/** One row of the office's `Locations` table: what a place is for a claim, for some dates. Null is unknown. */
export interface Location {
  /** The sheet's number of the row. */
  readonly row: number
  /** As the log writes it. */
  readonly name: string
  readonly setting: Setting | null
  /** CMS's number of the place of service; 0 where neither it nor the campus is told. */
  readonly place: number
  readonly campus: 'main' | 'on' | 'off' | null
  /** Off campus and billing before November 2, 2015, or else protected: 42 CFR 419.48. */
  readonly excepted: boolean | null
  readonly ruralSoleCommunity: boolean | null
  readonly entity: EntityKind | null
  /** `MAC-NN` or a ZIP code, where it isn't the log's. */
  readonly locality: string | null
  /** ISO dates, both included; null is open. */
  readonly from: string | null
  readonly until: string | null
}

/** The table as data, and what could not be read, as sentences. A row with a problem is left out whole. */
export interface LocationsTable {
  readonly rows: readonly Location[]
  readonly problems: readonly string[]
}

export const noLocations: LocationsTable = { rows: [], problems: [] }
