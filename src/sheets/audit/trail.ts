import type { Audit } from '../../audit/audit'
import type { Sample } from '../../audit/sample'
import { engineVersion } from '../../engine/version'
import { defaultPolicies } from '../../policies/policies'
import { editionNames } from '../../reference/editions'
import type { LivingCell, LivingSheet } from '../model/living-sheet'

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

/** The trail of a run: log, editions, policies, initials. */
export function auditTrailSheet(audit: Audit, facts: TrailFacts, sample: Sample | null): LivingSheet {
  const { log, editions } = audit.coding
  const policies = Object.entries(log.policies)
  const rows: LivingCell[][] = [
    ['Audit trail', null],
    ['Initials', facts.initials],
    ['Run at', facts.ranAt],
    ['Log', facts.log],
    ['Rows', log.rows.count],
    ['Visits', audit.visits.length],
    ['Engine', engineVersion],
    ['Reference as of', facts.asOf ?? 'all editions at hand'],
    ['Editions used', editions.join(', ')],
    ['Editions at hand', editionNames(log.reference).join(', ')],
    ['Locality', log.locality ?? 'national amounts'],
    ['Rows of the office’s fees', log.fees.length],
    ['Billed from', audit.hasClaims ? 'the log, or a list of charges' : 'nothing: the record alone was audited'],
    ['Sample', sample === null ? 'none' : `${sample.sizeBy}; seed ${sample.seed}`],
    [],
    ['Policy', 'Value'],
    ...policies.map(([name, value]): LivingCell[] => [
      name,
      value === defaultPolicies[name as keyof typeof defaultPolicies] ? value : `${value} (changed)`,
    ]),
  ]
  return {
    name: 'Audit trail',
    rows,
    widths: [30, 100],
    looks: [
      { row: 0, column: 0, rows: 1, columns: 1, role: 'title' },
      { row: 1, column: 1, rows: 1, columns: 1, role: 'input' },
      { row: 1, column: 1, rows: 3, columns: 1, number: 'text' },
      { row: 15, column: 0, rows: 1, columns: 2, role: 'header' },
      { row: 8, column: 1, rows: 2, columns: 1, wrap: true },
    ],
    tables: [],
    names: [],
    charts: [],
    choices: [],
    frozenRows: 0,
    landscape: false,
  }
}
