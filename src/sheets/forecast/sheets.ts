import { firstDayOf, type Month } from '../../basics/month'
import { belowCost, type CostOfMonth, type LowestPrice } from '../../forecast/below-cost'
import type { ForecastModel } from '../../forecast/model'
import type { CostsOnDay } from '../../purchasing/costs/drug-costs'
import type { DrugCode } from '../../reference/reference'
import { inPlace, sheetsOf } from '../model/define-sheet'
import type { LivingSheet } from '../model/living-sheet'
import { forecastSheetList } from './index'
import { nothingKept, type KeptInputs } from './names'

/** What the sheets of a forecast are called, the one to look at first. */
export const forecastSheetNames: readonly string[] = inPlace(forecastSheetList).map(({ name }) => name)

/** What the office's tables say of buying. */
export interface BuyingOfForecast {
  readonly costsOn: CostsOnDay
  /** The lowest price of a unit at a vendor when the forecast begins. */
  readonly lowest: ReadonlyMap<string, LowestPrice>
  readonly codes: readonly DrugCode[]
}

/**
 * All sheets of a forecast.
 *
 * @param costs - what a unit of each code costs when the forecast begins
 * @param buying - what it cost on the days of the log; where nobody says it, the costs above hold for all days
 */
export function forecastSheets(
  model: ForecastModel,
  kept: KeptInputs = nothingKept,
  costs: ReadonlyMap<string, number> = new Map(),
  buying: BuyingOfForecast | null = null,
): LivingSheet[] {
  // What a person typed into the forecast is known of no date: it counts where the list of costs is silent.
  const typed = (code: string): number | null => {
    const cell = kept.tables.get('ForecastCosts')?.get(code)?.get('Cost per unit')
    return typeof cell === 'number' ? cell : null
  }
  const costOf = (code: string, month: Month): number | null =>
    (buying === null ? costs : buying.costsOn(firstDayOf(month + 1) - 1)).get(code) ?? typed(code)
  const [lowest, codes] = [buying?.lowest ?? new Map<string, LowestPrice>(), buying?.codes ?? []]
  const below = belowCost(model.history, model.rates, codes, onceAMonth(costOf), lowest, model)
  return sheetsOf(forecastSheetList, { model, kept, costs, below })
}

/** A list of costs is walked once a code and month. */
function onceAMonth(costOf: CostOfMonth): CostOfMonth {
  const known = new Map<string, number | null>()
  return (code, month) => {
    const key = `${code} ${month}`
    const found = known.get(key)
    if (found !== undefined) return found
    const cost = costOf(code, month)
    known.set(key, cost)
    return cost
  }
}
