/** A finding: what was read, and what to ask. Ids are fixed by the contract; texts are made when somebody reads them. */

export type Severity = 'error' | 'warning' | 'info'

/** The findings that the engine makes of the record, with their severity. */
export const recordFindings = {
  'missing-start': 'error',
  'missing-stop': 'error',
  'missing-times': 'error',
  'unreadable-time': 'error',
  'unreadable-date': 'error',
  'unreadable-dose': 'error',
  'stop-before-start': 'error',
  'zero-minutes': 'error',
  'crosses-midnight': 'info',
  'date-conflict': 'warning',
  'too-long': 'warning',
  'duration-conflict': 'error',
  'rounded-times': 'info',
  'infusion-is-push': 'info',
  'push-is-long': 'warning',
  'too-short-hydration': 'info',
  'concurrent-hydration': 'info',
  overlap: 'warning',
  'second-site-without-reason': 'warning',
  'repeat-push': 'info',
  'one-minute-pushes': 'warning',
  'assumed-primary': 'info',
  'primary-ignored': 'warning',
  'no-code-for-concurrent': 'warning',
  'encounter-unclear': 'warning',
  'unknown-drug': 'error',
  'drug-ambiguous': 'error',
  'drug-code-not-valid': 'error',
  'dose-missing': 'warning',
  'dose-unit-mismatch': 'error',
  'waste-missing': 'warning',
  'waste-conflict': 'error',
  'route-conflict': 'warning',
  'included-service': 'info',
  'edition-older-than-service': 'warning',
  'no-code-set': 'error',
  'duplicate-row': 'warning',
  'ignored-row': 'info',
  // Ours beyond the contract's list.
  'column-conflict': 'warning',
  'setting-unclear': 'warning',
  'no-administration-code': 'info',
  'no-date': 'info',
  'lesions-not-counted': 'info',
  'no-drug-code': 'warning',
  'drug-not-billed': 'info',
  'dose-repeated': 'warning',
  'ndc-conflict': 'error',
  'unreadable-ndc': 'warning',
  'twelve-hour-clock': 'warning',
  'half-day-unclear': 'error',
  'not-given': 'info',
  'unknown-action': 'error',
  'order-conflict': 'warning',
} as const satisfies Record<string, Severity>

/** The findings that the audit makes of what was billed, and of the log as a whole. */
export const auditFindings = {
  'units-over-limit': 'warning',
  'pair-edit': 'info',
  'em-99211': 'error',
  'em-needs-25': 'error',
  'orphan-add-on': 'error',
  'two-initial': 'error',
  'over-coded': 'error',
  'under-coded': 'error',
  'missing-line': 'error',
  'wrong-code': 'error',
  'modifier-difference': 'warning',
  'no-price': 'info',
  'payer-policy': 'info',
  // Ours beyond the contract's list.
  'not-judged': 'warning',
  'unreadable-billed': 'warning',
  'unmatched-charge': 'warning',
  overridden: 'info',
  'override-without-reason': 'warning',
  'override-outdated': 'warning',
  'late-entry': 'info',
  'amended-entry': 'info',
  'same-minutes': 'info',
  'threshold-times': 'info',
  'uneven-gaps': 'info',
} as const satisfies Record<string, Severity>

export const findingSeverity = { ...recordFindings, ...auditFindings }

export type FindingId = keyof typeof findingSeverity

/** What a text needs to know; plain values, so that a finding costs nothing until it is read. */
export type Facts = Readonly<Record<string, string | number>>

export interface Finding {
  readonly finding: FindingId
  /** The log's own row numbers, ascending. Empty for a finding about the whole log. */
  readonly rows: readonly number[]
  readonly facts: Facts
}

/** What a finding says and what to ask. One catalogue; pane, JSON, worksheet and functions share it. */
export interface FindingText {
  readonly text: string
  /** The question that completes the record, or what to do next. */
  readonly ask: string
}

/** A finding, its rows in order. */
export const found = (finding: FindingId, rows: readonly number[], facts: Facts = {}): Finding => ({
  finding,
  rows: rows.length > 1 ? rows.toSorted((a, b) => a - b) : rows,
  facts,
})

/**
 * How grave a finding is: what its kind says, unless this one is an error for its payer and date, or by an edit that no
 * modifier opens.
 */
export const severityOf = (finding: Finding): Severity =>
  finding.facts.error === 1 ? 'error' : findingSeverity[finding.finding]

/** Findings of times that cannot be used: a record that is completed there could support more. */
export const failedTimes: ReadonlySet<FindingId> = new Set<FindingId>([
  'missing-start',
  'missing-stop',
  'missing-times',
  'unreadable-time',
  'stop-before-start',
  'zero-minutes',
])
