import type { Charge } from '../../engine/services/charge'
import { claimLines, codesText } from '../../engine/claim/lines'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { severityOf } from '../../findings/define'
import { findingText } from '../../findings/define'
import { inOneGo, type Steps } from '../../engine/common/steps'

export const resultHeaders = ['Supported codes', 'Findings'] as const

/** A row's codes and findings as they are next to it. */
export type ResultCells = [codes: string, findings: string]

/**
 * Two columns beside the log: the codes that start at each row, and what a person should look at (info left out).
 *
 * @param height - rows of the sheet, titles and header included
 * @param firstRow - the sheet's number of the first of them
 * @returns one pair of texts a row of the sheet, the headers at the header row
 */
export const resultColumns = (coding: Coding, height: number, firstRow = 1): ResultCells[] =>
  inOneGo(resultColumnSteps(coding, height, firstRow))

/** The same visit by visit, for a caller that yields. */
export function* resultColumnSteps(coding: Coding, height: number, firstRow: number): Steps<ResultCells[]> {
  const columns: ResultCells[] = Array.from({ length: height }, () => ['', ''])
  for (const one of coding.encounters) {
    for (const { rows, column, text } of resultsOfVisit(one)) {
      for (const row of rows) {
        const cell = columns[row - firstRow]
        if (cell !== undefined) cell[column] = joinedResult(column, cell[column], text)
      }
    }
    yield
  }
  columns[coding.log.columns.headerRow] = [...resultHeaders]
  return columns
}

/** A text beside rows of the log: codes that start there (0), or what a person should look at (1). */
export interface RowResult {
  readonly rows: readonly number[]
  readonly column: 0 | 1
  readonly text: string
}

/** What one visit writes beside the log; its findings may name rows of other visits. */
export function resultsOfVisit(one: Pick<EncounterCoding, 'charges' | 'findings'>): RowResult[] {
  const charges = new Map<number, Charge[]>()
  for (const charge of one.charges) {
    const list = charges.get(charge.rows[0]!)
    if (list === undefined) charges.set(charge.rows[0]!, [charge])
    else list.push(charge)
  }
  const results = [...charges].map(([row, list]): RowResult => ({
    rows: [row],
    column: 0,
    text: codesText(claimLines(list)),
  }))
  for (const finding of one.findings) {
    if (severityOf(finding) === 'info') continue
    const { text, ask } = findingText(finding)
    results.push({ rows: finding.rows, column: 1, text: `${text} ${ask}` })
  }
  return results
}

/** A cell with one more result: codes are of one visit, findings of as many as name the row. */
export const joinedResult = (column: 0 | 1, before: string, text: string): string =>
  column === 0 || before === '' ? text : `${before} ${text}`
