import type { Coding } from '../../engine/coding'
import { writeXlsxSheets } from '../../files/write-xlsx'
import type { Basis } from '../../forecast/history'
import { forecastOf } from '../../forecast/model'
import { forecastSheets } from '../../sheets/forecast/sheets'
import type { KeptInputs } from '../../sheets/forecast/names'
import { sheetsForFile } from '../../sheets/model/living-file'
import { FileProblem } from '../problems'
import type { CostsOnDay } from '../../purchasing/costs/drug-costs'
import { firstDayOf } from '../../basics/month'
import type { LogFile } from '../input/find-log'

const monthsAhead = 12

/**
 * The forecast of a coded log as a workbook.
 *
 * @param kept - the inputs of an earlier forecast
 * @param costs - what a unit of a code costs on a day, by the office's own list; null where it is not known
 * @throws FileProblem where there is nothing to forecast from
 */
export async function forecastWorkbook(
  { cells, area }: LogFile,
  coding: Coding,
  basis: Basis,
  kept: KeptInputs,
  costs: CostsOnDay,
): Promise<Uint8Array> {
  const rows = cells.map((row) => row.map((cell) => cell ?? null))
  const model = forecastOf(coding, rows, { basis, ahead: monthsAhead, firstRow: area.top + 1 })
  if ('problem' in model) throw new FileProblem(model.problem)
  return await writeXlsxSheets(sheetsForFile(forecastSheets(model, kept, costs(firstDayOf(model.start)))))
}
