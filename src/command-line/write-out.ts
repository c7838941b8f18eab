import type { Cell } from '../basics/cell'
import { isoDate } from '../basics/date'
import type { Coding } from '../engine/coding'
import { writeCsv } from '../files/csv'
import type { SheetToWrite } from '../files/file-cells'
import { writeXlsxSheets } from '../files/xlsx'
import { claimLinesTable } from '../sheets/claim/claim-lines'
import { findingsTable } from '../sheets/claim/findings'
import { resultColumns } from '../sheets/claim/result-columns'
import { safeText, type SheetTable } from '../sheets/model/sheet-table'
import type { LogFile } from './find-log'
import { refuseLog, save } from './new-file'

/**
 * Writes the log with its result columns and our tables to a new file.
 *
 * @returns the files written
 * @throws FileProblem where the target is the user's own log
 */
export async function writeOut(path: string, logPath: string, found: LogFile, coding: Coding): Promise<string[]> {
  const lines = /\.csv$/i.test(path) ? path.replace(/\.csv$/i, '.lines.csv') : null
  for (const target of lines === null ? [path] : [path, lines]) refuseLog(target, logPath, '--out')
  const log = logWithResults(found, coding)
  const tables = [claimLinesTable(coding), findingsTable(coding)]
  if (lines !== null) {
    await save(path, writeCsv(log))
    await save(lines, writeCsv(cellsOf(tables[0]!, dateTextOf)))
    return [path, lines]
  }
  await save(path, await writeXlsxSheets([logSheet(found, log, coding), ...tables.map(toWrite)]))
  return [path]
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
  const times = [at.get('Start'), at.get('Stop'), at.get('Time')]
  return {
    name: sheet.name,
    cells: cells.map((row) => row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell))),
    columns: (cells[area.top + headerRow] ?? []).map((_, column) => ({
      format: column === date ? 'date' : times.includes(column) ? 'time' : 'number',
      width: 14,
    })),
  }
}

const toWrite = (table: SheetTable): SheetToWrite => ({
  name: table.name,
  table: table.name.replaceAll(' ', '_'),
  cells: cellsOf(table, (day) => day),
  columns: table.columns.map(({ format, width }) => ({ format, width })),
})

function cellsOf(table: SheetTable, date: (day: number) => Cell): Cell[][] {
  return [
    table.columns.map((column) => column.header),
    ...table.rows.map((row) =>
      row.map((cell, index) => {
        if (typeof cell === 'number' && table.columns[index]!.format === 'date') return date(cell)
        return typeof cell === 'string' ? safeText(cell) : cell
      }),
    ),
  ]
}

/** Dates in a .csv are written as an office writes them. */
function dateTextOf(day: number): string {
  const [year = '', month = '', date = ''] = isoDate(day).split('-')
  return `${Number(month)}/${Number(date)}/${year}`
}
