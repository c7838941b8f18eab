import { logFinding, type LogFinding } from '../../engine/answer'
import type { Coding } from '../../engine/coding'
import type { Session } from '../session/session'
import { findingHeadings } from '../words'

export interface Group {
  readonly heading: string
  readonly severity: string
  readonly findings: readonly LogFinding[]
}

/** What needs a person, of the last coding. */
export class ReviewModel {
  private of: Coding | null = null
  private made: readonly Group[] = []

  constructor(private readonly session: Session) {}

  groups(): readonly Group[] {
    const coding = this.session.coded?.coding ?? null
    if (coding !== this.of) {
      this.of = coding
      this.made = coding === null ? [] : groupsOf(coding)
    }
    return this.made
  }
}

/** Errors and warnings by kind, errors first, the commonest first; what is only information stays on the sheet. */
function groupsOf(coding: Coding): Group[] {
  const groups = new Map<string, { severity: string; findings: LogFinding[] }>()
  for (const finding of [...coding.findings, ...coding.encounters.flatMap((one) => one.findings)]) {
    const said = logFinding(finding)
    if (said.severity === 'info') continue
    const heading = findingHeadings[finding.finding]
    const group = groups.get(heading) ?? { severity: said.severity, findings: [] }
    group.findings.push(said)
    groups.set(heading, group)
  }
  return [...groups]
    .map(([heading, group]) => ({ heading, ...group }))
    .sort((a, b) =>
      a.severity === b.severity ? b.findings.length - a.findings.length : a.severity === 'error' ? -1 : 1,
    )
}
