import type { OwnService } from '../../reference/own-codes'
import type { DrugCategory } from '../../reference/drugs/drug'
import type { Route } from '../log/cells/read-route'
import type { Substance } from '../substances/substance'
import { compareMoments } from '../common/moment'

/** How an administration is coded: the family of its codes. */
export type Method =
  | 'infusion'
  | 'push'
  | 'hydration'
  | 'injection'
  | 'subcutaneous infusion'
  | 'artery'
  | 'intrathecal'
  | 'on-body'
  | 'antibody'
  | 'lesions'
  | 'pleural'
  | 'peritoneal'
  | 'reservoir'
  | 'portable refill'
  | 'implanted refill'
  | 'refill'
  | 'port flush'
  | 'catheter flush'
  | 'pump'
  | 'included'
  | 'own codes'
  | 'with oral drug'
  | 'procedure'
  | 'none'

/** The class that decides rank and codes of a service into a vein. */
export type ServiceClass = 'chemotherapy' | 'therapeutic' | 'hydration'

/** Why the documented time of an infusion or of hydration cannot be used. */
export type TimeFault =
  'missing-start' | 'missing-stop' | 'missing-times' | 'unreadable-time' | 'stop-before-start' | 'zero-minutes'

/** What tells the minutes: the clock, a documented duration in its place, or rate and volume (policy `missing-stop`). */
export type MeasuredBy = 'clock' | 'duration' | 'rate'

/** One drug (or one bag) by one route over one documented time: one row of a log, or a few of an event log. */
export interface Administration {
  /** The row that names drug, route and dose, counted within the rows that were read. */
  readonly index: number
  /** Row numbers; the first is where the administration starts. */
  readonly rows: readonly number[]
  readonly substance: Substance
  readonly category: DrugCategory | null
  readonly method: Method
  /** As the record states it. */
  readonly route: Route
  /** Moments, -1 where not documented. */
  readonly start: number
  readonly stop: number
  /** Whole documented minutes, -1 where neither the clock nor a duration tells them. */
  readonly minutes: number
  readonly measuredBy: MeasuredBy
  readonly fault: TimeFault | null
  /** The day on which it began, -1 for undated. */
  readonly day: number
  readonly site: number
  readonly bag: number
  readonly dose: number
  readonly flags: number
  /** Where other codes are made for it. */
  readonly own: OwnService | null
  /** The record itself says infusion: not only the clock. */
  readonly chartedAsInfusion: boolean
  /** An injection that came in several syringes, whose rows it has. */
  readonly inSyringes?: true
  /** Rows of further containers of the same dose: what they hold is added (contract reading 22). */
  readonly containers?: readonly Administration[]
  /** The same rows again: what they say is joined to what is blank here. */
  readonly again?: readonly Administration[]
}

/** The class of a service into a vein. Hormonal and complex drugs take the chemotherapy codes there. */
export function classOf(category: DrugCategory | null, complexAs: 'complex' | 'therapeutic'): ServiceClass {
  switch (category) {
    case 'chemotherapy':
    case 'hormonal':
      return 'chemotherapy'
    case 'complex':
      return complexAs === 'complex' ? 'chemotherapy' : 'therapeutic'
    case 'hydration':
      return 'hydration'
    default:
      return 'therapeutic'
  }
}

/** Whether the codes of chemotherapy are those of an administration that is no infusion or push into a vein. */
export const hasChemotherapyCodes = (category: DrugCategory | null): boolean =>
  category === 'chemotherapy' || category === 'hormonal' || category === 'complex'

export const classRank: Readonly<Record<ServiceClass, number>> = { chemotherapy: 0, therapeutic: 1, hydration: 2 }

/** Orders by start, the unknown last, then by the drug's name: never by the order of rows while anything differs. */
export const byStart = (a: Administration, b: Administration): number => byContent(a, b) || a.rows[0]! - b.rows[0]!

/** The same without the order of rows: 0 where nothing of this differs. */
export const byContent = (a: Administration, b: Administration): number =>
  compareMoments(a.start, b.start) ||
  a.day - b.day ||
  compareText(a.substance.identity, b.substance.identity) ||
  compareMoments(a.stop, b.stop) ||
  b.minutes - a.minutes ||
  // What is told goes before none.
  Number(b.dose !== 0) - Number(a.dose !== 0) ||
  Number(b.bag !== 0) - Number(a.bag !== 0) ||
  Number(b.site !== 0) - Number(a.site !== 0) ||
  compareText(a.category ?? '\uffff', b.category ?? '\uffff') ||
  compareText(a.route, b.route) ||
  b.flags - a.flags

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
