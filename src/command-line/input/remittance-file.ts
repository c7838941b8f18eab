import type { Coding } from '../../engine/coding'
import type { FileSheet } from '../../files/file-cells'
import { matchRemittance, type MatchedRemittance } from '../../receipts/remittance/match'
import { readRemittance } from '../../receipts/remittance/read-remittance'
import { saidOf } from '../../receipts/remittance/said'
import { FileProblem } from '../problems'
import { sheetsOf } from './sheets-of'

/**
 * A remittance export matched with the log: the file that was named, else the sheet `Remittance` of the log's own workbook.
 *
 * @returns what was matched, and what a reader should know of the columns and of lines that fit no visit; null where there is none
 * @throws FileProblem with one sentence
 */
export async function readRemittanceFile(
  path: string | null,
  logSheets: readonly FileSheet[],
  coding: Coding,
): Promise<{ readonly matched: MatchedRemittance; readonly said: readonly string[] } | null> {
  const isNamed = ({ name }: FileSheet): boolean => /^remittances?$/i.test(name)
  const sheets = path === null ? logSheets.filter(isNamed) : await sheetsOf(path)
  const sheet = sheets.find(isNamed) ?? sheets[0]
  if (sheet === undefined) return null
  const name = path ?? `Sheet ${sheet.name}`
  const read = readRemittance(sheet.cells)
  if ('problem' in read) throw new FileProblem(`${name}: ${read.problem}`)
  const matched = matchRemittance(coding, read)
  return { matched, said: saidOf(name, read, matched) }
}
