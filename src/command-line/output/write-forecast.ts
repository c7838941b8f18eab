import type { Coding } from '../../engine/coding'
import { writeXlsxSheets } from '../../files/write-xlsx'
import type { Basis } from '../../forecast/history'
import { forecastOf } from '../../forecast/model'
import { forecastSheets } from '../../sheets/forecast/sheets'
import type { KeptInputs } from '../../sheets/forecast/names'
import { sheetsForFile } from '../../sheets/model/living-file'
import { FileProblem } from '../problems'
import type { LowestOnDay } from '../../purchasing/margin/lowest-prices'
import type { MatchedRemittance } from '../../receipts/remittance/match'
import type { CostsOnDay } from '../../purchasing/costs/drug-costs'
import { firstDayOf } from '../../basics/month'
import type { LogFile } from '../input/find-log'

const monthsAhead = 12

/** What a forecast starts from beside the log. */
interface FromWhat {
  readonly basis: Basis
  /** The inputs of an earlier forecast. */
  readonly kept: KeptInputs
  /** What a unit of a code costs on a day, by the office's own list; a code that is not known is not in it. */
  readonly costs: CostsOnDay
  readonly lowest: LowestOnDay
  readonly remittance: MatchedRemittance | null
}

/**
 * The forecast of a coded log as a workbook.
 *
 * @throws FileProblem where there is nothing to forecast from
 */
export async function forecastWorkbook(
  { cells, area }: LogFile,
  coding: Coding,
  { basis, kept, costs, lowest, remittance }: FromWhat,
): Promise<Uint8Array> {
  const rows = cells.map((row) => row.map((cell) => cell ?? null))
  const model = forecastOf(coding, rows, { basis, ahead: monthsAhead, firstRow: area.top + 1, remittance })
  if ('problem' in model) throw new FileProblem(model.problem)
  const start = firstDayOf(model.start)
  const buying = { costsOn: costs, lowest: lowest(start), codes: coding.log.reference.drugCodes }
  return await writeXlsxSheets(sheetsForFile(forecastSheets(model, kept, costs(start), buying)))
}
