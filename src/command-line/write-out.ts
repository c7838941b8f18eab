import { existsSync, realpathSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Coding } from '../engine/coding'
import { writeCsv } from '../files/csv'
import type { FileCell, FileSheet, SheetToWrite } from '../files/file-cells'
import { writeXlsxSheets } from '../files/xlsx'
import { claimLinesTable } from '../sheets/claim-lines'
import { findingsTable } from '../sheets/findings'
import { resultColumns } from '../sheets/result-columns'
import { isoDate } from '../engine/log/read-date'
import { safeText, type SheetTable } from '../sheets/sheet-table'
import { FileProblem } from './read-log-file'

/**
 * Writes the log with its result columns and our tables to a new file.
 *
 * @returns the files written
 * @throws FileProblem where the target is the user's own log
 */
export async function writeOut(path: string, logPath: string, sheet: FileSheet, coding: Coding): Promise<string[]> {
  const lines = /\.csv$/i.test(path) ? path.replace(/\.csv$/i, '.lines.csv') : null
  for (const target of lines === null ? [path] : [path, lines]) {
    if (existsSync(target) && realpathSync(target) === realpathSync(logPath)) {
      throw new FileProblem(`${target} is the log itself; --out writes a new file. Name another.`)
    }
  }
  const log = logWithResults(sheet, coding)
  const tables = [claimLinesTable(coding), findingsTable(coding)]
  if (lines !== null) {
    await save(path, writeCsv(log))
    await save(lines, writeCsv(cellsOf(tables[0]!, dateTextOf)))
    return [path, lines]
  }
  await save(path, await writeXlsxSheets([logSheet(sheet, log, coding), ...tables.map(toWrite)]))
  return [path]
}

/** @throws FileProblem where the file cannot be written */
export async function save(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (error) {
    throw new FileProblem(`${path} cannot be written: is its folder there, and is the file not open elsewhere?`, {
      cause: error,
    })
  }
}

/** The log's cells, two columns longer: codes and findings. */
function logWithResults(sheet: FileSheet, coding: Coding): FileCell[][] {
  const width = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0)
  const results = resultColumns(coding, sheet.cells.length)
  return sheet.cells.map((row, index) => [
    ...Array.from({ length: width }, (_, column) => row[column] ?? null),
    ...results[index]!,
  ])
}

function logSheet(sheet: FileSheet, cells: FileCell[][], coding: Coding): SheetToWrite {
  const { at, headerRow } = coding.log.columns
  const date = at.get('Date')
  const times = [at.get('Start'), at.get('Stop'), at.get('Time')]
  return {
    name: sheet.name,
    cells: cells.map((row) => row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell))),
    columns: (cells[headerRow] ?? []).map((_, column) => ({
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

function cellsOf(table: SheetTable, date: (day: number) => FileCell): FileCell[][] {
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
