import type { Coding } from '../../engine/coding'
import { dateText } from '../../findings/words'
import type { AuditedVisit } from '../audited-visit'
import { monthOf, monthOfYear, staffOf } from '../summary'

/** What a unit of the first stage is made of. */
export const stagesBy = ['month', 'day', 'patient', 'nurse', 'payer'] as const
export type StagesBy = (typeof stagesBy)[number]

/** A draw in two stages: some of all months, days, patients, nurses or payers, and some visits of each of these. */
export interface StagePlan {
  readonly by: StagesBy
  /** How many units are drawn. */
  readonly units: number
  /** How many visits of each; all of a unit that has no more. */
  readonly each: number
}

/** A unit of the first stage. */
export interface FrameUnit {
  /** As people call it; visits whose log does not tell it are a unit of their own. */
  readonly name: string
  /** Numbers in the frame, ascending. */
  readonly members: readonly number[]
}

/** A unit that was drawn, with what was drawn of it, as numbers of the frame. */
export interface DrawnUnit extends FrameUnit {
  readonly drawn: readonly number[]
}

/** What was drawn in two stages. */
export interface DrawnStages {
  readonly by: StagesBy
  /** Units that were drawn from. */
  readonly units: number
  /** In the order of the frame. */
  readonly drawn: readonly DrawnUnit[]
}

/** The frame in units of the first stage, in the order in which they first stand there. */
export function unitsOf(coding: Coding, frame: readonly AuditedVisit[], by: StagesBy): FrameUnit[] {
  const units = new Map<string, number[]>()
  for (const [index, visit] of frame.entries()) {
    const name = nameOf(coding, visit, by) ?? `no ${by}`
    const members = units.get(name)
    if (members === undefined) units.set(name, [index + 1])
    else members.push(index + 1)
  }
  return [...units].map(([name, members]) => ({ name, members }))
}

function nameOf(coding: Coding, { one }: AuditedVisit, by: StagesBy): string | null {
  const { day, patient, payer } = one.encounter
  switch (by) {
    case 'month':
      return day < 0 ? null : monthOfYear(monthOf(day))
    case 'day':
      return day < 0 ? null : dateText(day)
    case 'patient':
      return patient
    case 'payer':
      return payer
    case 'nurse':
      return staffOf(coding, one) || null
  }
}
