import type { Substance } from '../substances/substance'
import type { Service } from '../substances/service'
import type { Finding } from '../../findings/define'
import type { Role } from './columns/columns'
import type { Action } from './cells/read-action'
import type { Route } from './cells/read-route'
import type { SettingReading } from './cells/read-words'
import type { RowTimes } from './row-times'

/** What a record tells beside what is coded: for questions alone. */
export const recordRoles = [
  'Arrived',
  'Left',
  'Chair',
  'Ordered',
  'Order',
  'Lot',
  'Expires',
  'Diagnosis',
] as const satisfies readonly Role[]
export type RecordRole = (typeof recordRoles)[number]

/**
 * The log read once, column by column: plain values, one entry a row. Nothing here knows other rows.
 * Texts are interned; the empty text is number 0.
 */
export interface Rows extends RowTimes {
  /** The texts of `recordRoles`, each where the log has its column. */
  readonly record: ReadonlyMap<RecordRole, Int32Array>
  readonly count: number
  /** The sheet's or file's own row number. */
  readonly number: Int32Array
  readonly encounter: Int32Array
  readonly patient: Int32Array
  readonly payer: Int32Array
  readonly site: Int32Array
  /** The drug as the cell writes it. */
  readonly drug: Int32Array
  readonly bag: Int32Array
  readonly dose: Int32Array
  readonly weight: Int32Array
  readonly discarded: Int32Array
  readonly vials: Int32Array
  readonly ndc: Int32Array
  /** Read past by the coding; the audit asks for them. */
  readonly staff: Int32Array
  readonly billed: Int32Array
  /** Of the names of visits and patients, the columns whose cells are numbers: tables of results keep them as numbers. */
  readonly numbered: { readonly encounter: boolean; readonly patient: boolean }
  /** Whether the log has a column of what was billed at all. */
  readonly hasBilled: boolean
  /** The number of the authorization, as the log names it. */
  readonly authorization: Int32Array
  readonly paid: Int32Array
  /** The note, for questions alone: what of it decides a code stands in `flags`. */
  readonly notes: Int32Array
  readonly documented: Int32Array
  readonly amended: Int32Array
  /** The date of service: the start's own date where it has one, else the date column. */
  readonly day: Int32Array
  /** The date that groups rows into visits: the date column, so that a mistyped date in one start makes no second visit. */
  readonly visitDay: Int32Array
  /** Minutes worked out from volume and rate, -1 where one of them is missing. */
  readonly byRate: Int32Array
  readonly substance: readonly Substance[]
  /** Where the drug column names no drug but a service: a flush, a vaccine, a refill. */
  readonly service: readonly (Service | null)[]
  readonly route: readonly Route[]
  readonly action: readonly Action[]
  /** What the action column says. */
  readonly actionText: Int32Array
  /** The order line that stands for an event's drug, -1 where the row names its own. */
  readonly orderOf: Int32Array
  readonly setting: readonly SettingReading[]
  /** The place of service by its number, 0 where the log names none. */
  readonly place: Uint8Array
  /** The location as the log names it, and its row in the table `Locations`, counted from 1; 0 where there is none. */
  readonly location: Int32Array
  readonly locationRow: Uint16Array
  readonly flags: Uint16Array
  /** What a claim must carry and for whom a drug was given, as bits (`cells/claim-facts`). */
  readonly claimFacts: Uint16Array
  /** Lot and expiry of rows that are alike in patient, drug and clock; 0 for every other row, which no container parts. */
  readonly container: Int32Array
  /** Modifiers that the office marked. */
  readonly modifiers: Int32Array
  readonly texts: readonly string[]
  readonly findings: readonly Finding[]
}

/** Columns of plain numbers and of texts that decide how a visit is coded. */
export const decidingNumbers = [
  ...(['start', 'startDay', 'stop', 'stopDay', 'minutes', 'byRate', 'day', 'flags'] as const),
  ...(['place', 'locationRow', 'claimFacts'] as const),
] as const
export const decidingTexts = [
  'site',
  'bag',
  'dose',
  'weight',
  'discarded',
  'vials',
  'ndc',
  'actionText',
  'modifiers',
  'container',
] as const

/**
 * What of the rows a visit is coded from, and nothing else: visits that are alike in it are coded alike. A room that needs
 * another column puts it here, and into the key of a visit (`layers/visit-key.ts`).
 */
export type DecidingRows = Pick<
  Rows,
  | (typeof decidingNumbers)[number]
  | (typeof decidingTexts)[number]
  | ('substance' | 'service' | 'route' | 'action' | 'orderOf')
  | ('count' | 'number' | 'texts')
>
