import type { Charge } from '../../engine/services/charge'
import { claimLines, codesText } from '../../engine/claim/lines'
import type { Coding } from '../../engine/coding'
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
    const charges = new Map<number, Charge[]>()
    for (const charge of one.charges) {
      const list = charges.get(charge.rows[0]!)
      if (list === undefined) charges.set(charge.rows[0]!, [charge])
      else list.push(charge)
    }
    for (const [row, list] of charges) {
      const cell = columns[row - firstRow]
      if (cell !== undefined) cell[0] = codesText(claimLines(list))
    }
    for (const finding of one.findings) {
      if (severityOf(finding) === 'info') continue
      const { text, ask } = findingText(finding)
      for (const row of finding.rows) {
        const cell = columns[row - firstRow]
        if (cell !== undefined) cell[1] = cell[1] === '' ? `${text} ${ask}` : `${cell[1]} ${text} ${ask}`
      }
    }
    yield
  }
  columns[coding.log.columns.headerRow] = [...resultHeaders]
  return columns
}
