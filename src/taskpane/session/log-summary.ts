import { columnFormula } from '../../workbook/formulas/column-formula'
import type { WorkbookLog } from '../../workbook/log/log'
import { columnsRead } from '../../engine/log/columns/columns-read'
import { columnGuesses } from '../../engine/log/columns/describe-columns'
import type { LogSummary } from './state'

/** What the pane keeps of a log that was found: names of columns and counts, no cell. */
export function summaryOf(
  { sheet, log, place }: WorkbookLog,
  formulaColumns: LogSummary['formulaColumns'],
): LogSummary {
  return {
    sheetId: sheet.sheetId,
    sheetName: sheet.sheetName,
    firstRow: sheet.firstRow,
    firstColumn: sheet.firstColumn,
    hiddenRows: place?.hiddenRows ?? false,
    rowsBelow: place?.rowsBelow ?? 0,
    rows: log.rows.count,
    visits: log.encounters.length,
    columns: columnsRead(log.columns),
    guesses: columnGuesses(sheet.cells, log.columns),
    settingColumn: log.columns.at.has('Setting'),
    formulaColumns,
    columnFormula: columnFormula(
      log,
      sheet.firstRow + log.columns.headerRow + 2,
      sheet.firstRow + sheet.cells.length,
      sheet.firstColumn,
    ),
  }
}
