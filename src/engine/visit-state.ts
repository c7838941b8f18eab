import { noColumn } from '../findings/columns/no-column'
import { isMissingTime, severityOf, type Finding } from '../findings/define'
import { drugAssumed } from '../findings/drugs/drug-assumed'
import { assumedPrimary } from '../findings/services/assumed-primary'
import { columnConflict } from '../findings/visits/column-conflict'
import { drugNamed } from '../reference/drugs/all-drugs'
import type { Coding, EncounterCoding, Log } from './coding'
import { claimState, type Assumed, type ClaimState } from './claim/claim-state'

/** The state of a coded visit's claim, from what was read and found. */
export function visitState({ log, findings }: Coding, one: EncounterCoding, lines: number): ClaimState {
  // With `missing-stop=hold` nothing is coded from a time that fails: the claim waits for it.
  const waits = one.payer.policies['missing-stop'] === 'hold'
  return claimState({
    isDated: one.encounter.day >= 0,
    lines,
    assumed: assumedOf(log, one),
    findings: [...one.findings, ...ofEveryVisit(log, one, findings)].map((finding) => ({
      severity: severityOf(finding),
      stands: !waits && isMissingTime(finding),
    })),
  })
}

/** What was found of the whole log and leaves this visit open too: a column that is missing, two columns that disagree in it. */
const ofEveryVisit = ({ rows }: Log, { encounter }: EncounterCoding, findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (finding) =>
      noColumn.is(finding) ||
      (columnConflict.is(finding) && encounter.rows.some((i) => holdsSorted(finding.rows, rows.number[i] ?? 0))),
  )

/** Whether an ascending list holds a number, without reading all of it: a log may have a conflict in every row. */
function holdsSorted(list: readonly number[], wanted: number): boolean {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return list[low] === wanted
}

/** What of a visit neither the log nor the caller says. */
export function assumedOf(log: Log, { encounter, setting, findings }: EncounterCoding): Assumed[] {
  const { rows } = log
  const isSaid = (has: (i: number) => boolean): boolean => encounter.rows.some(has)
  const found = (is: (finding: Finding) => boolean): boolean => findings.some(is)
  const assumed: Record<Assumed, boolean> = {
    payer: log.payerAssumed && !isSaid((i) => rows.payer[i] !== 0),
    setting: log.settingAssumed && !isSaid((i) => rows.setting[i] !== 'unstated'),
    // `Hospital` tells no department: on or off the campus decides the payment (42 CFR 419.48).
    department: setting === 'hospital' && !isSaid((i) => rows.place[i] !== 0),
    drug: found(drugAssumed.is),
    class: isSaid((i) => hasOpenClass(log, i)),
    primary: found(assumedPrimary.is),
  }
  return (Object.keys(assumed) as Assumed[]).filter((each) => assumed[each])
}

/** A drug whose class the sources leave open, or nobody has stated, and no column of the log tells. */
function hasOpenClass({ columns, rows }: Log, i: number): boolean {
  if (columns.at.has('Category')) return false
  const { drugs } = rows.substance[i] ?? { drugs: [] }
  return drugs.some((name) => {
    const drug = drugNamed(name)
    if (drug === undefined) return false
    return drug.basis === 'unsettled' || (drug.basis === 'unverified' && drug.category !== 'therapeutic')
  })
}
