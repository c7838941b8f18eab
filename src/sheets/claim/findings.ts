import { logFinding } from '../../engine/answer'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { findingKinds } from '../../findings'
import type { Finding } from '../../findings/define'
import { supportable, type Supportable } from '../../engine/supportable'
import { FindingKeys } from './finding-keys'
import {
  columnsOf,
  rowOf,
  wholeTable,
  type HeaderOf,
  type ResultTable,
  type SheetRow,
  type SheetTable,
} from '../model/table'
import { asInLog, numberedColumns, visitColumns } from './visit-columns'

/** A finding with the key by which its row is known; `visit` is null for one about the whole log. */
export interface KeyedFinding {
  readonly key: string
  readonly finding: Finding
  readonly visit: EncounterCoding | null
}

/** A finding, and what its row is made of besides. */
interface FindingOfVisit extends KeyedFinding {
  readonly answer: ReturnType<typeof logFinding>
  readonly supportable: Supportable
}

/** Contract section 7, and ours behind them. */
export const findingColumns = columnsOf<FindingOfVisit>()([
  { header: 'Key', format: 'text', width: 12, cell: ({ key }) => key },
  // As people say it; a heading that is worded anew is no change of what the row says.
  { header: 'Finding', format: 'text', width: 36, origin: true, cell: ({ finding }) => finding.kind.heading },
  { header: 'Severity', format: 'text', width: 9, cell: ({ answer }) => answer.severity },
  ...visitColumns<FindingOfVisit>(({ visit }) =>
    visit === null
      ? null
      : { encounter: visit.encounter.name, patient: visit.encounter.patient, day: visit.encounter.day },
  ),
  { header: 'Rows', format: 'text', width: 12, origin: true, cell: ({ finding }) => finding.rows.join(', ') },
  { header: 'Text', format: 'text', width: 70, cell: ({ answer }) => answer.text },
  { header: 'Ask', format: 'text', width: 50, cell: ({ answer }) => answer.ask },
  { header: 'Supportable', format: 'text', width: 14, cell: ({ supportable: { codes } }) => codes.join(', ') },
  { header: 'At stake', format: 'money', width: 10, cell: ({ supportable: { atStake } }) => atStake },
  { header: 'Answered', format: 'text', width: 30, kept: true },
  { header: 'Note', format: 'text', width: 30, kept: true },
  // Filled where a finding is no longer found and somebody wrote into its row.
  { header: 'State', format: 'text', width: 12, cell: () => null },
  // By which scripts and later versions know it. Workbooks of versions without it have it in `Finding`.
  { header: 'Id', format: 'text', width: 24, origin: true, cell: ({ finding }) => finding.finding },
])

export type FindingRow = SheetRow<HeaderOf<typeof findingColumns>>

const nothing: Supportable = { codes: [], atStake: null, sources: [] }

/** The table `Findings`, first those about the whole log, then visit by visit. */
export const findingRows = (coding: Coding): ResultTable<FindingRow> => ({
  name: 'Findings',
  columns: numberedColumns(findingColumns, coding.log.rows.numbered),
  steps: coding.encounters.length + 1,
  mostRows: coding.encounters.reduce((sum, one) => sum + one.findings.length, coding.findings.length),
  rows: function* () {
    for (const findings of keyedFindings(coding)) yield findings.map((one) => rowOfFinding(coding, one))
  },
  beside: (fresh) => fresh,
  outlived: (written) => ({ ...written, ...named(written), State: 'resolved' }),
})

/** Heading and id of a row that an earlier version may have written with the id in place of the heading. */
function named({ Finding: heading, Id: id }: FindingRow): Pick<FindingRow, 'Finding' | 'Id'> {
  const kind = findingKinds.get(String(id ?? heading ?? ''))
  return kind === undefined ? { Finding: heading, Id: id } : { Finding: kind.heading, Id: kind.id }
}

export const findingsTable = (coding: Coding): SheetTable<FindingRow> => wholeTable(findingRows(coding))

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

function rowOfFinding(coding: Coding, keyed: KeyedFinding): FindingRow {
  const { finding, visit } = keyed
  const row = rowOf(findingColumns, {
    ...keyed,
    answer: logFinding(finding),
    supportable: visit === null ? nothing : supportable(coding.log, visit, finding),
  })
  return asInLog(row, coding.log.rows.numbered)
}
