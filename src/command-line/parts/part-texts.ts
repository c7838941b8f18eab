import type { Cell } from '../../basics/cell'
import { encounterAnswer } from '../../engine/answer'
import type { Coding } from '../../engine/coding'
import { csvParts } from '../../files/csv'
import { severityOf } from '../../findings/define'
import type { RuleId } from '../../rules'
import { claimLineColumns, claimLineRowsOf } from '../../sheets/claim/claim-lines'
import type { VisitKeys } from '../../sheets/claim/keys'
import { resultsOfVisit, type RowResult } from '../../sheets/claim/result-columns'
import { jsonItem } from '../output/answer-json'
import { cellsOfRow, dateTextOf } from '../output/write-out'

/** What is to be made of each part of a log. */
export interface Wanted {
  /** The visits of the answer. */
  readonly json: boolean
  /** The claim lines as rows of a .csv, and what stands beside the log. */
  readonly csv: boolean
}

/** A part of a log as its outputs have it: plain data, the same whichever process made it. */
export interface PartTexts {
  readonly json: readonly string[]
  /** The rules that the part's reasons name. */
  readonly rules: ReadonlySet<RuleId>
  readonly lines: string
  readonly results: readonly RowResult[]
  readonly severities: ReadonlySet<string>
}

/** @param keys - of the visits before */
export function partTexts(part: Coding, { json, csv }: Wanted, keys: VisitKeys): PartTexts {
  const rules = new Set<RuleId>()
  const severities = new Set<string>()
  const items: string[] = []
  const results: RowResult[] = []
  for (const one of part.encounters) {
    for (const finding of one.findings) severities.add(severityOf(finding))
    if (csv) results.push(...resultsOfVisit(one))
    if (!json) continue
    const visit = encounterAnswer(part, one)
    for (const line of visit.lines) for (const { rule } of line.reasons) rules.add(rule)
    items.push(jsonItem(visit))
  }
  const lines = csv ? [...csvParts(lineCells(part, keys))].join('') : ''
  return { json: items, rules, lines, results, severities }
}

/** The headers of the claim lines as a row of a .csv. */
export const lineHeaders = (): string => [...csvParts([claimLineColumns.map(({ header }) => header)])].join('')

function* lineCells(part: Coding, keys: VisitKeys): Generator<Cell[]> {
  for (const rows of claimLineRowsOf(part, keys))
    for (const row of rows) yield cellsOfRow(claimLineColumns, row, dateTextOf)
}
