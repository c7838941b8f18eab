import type { Charge } from '../engine/claim/charge'
import type { Coding } from '../engine/coding'
import { severityOf } from '../engine/explain/finding'
import { findingText } from '../engine/explain/finding-texts'
import { claimLines, codesText } from '../engine/claim/lines'

/**
 * Two columns beside the log: the codes that start at each row, and what a person should look at (info left out).
 *
 * @param height - rows of the sheet, titles and header included
 * @returns one pair of texts a row of the sheet, the headers at the header row
 */
export function resultColumns(coding: Coding, height: number): [codes: string, findings: string][] {
  const columns = findingsOfRows(coding, height).map((text): [string, string] => ['', text])
  const charges = new Map<number, Charge[]>()
  for (const one of coding.encounters) {
    for (const charge of one.charges) {
      const row = charge.rows[0]!
      const list = charges.get(row)
      if (list === undefined) charges.set(row, [charge])
      else list.push(charge)
    }
  }
  for (const [row, list] of charges) {
    const cell = columns[row - 1]
    if (cell !== undefined) cell[0] = codesText(claimLines(list))
  }
  columns[coding.log.columns.headerRow] = ['Supported codes', 'Findings']
  return columns
}

/**
 * What a person should look at, row by row of the sheet; empty where nothing is wrong. What only informs is left out.
 *
 * @param height - rows of the sheet, titles and header included
 */
export function findingsOfRows(coding: Coding, height: number): string[] {
  const texts = new Array<string>(height).fill('')
  for (const one of coding.encounters) {
    for (const finding of one.findings) {
      if (severityOf(finding) === 'info') continue
      const { text, ask } = findingText(finding)
      for (const row of finding.rows) {
        const before = texts[row - 1]
        if (before !== undefined) texts[row - 1] = before === '' ? `${text} ${ask}` : `${before} ${text} ${ask}`
      }
    }
  }
  return texts
}
