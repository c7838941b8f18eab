import type { Cells } from '../../basics/cell'
import type { Coding } from '../../engine/coding'
import { forecastOf, type ForecastModel, type ForecastOptions } from '../../forecast/model'
import { keptInputs, type WrittenCells } from '../../sheets/forecast/kept-inputs'
import { keptNames, keptTables, type KeptInputs } from '../../sheets/forecast/names'
import { forecastSheetNames, forecastSheets, type BuyingOfForecast } from '../../sheets/forecast/sheets'
import { firstDayOf } from '../../basics/month'
import { costList, costsOf } from '../../purchasing/costs/drug-costs'
import { lowestPrices } from '../../purchasing/margin/lowest-prices'
import { Products } from '../../purchasing/costs/product'
import { overridesByVisit } from '../../sheets/rerun/overrides'
import { readWorkbookOverrides } from '../results/answers'
import { readBuyingTables } from '../office/buying-tables'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { matchRemittance } from '../../receipts/remittance/match'
import { readRemittance } from '../../receipts/remittance/read-remittance'
import { saidOf } from '../../receipts/remittance/said'
import { removeMarked, replaceSheets, type Written } from './replace-sheets'

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
): Promise<Written & { readonly model: ForecastModel; readonly kept: boolean }> {
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    // A file that somebody chose goes before a sheet of the workbook.
    const chosen = options.remittance != null ? { matched: options.remittance, said: [] } : null
    const paid = chosen ?? (await remittanceInWorkbook(context, coding))
    const { overrides } = await readWorkbookOverrides(context)
    const model = forecastOf(coding, cells, {
      ...options,
      remittance: paid?.matched ?? null,
      overrides: overridesByVisit(coding, overrides),
    })
    if ('problem' in model) throw new WorkbookProblem(model.problem)
    const kept = await readKept(context)
    const { costs, buying } = await costsInWorkbook(context, coding, model)
    const sheets = forecastSheets(model, kept, costs, buying)
    const written = await replaceSheets(context, 'forecast', sheets, forecastSheetNames, progress)
    return { ...written, notes: [...written.notes, ...(paid?.said ?? [])], model, kept: kept.names.size > 0 }
  })
}

/** What drugs cost by the tables of this workbook, when the forecast begins and on every day of the log. */
async function costsInWorkbook(
  context: Excel.RequestContext,
  coding: Coding,
  { start }: ForecastModel,
): Promise<{ readonly costs: ReadonlyMap<string, number>; readonly buying: BuyingOfForecast }> {
  const { reference } = coding.log
  const { tables } = (await readBuyingTables(context, reference)).read
  const products = new Products(reference)
  const costsOn = costsOf(costList(tables.typedCosts, tables.purchases, products), products)
  const day = firstDayOf(start)
  const lowest = lowestPrices(tables.offers, products, day)
  return { costs: costsOn(day), buying: { costsOn, lowest, codes: reference.drugCodes } }
}

/** A remittance export on a sheet `Remittance` of this workbook, matched with the log; null where there is none. */
async function remittanceInWorkbook(context: Excel.RequestContext, coding: Coding) {
  const sheet = context.workbook.worksheets.getItemOrNullObject('Remittance')
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('values,rowIndex')
  await context.sync()
  if (used.isNullObject) return null
  const read = readRemittance(used.values as Cells, used.rowIndex + 1)
  if ('problem' in read) return { matched: null, said: [`Sheet Remittance: ${read.problem}`] }
  const matched = matchRemittance(coding, read)
  return { matched, said: saidOf('Sheet Remittance', read, matched) }
}

/** Takes the sheets of the forecast out of the workbook. */
export const removeForecast = (): Promise<number> =>
  Excel.run({ delayForCellEdit: true }, (context) => removeMarked(context, 'remove forecast', forecastSheetNames))

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
  const formulas = (read: readonly (Excel.Range | null)[], names: readonly string[]) =>
    new Map(
      read.flatMap((range, index): [string, WrittenCells][] =>
        range === null || range.isNullObject ? [] : [[names[index] ?? '', range.formulas]],
      ),
    )
  return keptInputs(formulas(ranges, keptNames), formulas(bodies, keptTables), days)
}
