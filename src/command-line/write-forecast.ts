import { existsSync, realpathSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Coding } from '../engine/coding'
import type { FileSheet } from '../files/file-cells'
import { writeLivingXlsx } from '../files/living-xlsx'
import type { Basis } from '../forecast/history'
import { forecastOf } from '../forecast/model'
import { forecastSheets } from '../sheets/forecast-sheets'
import { sheetsForFile } from '../sheets/living-file'
import { FileProblem } from './read-log-file'

const monthsAhead = 12

/**
 * Writes the forecast of a coded log to a new workbook.
 *
 * @throws FileProblem where there is nothing to forecast from, where the target is the log, or cannot be written
 */
export async function writeForecast(
  path: string,
  logPath: string,
  sheet: FileSheet,
  coding: Coding,
  basis: Basis,
): Promise<void> {
  if (existsSync(path) && realpathSync(path) === realpathSync(logPath)) {
    throw new FileProblem(`${path} is the log itself; --forecast writes a new file. Name another.`)
  }
  const cells = sheet.cells.map((row) => row.map((cell) => cell ?? null))
  const model = forecastOf(coding, cells, { basis, ahead: monthsAhead })
  if ('problem' in model) throw new FileProblem(model.problem)
  const bytes = await writeLivingXlsx(sheetsForFile(forecastSheets(model)))
  try {
    await writeFile(path, bytes)
  } catch (error) {
    throw new FileProblem(`${path} cannot be written: is its folder there, and is the file not open elsewhere?`, {
      cause: error,
    })
  }
}
