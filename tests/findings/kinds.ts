import { findingsByTopic } from '../../src/findings'
import type { FindingKind } from '../../src/findings/define'

/** The kinds of findings as tests ask for them. */

const { billed, edits, overrides, documentation, ...ofRecord } = findingsByTopic

/** Kinds that the engine finds in the record. */
export const recordKinds: readonly FindingKind[] = Object.values(ofRecord).flat()

/** Ids of the kinds that the audit finds in what was billed, and in the log as a whole. */
export const auditIds: ReadonlySet<string> = new Set(
  [billed, edits, overrides, documentation].flat().map((kind) => kind.id),
)
