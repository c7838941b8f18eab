import type { Cell } from '../../basics/cell'
import type { Coding } from '../../engine/coding'
import { csvParts } from '../../files/csv'
import type { SheetToWrite } from '../../files/file-cells'
import { writeXlsxSheets } from '../../files/write-xlsx'
import { claimLinesTable } from '../../sheets/claim/claim-lines'
import { findingsTable } from '../../sheets/claim/findings'
import { resultColumns } from '../../sheets/claim/result-columns'
import { isoDate } from '../../basics/date'
import { cellsInOrder, safeText, type SheetColumn, type SheetRow, type SheetTable } from '../../sheets/model/table'
import type { LogFile } from '../input/find-log'

/** The files of `--out`: a workbook, or two texts, the second with the claim lines. */
export const outPaths = (path: string): readonly string[] =>
  isText(path) ? [path, path.replace(/\.csv$/i, '.lines.csv')] : [path]

/** Whether an `--out` is texts. */
export const isText = (path: string): boolean => /\.csv$/i.test(path)

/** What stands in each of `outPaths`: the log with its result columns, and our tables. */
export async function outContents(
  path: string,
  found: LogFile,
  coding: Coding,
): Promise<readonly (Uint8Array | Iterable<string>)[]> {
  const log = logWithResults(found, coding)
  if (isText(path)) return [csvParts(log), csvParts(cellsOf(claimLinesTable(coding), dateTextOf))]
  const tables = [claimLinesTable(coding), findingsTable(coding)]
  return [await writeXlsxSheets([logSheet(found, log, coding), ...tables.map(toWrite)])]
}

/** The sheet's cells, two columns longer: codes and findings at the rows of the log. */
function logWithResults({ sheet, area, cells }: LogFile, coding: Coding): Cell[][] {
  const width = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0)
  const results = resultColumns(coding, cells.length, area.top + 1)
  return sheet.cells.map((row, index) => [
    ...Array.from({ length: width }, (_, column) => row[column] ?? null),
    ...(results[index - area.top] ?? [null, null]),
  ])
}

function logSheet({ sheet, area }: LogFile, cells: Cell[][], coding: Coding): SheetToWrite {
  const { at, headerRow } = coding.log.columns
  const date = at.get('Date')
  const headers = cells[area.top + headerRow] ?? []
  const times = [at.get('Start'), at.get('Stop'), at.get('Time')]
  return {
    name: sheet.name,
    cells: asText(cells),
    widths: headers.map(() => 14),
    formats: headers.map((_, column) =>
      column === date ? 'm/d/yyyy' : times.includes(column) ? 'h:mm AM/PM' : undefined,
    ),
    frozenRows: 1,
  }
}

const fileFormats: Readonly<Record<SheetTable['columns'][number]['format'], string | undefined>> = {
  text: '@',
  number: undefined,
  date: 'm/d/yyyy',
  money: '$#,##0.00',
}

function toWrite(table: SheetTable): SheetToWrite {
  const cells = cellsOf(table, (day) => day)
  const area = { row: 0, column: 0, rows: cells.length, columns: table.columns.length }
  return {
    name: table.name,
    cells: asText(cells),
    widths: table.columns.map(({ width }) => width),
    formats: table.columns.map(({ format }) => fileFormats[format]),
    tables: [{ name: table.name.replaceAll(' ', '_'), ...area }],
    frozenRows: 1,
  }
}

const cellsOf = (table: SheetTable, date: (day: number) => Cell): Cell[][] => [
  table.columns.map((column) => column.header),
  ...table.rows.map((row) => cellsOfRow(table.columns, row, date)),
]

/** For a workbook; a .csv quotes by itself what a spreadsheet would run. */
const asText = (cells: readonly (readonly Cell[])[]): Cell[][] =>
  cells.map((row) => row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell)))

/** The cells of a row of a table for a file. */
export const cellsOfRow = (columns: readonly SheetColumn[], row: SheetRow, date: (day: number) => Cell): Cell[] =>
  cellsInOrder(columns, row).map((cell, index) => {
    if (typeof cell === 'number' && columns[index]?.format === 'date') return date(cell)
    return cell
  })

/** Dates in a .csv are written as an office writes them. */
export function dateTextOf(day: number): string {
  const [year = '', month = '', date = ''] = isoDate(day).split('-')
  return `${Number(month)}/${Number(date)}/${year}`
}
