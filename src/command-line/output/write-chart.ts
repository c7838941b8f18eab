import type { Log } from '../../engine/coding'
import { isoDate } from '../../basics/date'
import type { FileLook, SheetToWrite } from '../../files/file-cells'
import { writeXlsxSheets } from '../../files/write-xlsx'
import { codingChart, drugsOfLog, type PrintedSheet } from '../../sheets/office/coding-chart'
import { safeText } from '../../sheets/model/table'
import type { Setting } from '../../rules/rule'
import { FileProblem } from '../problems'

/** The coding chart of a log's drugs as a workbook. @throws FileProblem where the log names no date */
export async function chartWorkbook(log: Log, setting: Setting): Promise<Uint8Array> {
  const sheet = chartSheet(log, setting)
  if (sheet === null) throw new FileProblem('The log names no date of service: a chart is made for one.')
  return await writeXlsxSheets([sheet])
}

/**
 * The coding chart of a log's drugs: by the newest date of service in it, at the setting that holds where the
 * log says nothing.
 *
 * @returns null where the log names no date
 */
export function chartSheet(log: Log, setting: Setting): SheetToWrite | null {
  const newest = log.encounters.reduce((day, one) => Math.max(day, one.day), -1)
  if (newest < 0) return null
  const chart = codingChart({
    reference: log.reference,
    date: isoDate(newest),
    setting,
    locality: log.locality,
    conversionFactor: log.policies['conversion-factor'],
    drugs: drugsOfLog(log.rows),
    fees: log.fees,
  })
  return {
    name: chart.name,
    cells: chart.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell))),
    widths: chart.columns.map((column) => column.width),
    looks: looksOf(chart),
    frozenRows: chart.titleRows,
    landscape: true,
    pageStarts: chart.pageStarts,
    linesOfRows: linesOf(chart),
  }
}

/** How many lines the longest cell of each row takes; titles and headings run over the columns beside them. */
function linesOf({ columns, rows, headings, titleRows }: PrintedSheet): number[] {
  return rows.map((row, index) =>
    index < titleRows || headings.includes(index)
      ? 1
      : Math.max(1, ...row.map((cell, column) => Math.ceil(String(cell ?? '').length / columns[column]!.width))),
  )
}

function looksOf({ columns, rows, headings, headers, titleRows }: PrintedSheet): FileLook[] {
  const line = (row: number) => ({ row, column: 0, rows: 1, columns: columns.length })
  const below = { row: titleRows, rows: rows.length - titleRows, columns: 1 }
  return [
    ...columns.map(({ format }, column): FileLook => ({
      ...below,
      column,
      wrap: true,
      ...(format === 'money' ? { format: '$#,##0.00#' } : format === 'text' ? { format: '@' } : {}),
    })),
    ...headings.map((row): FileLook => ({ ...line(row), bold: true, wrap: false })),
    ...headers.map((row): FileLook => ({ ...line(row), bold: true, paper: 'DDEBF7' })),
    { ...line(0), bold: true, size: 14 },
  ]
}
