import type { LateEntry } from '../../engine/log/late-entries'
import { answersOfSlips, questionsSheet } from '../../sheets/audit/slips'
import { FileProblem } from '../problems'
import { sheetsOf } from './sheets-of'

/**
 * The answers on the sheet of questions of an audit's workbook.
 *
 * @throws FileProblem with one sentence
 */
export async function readLateEntries(path: string): Promise<readonly LateEntry[]> {
  const sheet = (await sheetsOf(path)).find(({ name }) => name === questionsSheet)
  if (sheet === undefined) throw new FileProblem(`${path}: it has no sheet ${questionsSheet}.`)
  return answersOfSlips(sheet.cells)
}
