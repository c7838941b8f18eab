import type { Coding } from '../engine/coding'
import { writeLivingXlsx } from '../files/living-xlsx'
import type { Basis } from '../forecast/history'
import { forecastOf } from '../forecast/model'
import { forecastSheets } from '../sheets/forecast/sheets'
import { sheetsForFile } from '../sheets/model/living-file'
import { FileProblem } from './file-problem'
import type { LogFile } from './find-log'
import { refuseLog, save } from './new-file'

const monthsAhead = 12

/**
 * Writes the forecast of a coded log to a new workbook.
 *
 * @throws FileProblem where there is nothing to forecast from, where the target is the log, or cannot be written
 */
export async function writeForecast(
  path: string,
  logPath: string,
  { cells, area }: LogFile,
  coding: Coding,
  basis: Basis,
): Promise<void> {
  refuseLog(path, logPath, '--forecast')
  const rows = cells.map((row) => row.map((cell) => cell ?? null))
  const model = forecastOf(coding, rows, { basis, ahead: monthsAhead, firstRow: area.top + 1 })
  if ('problem' in model) throw new FileProblem(model.problem)
  const bytes = await writeLivingXlsx(sheetsForFile(forecastSheets(model)))
  await save(path, bytes)
}
