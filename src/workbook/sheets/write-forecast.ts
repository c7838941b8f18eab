import type { Cells } from '../../basics/cell'
import type { Coding } from '../../engine/coding'
import { forecastOf, type ForecastModel, type ForecastOptions } from '../../forecast/model'
import { forecastSheetNames, keptNames, keptTables, type KeptInputs } from '../../sheets/forecast/names'
import { forecastSheets } from '../../sheets/forecast/sheets'
import type { LivingCell } from '../../sheets/model/living-sheet'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { removeMarked, replaceSheets } from './replace-sheets'

/**
 * Writes the forecast of a coded log on sheets of its own. What a person changed in an earlier forecast is read first and
 * stands in the new one; an earlier forecast goes only when the new one is written.
 *
 * @param cells - those that the log was read from
 * @param progress - called with the part written, 0 to 1; may throw to stop
 * @throws WorkbookProblem where there is nothing to forecast from
 */
export async function writeForecast(
  coding: Coding,
  cells: Cells,
  options: ForecastOptions,
  progress: (done: number) => Promise<void> = async () => {},
): Promise<{ readonly sheets: readonly string[]; readonly model: ForecastModel; readonly kept: boolean }> {
  const model = forecastOf(coding, cells, options)
  if ('problem' in model) throw new WorkbookProblem(model.problem)
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    const kept = await readKept(context)
    const sheets = await replaceSheets(context, forecastSheets(model, kept), forecastSheetNames, progress)
    return { sheets, model, kept: kept.names.size > 0 }
  })
}

/** Takes the sheets of the forecast out of the workbook. */
export const removeForecast = (): Promise<number> => Excel.run((context) => removeMarked(context, forecastSheetNames))

/** The inputs of the forecast in this workbook; empty where there is none. */
async function readKept(context: Excel.RequestContext): Promise<KeptInputs> {
  const days = await daysToAdd(context)
  const areas = keptNames.map((name) => context.workbook.names.getItemOrNullObject(name))
  const tables = keptTables.map((name) => context.workbook.tables.getItemOrNullObject(name))
  for (const one of [...areas, ...tables]) one.load('name')
  await context.sync()
  const ranges = areas.map((one) => (one.isNullObject ? null : one.getRangeOrNullObject()))
  for (const range of ranges) range?.load('formulas')
  const bodies = tables.map((one) => (one.isNullObject ? null : one.getRange()))
  for (const body of bodies) body?.load('formulas')
  await context.sync()
  return {
    names: new Map(
      ranges.flatMap((range, index): [string, LivingCell[][]][] => {
        if (range === null || range.isNullObject) return []
        const kept = keptCells(range.formulas)
        // Our own formula in a cell is no choice of hers: it is written anew.
        return kept.some((row) => row.some((cell) => typeof cell === 'object')) ? [] : [[keptNames[index]!, kept]]
      }),
    ),
    tables: new Map(
      bodies.flatMap((body, index) => {
        if (body === null) return []
        const [headers = [], ...rows] = keptCells(body.formulas)
        const lines = rows.map((row) => {
          const cells = headers.map((header, column): [string, LivingCell] => [text(header), row[column] ?? ''])
          const dated = cells.map(([header, cell]): [string, LivingCell] =>
            header === 'Biosimilar from' && typeof cell === 'number' ? [header, cell + days] : [header, cell],
          )
          return [text(row[0] ?? ''), new Map(dated)] as const
        })
        return [[keptTables[index]!, new Map(lines)] as const]
      }),
    ),
  }
}

const text = (cell: LivingCell): string => (typeof cell === 'object' ? '' : String(cell))

const keptCells = (formulas: readonly (readonly unknown[])[]): LivingCell[][] =>
  formulas.map((row) =>
    row.map((cell): LivingCell => {
      if (typeof cell === 'number' || typeof cell === 'boolean') return cell
      const written = String(cell)
      return written.startsWith('=') ? { formula: written } : written
    }),
  )
