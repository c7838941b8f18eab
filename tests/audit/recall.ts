import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { audit, type Audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { severityOf, type Finding } from '../../src/findings/define'
import { auditIds } from '../findings/kinds'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import type { Setting } from '../../src/rules/rule'

/** One line of a key file of planted mistakes. */
export interface Planted {
  readonly row: number
  readonly finding: string
  readonly dollars: number | null
}

/** How the findings of one kind stand to the key. */
export interface Recall {
  readonly kind: string
  readonly planted: number
  readonly found: number
  /** Found on rows for which the key names no such finding. */
  readonly extra: number
  /** Of these on rows for which the key names nothing at all. */
  readonly onClean: number
}

export const billing = auditIds

/** A sample log audited, with its key. */
export async function auditedSample(name: string, setting: Setting): Promise<{ audit: Audit; key: Planted[] }> {
  const cells = (await readXlsxSheets(await readFile(`examples/${name}.xlsx`)))[0]!.cells
  const lines = Papa.parse<Record<'row' | 'finding' | 'dollars', string>>(
    await readFile(`examples/${name}.key.csv`, 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data
  const coding = code(cells, { setting })
  if ('problem' in coding) throw new Error(coding.problem)
  const key = lines.map(({ row, finding, dollars }) => ({
    row: Number(row),
    finding,
    dollars: dollars === '' ? null : Number(dollars),
  }))
  return { audit: audit(coding), key }
}

/** Findings that ask for something: all but those that only inform. */
export const asked = ({ coding }: Audit): Finding[] =>
  coding.encounters.flatMap((one) => one.findings).filter((finding) => severityOf(finding) !== 'info')

/** The table by kind. */
export function recallOf(audited: Audit, key: readonly Planted[]): Recall[] {
  const all = audited.coding.encounters.flatMap((one) => one.findings)
  const rows = new Set(key.map((one) => one.row))
  const planted = new Set(key.map((one) => `${one.finding} ${one.row}`))
  const made = new Set(all.flatMap((one) => one.rows.map((row) => `${one.finding} ${row}`)))
  const extras = asked(audited).filter((one) => !one.rows.some((row) => planted.has(`${one.finding} ${row}`)))
  const kinds = [...new Set([...key.map((one) => one.finding), ...extras.map((one) => one.finding)])].sort()
  return kinds.map((kind) => {
    const due = key.filter((one) => one.finding === kind)
    const more = extras.filter((one) => one.finding === kind)
    return {
      kind,
      planted: due.length,
      found: due.filter((one) => made.has(`${kind} ${one.row}`)).length,
      extra: more.length,
      onClean: more.filter((one) => !one.rows.some((row) => rows.has(row))).length,
    }
  })
}
