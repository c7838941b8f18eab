import { logFinding } from '../engine/answer'
import type { Coding, EncounterCoding } from '../engine/coding'
import type { Finding } from '../engine/explain/finding'
import { supportable, type Supportable } from '../engine/supportable'
import type { SheetTable } from './sheet-table'

const nothing: Supportable = { codes: [], atStake: null, sources: [] }

/** The table `Findings` (contract section 7). */
export function findingsTable(coding: Coding): SheetTable {
  const keys = new Map<string, number>()
  const row = (finding: Finding, one: EncounterCoding | null) => {
    const { severity, text, ask } = logFinding(finding)
    const { codes, atStake } = one === null ? nothing : supportable(coding.log, one, finding)
    return [
      keyOf(finding, one, keys),
      finding.finding,
      severity,
      one?.encounter.name ?? null,
      one?.encounter.patient ?? null,
      one === null || one.encounter.day < 0 ? null : one.encounter.day,
      finding.rows.join(', '),
      text,
      ask,
      codes.join(', '),
      atStake,
      null,
    ]
  }
  return {
    name: 'Findings',
    columns: [
      { header: 'Key', format: 'text', width: 12 },
      { header: 'Finding', format: 'text', width: 24 },
      { header: 'Severity', format: 'text', width: 9 },
      { header: 'Encounter', format: 'text', width: 12 },
      { header: 'Patient', format: 'text', width: 12 },
      { header: 'Date', format: 'date', width: 11 },
      { header: 'Rows', format: 'text', width: 12 },
      { header: 'Text', format: 'text', width: 70 },
      { header: 'Ask', format: 'text', width: 50 },
      { header: 'Supportable', format: 'text', width: 14 },
      { header: 'At stake', format: 'money', width: 10 },
      { header: 'Answered', format: 'text', width: 12 },
    ],
    rows: [
      ...coding.findings.map((finding) => row(finding, null)),
      ...coding.encounters.flatMap((one) => one.findings.map((finding) => row(finding, one))),
    ],
  }
}

/**
 * A key that survives sorting and a second run: made of what the finding says, not of row numbers. Two findings that
 * say the same of one encounter are counted apart.
 */
function keyOf(finding: Finding, one: EncounterCoding | null, keys: Map<string, number>): string {
  const says = JSON.stringify([
    finding.finding,
    one?.encounter.name,
    one?.encounter.patient,
    one?.encounter.day,
    finding.facts,
  ])
  const key = hash(says)
  const count = (keys.get(key) ?? 0) + 1
  keys.set(key, count)
  return count === 1 ? key : `${key}-${count}`
}

/** FNV-1a over code units, twice with different seeds: 12 characters. Not for secrets, only to tell texts apart. */
function hash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193) >>> 0
    high = Math.imul(high ^ unit, 0x85ebca6b) >>> 0
  }
  return low.toString(36).padStart(7, '0') + high.toString(36).padStart(7, '0').slice(0, 5)
}
