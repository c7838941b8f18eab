import type { LateEntry } from '../../engine/log/late-entries'
import { entriesOfRow, lateEntryHeaders, type LateEntryRow } from '../../sheets/claim/late-entry-cells'
import { answersOfSlips, questionsSheet } from '../../sheets/audit/slips'
import { readSheet } from '../log/read-cells'
import { readFilledFindings } from '../results/read-results'

/** The late entries that this workbook holds: on the sheet of questions, and in `Findings`, which decides where both speak of a cell. */
export async function readLateEntries(context: Excel.RequestContext): Promise<readonly LateEntry[]> {
  const rows: readonly LateEntryRow[] = await readFilledFindings(context, 'Late entry', lateEntryHeaders)
  const own = rows.flatMap(entriesOfRow)
  const said = new Set(own.map(cellOf))
  return [...(await entriesOnSlips(context)).filter((entry) => !said.has(cellOf(entry))), ...own]
}

const cellOf = ({ account, drug, row, role }: LateEntry): string => JSON.stringify([account, drug, row, role])

/** The answers that were written on the sheet of questions; none where there is no such sheet. */
async function entriesOnSlips(context: Excel.RequestContext): Promise<readonly LateEntry[]> {
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
