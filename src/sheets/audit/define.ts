import type { Audit } from '../../audit/audit'
import type { AuditedVisit } from '../../audit/audited-visit'
import type { SamplePlan } from '../../audit/sample/draw'
import type { Sample } from '../../audit/sample/sample'
import { clockText } from '../../findings/words'
import type { LastAudit } from './last-audit'
import type { SheetKind } from '../model/define-sheet'

/** Whom a copy of the worksheet is for: an outside reviewer sees neither patients nor account numbers. */
export interface Readers {
  readonly outside: boolean
}

/** What a run was made with, for whoever asks later. */
export interface TrailFacts {
  /** As somebody typed them; nobody is known here otherwise. */
  readonly initials: string
  /** When it was run, as the caller's clock says it: ISO date and time; empty where the caller tells none. */
  readonly ranAt: string
  /** The log: a file or a sheet. */
  readonly log: string
  /** The date that the reference was cut to; null for all of it. */
  readonly asOf: string | null
}

export interface WorksheetOptions extends Readers {
  readonly sample: SamplePlan | null
  readonly trail: TrailFacts | null
  /** An earlier audit to hold this one beside. */
  readonly last?: LastAudit
}

/** What the sheets of an audit show. */
export interface AuditToShow extends Readers {
  readonly audit: Audit
  readonly sample: Sample | null
  readonly trail: TrailFacts | null
  readonly last: LastAudit | null
}

/** A sheet of the audit. */
export const defineAuditSheet = (sheet: SheetKind<AuditToShow>): SheetKind<AuditToShow> => sheet

/** A name for a visit that tells nobody whose it was: its place in the log's order. */
export const accountNames = (audit: Audit, { outside }: Readers): ((visit: AuditedVisit['one']) => string) => {
  if (!outside) return (one) => one.encounter.name ?? ''
  const numbers = new Map(audit.coding.encounters.map((one, index) => [one, index + 1]))
  return (one) => `Visit ${numbers.get(one) ?? ''}`
}

/** A day as a date's cell; empty where there is none. */
export const dayCell = ({ encounter }: AuditedVisit['one']): number | null => (encounter.day < 0 ? null : encounter.day)

/** The first start and the last stop that the rows of a visit tell. */
export function timesOf({ coding }: Audit, { one }: AuditedVisit): { start: string; stop: string } {
  const { rows } = coding.log
  const known = (list: readonly number[]): number[] => list.filter((seconds) => seconds >= 0)
  const starts = known(one.encounter.rows.map((i) => rows.start[i]!))
  const stops = known(one.encounter.rows.map((i) => rows.stop[i]!))
  return {
    start: starts.length === 0 ? '' : clockText(Math.min(...starts)),
    stop: stops.length === 0 ? '' : clockText(Math.max(...stops)),
  }
}
