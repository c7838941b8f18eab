import { logFinding } from '../../engine/answer'
import type { Coding, EncounterCoding } from '../../engine/coding'
import type { Finding } from '../../engine/explain/finding'
import { supportable, type Supportable } from '../../engine/supportable'
import { FindingKeys } from './finding-keys'
import { wholeTable, type ResultTable, type SheetColumn, type SheetRow, type SheetTable } from '../model/sheet-table'
import { visitColumns } from './visit-columns'

/** Contract section 7, and ours behind them. */
export const findingColumns: readonly SheetColumn[] = [
  { header: 'Key', format: 'text', width: 12 },
  { header: 'Finding', format: 'text', width: 24 },
  { header: 'Severity', format: 'text', width: 9 },
  ...visitColumns,
  { header: 'Rows', format: 'text', width: 12, origin: true },
  { header: 'Text', format: 'text', width: 70 },
  { header: 'Ask', format: 'text', width: 50 },
  { header: 'Supportable', format: 'text', width: 14 },
  { header: 'At stake', format: 'money', width: 10 },
  { header: 'Answered', format: 'text', width: 30, kept: true },
  { header: 'Note', format: 'text', width: 30, kept: true },
  { header: 'State', format: 'text', width: 12 },
]

/** A finding with the key by which its row is known; `visit` is null for one about the whole log. */
export interface KeyedFinding {
  readonly key: string
  readonly finding: Finding
  readonly visit: EncounterCoding | null
}

const nothing: Supportable = { codes: [], atStake: null, sources: [] }

/** The table `Findings`, first those about the whole log, then visit by visit. */
export const findingRows = (coding: Coding): ResultTable => ({
  name: 'Findings',
  columns: findingColumns,
  steps: coding.encounters.length + 1,
  mostRows: coding.encounters.reduce((sum, one) => sum + one.findings.length, coding.findings.length),
  rows: function* () {
    for (const findings of keyedFindings(coding)) yield findings.map((one) => rowOf(coding, one))
  },
})

export const findingsTable = (coding: Coding): SheetTable => wholeTable(findingRows(coding))

/** All findings with their keys: those of the whole log, then those of each visit. */
export function* keyedFindings(coding: Coding): Generator<readonly KeyedFinding[], void> {
  const keys = new FindingKeys(coding.log)
  const keyed = (finding: Finding, visit: EncounterCoding | null): KeyedFinding => ({
    key: keys.of(finding, visit),
    finding,
    visit,
  })
  yield coding.findings.map((finding) => keyed(finding, null))
  for (const one of coding.encounters) yield one.findings.map((finding) => keyed(finding, one))
}

function rowOf(coding: Coding, { key, finding, visit }: KeyedFinding): SheetRow {
  const { severity, text, ask } = logFinding(finding)
  const { codes, atStake } = visit === null ? nothing : supportable(coding.log, visit, finding)
  return [
    key,
    finding.finding,
    severity,
    visit?.encounter.name ?? null,
    visit?.encounter.patient ?? null,
    visit === null || visit.encounter.day < 0 ? null : visit.encounter.day,
    finding.rows.join(', '),
    text,
    ask,
    codes.join(', '),
    atStake,
    null,
    null,
    null,
  ]
}
