import type { ForecastModel } from '../../forecast/model'
import { inPlace, sheetsOf } from '../model/define-sheet'
import type { LivingSheet } from '../model/living-sheet'
import { forecastSheetList } from './index'
import { nothingKept, type KeptInputs } from './names'

/** What the sheets of a forecast are called, the one to look at first. */
export const forecastSheetNames: readonly string[] = inPlace(forecastSheetList).map(({ name }) => name)

/** All sheets of a forecast. */
export const forecastSheets = (
  model: ForecastModel,
  kept: KeptInputs = nothingKept,
  costs: ReadonlyMap<string, number> = new Map(),
): LivingSheet[] => sheetsOf(forecastSheetList, { model, kept, costs })
