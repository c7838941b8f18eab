import { earliestDay } from '../../basics/date'
import type { Setting } from '../../rules/rule'
import type { Edition } from '../common/edition'
import type { DecidingVisit } from '../visits/encounters'
import type { Finding } from '../../findings/define'
import type { Policies } from '../../policies/policies'
import type { DecidingRows } from '../log/rows'

/** A row that is coded as if its record were complete: an infusion of one hour, to see what that could support. */
export interface Completion {
  readonly row: number
  readonly minutes: number
}

/** What stands still while one encounter is read. */
export interface Reading {
  readonly rows: DecidingRows
  readonly encounter: DecidingVisit
  readonly setting: Setting
  readonly edition: Edition
  readonly policies: Policies
  /** The claim goes to Original Medicare, whose systems have rules of their own. */
  readonly medicare: boolean
  readonly findings: Finding[]
  readonly completion: Completion | null
}

/** The clock of an administration before it is judged: moments, -1 where missing. */
export interface Times {
  readonly start: number
  readonly stop: number
  readonly badStart: boolean
  readonly badStop: boolean
  /** The stop carries its own date, so that it never rolls over. */
  readonly datedStop: boolean
}

/** The row's day, or the encounter's where the row has none; the first day of all keeps undated clocks on one day. */
export function dayOf({ rows, encounter }: Reading, i: number): number {
  const own = rows.day[i]!
  if (own >= 0) return own
  return encounter.day >= 0 ? encounter.day : earliestDay
}

/** Biologics have the codes of chemotherapy unless the payer refuses them, or the date is before they had. */
export const complexOn = ({ edition, policies }: Reading): Policies['complex'] =>
  edition.thresholds.biologicsAreComplex === 1 ? policies.complex : 'therapeutic'
