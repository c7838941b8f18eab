import type { Coding, EncounterCoding } from '../../engine/coding'
import { severityOf, type Severity } from '../../findings/define'
import { supportable } from '../../engine/supportable'
import { keyedFindings, type KeyedFinding } from '../../sheets/claim/findings'
import type { MoneySum } from '../parts/money'

/** One finding that needs a person. */
export interface Entry extends KeyedFinding {
  /** What a complete record could support; empty where the finding is about something else. */
  readonly codes: readonly string[]
  /** Dollars; null where nobody can tell. */
  readonly atStake: number | null
}

/** The findings of one kind, those with the most money first. */
export interface Group {
  readonly heading: string
  readonly severity: Severity
  readonly entries: readonly Entry[]
  readonly atStake: MoneySum
}

/**
 * Errors and warnings by kind, the most money first, then the most findings; what is only information stays on the sheet.
 *
 * @param answered - whether a finding, by its key, was answered: it is left out
 */
export function groupsOf(entries: readonly Entry[], answered: (key: string) => boolean): Group[] {
  const kinds = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (answered(entry.key)) continue
    const heading = entry.finding.kind.heading
    const list = kinds.get(heading)
    if (list === undefined) kinds.set(heading, [entry])
    else list.push(entry)
  }
  return [...kinds]
    .map(([heading, list]) => ({
      heading,
      severity: list.some(({ finding }) => severityOf(finding) === 'error') ? ('error' as const) : ('warning' as const),
      entries: list.sort(byStake),
      atStake: sumOf(list),
    }))
    .sort((a, b) => b.atStake.sum - a.atStake.sum || b.entries.length - a.entries.length)
}

/** The findings of a coding that need a person, with what each could support; a visit a step. */
export function* entrySteps(coding: Coding): Generator<undefined, Entry[]> {
  const entries: Entry[] = []
  for (const findings of keyedFindings(coding)) {
    for (const one of findings) {
      if (severityOf(one.finding) === 'info') continue
      entries.push({ ...one, ...stakeOf(coding, one.visit, one) })
    }
    yield
  }
  return entries
}

function stakeOf(
  coding: Coding,
  visit: EncounterCoding | null,
  { finding }: KeyedFinding,
): Pick<Entry, 'codes' | 'atStake'> {
  if (visit === null) return { codes: [], atStake: null }
  const { codes, atStake } = supportable(coding.log, visit, finding)
  return { codes, atStake }
}

const sumOf = (entries: readonly Entry[]): MoneySum => {
  const known = entries.flatMap(({ atStake }) => (atStake === null ? [] : [atStake]))
  return {
    sum: known.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100,
    known: known.length,
    unknown: entries.length - known.length,
  }
}

const byStake = (a: Entry, b: Entry): number =>
  (b.atStake ?? -1) - (a.atStake ?? -1) || (a.finding.rows[0] ?? 0) - (b.finding.rows[0] ?? 0)
