import { codeActiveLog } from '../../src/workbook/code-log'
import { readSheet } from '../../src/workbook/read-cells'
import { replaceResults } from '../../src/workbook/replace-results'
import { claimLinesTable } from '../../src/sheets/claim-lines'
import { findingsTable } from '../../src/sheets/findings'
import { openForAddIn, sheetOf } from '../workbook/open-log'
import { benchmarkLog } from './log'

/**
 * The whole way in a workbook, through the real Office.js over the memory store, against the same reads and writes
 * without coding.
 *
 * @returns milliseconds of both, one after the other
 */
export async function workbookAgainstItsReadsAndWrites(rows: number): Promise<{ coded: number; moved: number }> {
  const log = sheetOf('Log', benchmarkLog(rows))
  const first = await openForAddIn({ sheets: [log] })
  const before = performance.now()
  const { coding } = await codeActiveLog(
    { setting: 'office' },
    () => undefined,
    () => false,
  )
  const coded = performance.now() - before
  first.close()
  const tables = [claimLinesTable(coding), findingsTable(coding)]
  const second = await openForAddIn({ sheets: [log] })
  const start = performance.now()
  await second.run(async (context) => {
    await readSheet(context, context.workbook.worksheets.getActiveWorksheet())
    await replaceResults(context, tables, () => Promise.resolve())
  })
  const moved = performance.now() - start
  second.close()
  return { coded, moved }
}
