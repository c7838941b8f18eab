import { codeActiveLog } from '../../src/workbook/results/code-log'
import { readSheet } from '../../src/workbook/log/read-cells'
import { Turns } from '../../src/workbook/host/turns'
import { workingMark, writeNewSheets } from '../../src/workbook/sheets/new-sheets'
import { tableName } from '../../src/workbook/sheets/our-sheets'
import { claimLineRows } from '../../src/sheets/claim/claim-lines'
import { findingRows } from '../../src/sheets/claim/findings'
import { resultSheet } from '../../src/sheets/model/table-sheet'
import { wholeTable, type ResultTable } from '../../src/sheets/model/table'
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
  // The same cells, made before the clock starts.
  const tables = [claimLineRows(coding), findingRows(coding)].map(made)
  const second = await openForAddIn({ sheets: [log] })
  const start = performance.now()
  await second.run(async (context) => {
    await readSheet(context, context.workbook.worksheets.getActiveWorksheet())
    const turns = new Turns(
      () => undefined,
      () => false,
    )
    const sheets = tables.map((table) => ({
      ...{
        sheet: resultSheet(table, tableName(table)),
        working: table.name,
        mark: workingMark(table.name),
        hidden: false,
      },
    }))
    await writeNewSheets(context, sheets, 0, (done) => turns.give('writing', done))
  })
  const moved = performance.now() - start
  second.close()
  return { coded, moved }
}

const made = (table: ResultTable): ResultTable => {
  const { rows } = wholeTable(table)
  return { ...table, rows: () => [rows].values() as ReturnType<ResultTable['rows']> }
}
