import type { LateEntry } from '../../engine/log/late-entries'
import { answersOfSlips, questionsSheet } from '../../sheets/audit/slips'
import { readSheet } from '../log/read-cells'

/** The answers that were written on the sheet of questions; none where there is no such sheet. */
export async function readLateEntries(context: Excel.RequestContext): Promise<readonly LateEntry[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(questionsSheet)
  sheet.load('id')
  await context.sync()
  if (sheet.isNullObject) return []
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('address')
  await context.sync()
  if (used.isNullObject) return []
  const { cells } = await readSheet(context, sheet)
  return answersOfSlips(cells)
}
