import { logFinding } from '../../engine/answer'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { findingKinds } from '../../findings'
import { proposalOf, type Finding, type Proposal } from '../../findings/define'
import { supportable, type Supportable } from '../../engine/supportable'
import { visitState } from '../../engine/visit-state'
import { claimLines } from '../../engine/claim/lines'
import { statusWords } from './claim-lines'
import { findingFacts, type FindingFacts } from './finding-facts'
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
  readonly facts: FindingFacts
  readonly status: string | null
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
  // An answer that completes the record: what it says, who entered it in the chart, when and where (contract reading 24).
  { header: 'Late entry', format: 'text', width: 16, kept: true },
  { header: 'Entered by', format: 'text', width: 12, kept: true },
  { header: 'Entered on', format: 'text', width: 11, kept: true },
  { header: 'Where in chart', format: 'text', width: 16, kept: true },
  // What the log's cell held before the late entry was written there.
  { header: 'Log before', format: 'text', width: 12, kept: true },
  // Filled where a finding is no longer found and somebody wrote into its row.
  { header: 'State', format: 'text', width: 12, cell: () => null },
  // What an office narrows its list by.
  { header: 'Status', format: 'text', width: 12, origin: true, cell: ({ status }) => status },
  { header: 'Payer', format: 'text', width: 14, origin: true, cell: ({ facts }) => facts.payer },
  { header: 'Drug', format: 'text', width: 20, origin: true, cell: ({ facts }) => facts.drug },
  { header: 'Staff', format: 'text', width: 10, origin: true, cell: ({ facts }) => facts.staff },
  { header: 'Question', format: 'text', width: 50, origin: true, cell: ({ facts }) => facts.question },
  { header: 'Overbilled', format: 'money', width: 11, origin: true, cell: ({ facts }) => facts.over },
  { header: 'Underbilled', format: 'money', width: 11, origin: true, cell: ({ facts }) => facts.under },
  // What would mend the log where only one thing can be meant: `Drug: Krystexa → Krystexxa`.
  { header: 'Proposal', format: 'text', width: 26, origin: true, cell: ({ finding }) => proposalText(finding) },
  // By which scripts and later versions know it. Workbooks of versions without it have it in `Finding`.
  { header: 'Id', format: 'text', width: 24, origin: true, cell: ({ finding }) => finding.finding },
])

export type FindingHeader = HeaderOf<typeof findingColumns>
export type FindingRow = SheetRow<FindingHeader>

/** A proposal as its cell has it. */
function proposalText(finding: Finding): string | null {
  const proposal = proposalOf(finding)
  return proposal === null ? null : `${proposal.column}: ${proposal.written} → ${proposal.instead}`
}

/** A proposal by its cell; null where it has none. */
export function readProposal(cell: string): Proposal | null {
  const [, written, instead] = /^Drug: (.+) → (.+)$/.exec(cell.trim()) ?? []
  return written === undefined || instead === undefined ? null : { column: 'Drug', written, instead }
}

const nothing: Supportable = { codes: [], atStake: null, sources: [] }

/** The table `Findings`, first those about the whole log, then visit by visit. */
export const findingRows = (coding: Coding): ResultTable<FindingRow> => ({
  name: 'Findings',
  columns: numberedColumns(findingColumns, coding.log.rows.numbered),
  steps: coding.encounters.length + 1,
  mostRows: coding.encounters.reduce((sum, one) => sum + one.findings.length, coding.findings.length),
  rows: function* () {
    for (const findings of keyedFindings(coding)) yield findingRowsOf(coding, findings)
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

/** The rows of findings of one visit, or of those of the whole log. */
export function findingRowsOf(coding: Coding, findings: readonly KeyedFinding[]): FindingRow[] {
  const visit = findings[0]?.visit ?? null
  const status = visit === null ? null : statusWords[visitState(coding, visit, claimLines(visit.charges).length)]
  return findings.map((one) => rowOfFinding(coding, one, status))
}

function rowOfFinding(coding: Coding, keyed: KeyedFinding, status: string | null): FindingRow {
  const { finding, visit } = keyed
  const row = rowOf(findingColumns, {
    ...keyed,
    status,
    facts: findingFacts(coding, visit, finding),
    answer: logFinding(finding),
    supportable: visit === null ? nothing : supportable(coding.log, visit, finding),
  })
  return asInLog(row, coding.log.rows.numbered)
}
