import type { ForecastModel } from '../forecast/model'
import { forecastBackTest } from './forecast-back-test'
import { forecastCalculation } from './forecast-calculation'
import { forecastDrugs } from './forecast-drugs'
import { forecastHistory } from './forecast-history'
import { forecastInputs } from './forecast-inputs'
import { nothingKept, type KeptInputs } from './forecast-names'
import { forecastMethods } from './forecast-methods'
import { forecastRates } from './forecast-rates'
import { forecastSummary } from './forecast-summary'
import { forecastVisit } from './forecast-visit'
import type { LivingSheet } from './living-sheet'
import { paidAndExpected } from './paid-and-expected'

/** All sheets of a forecast, the one to look at first. They read each other by names and tables, whatever they are called. */
export const forecastSheets = (model: ForecastModel, kept: KeptInputs = nothingKept): LivingSheet[] => [
  forecastSummary(model, kept),
  forecastInputs(model, kept),
  forecastDrugs(model),
  forecastVisit(model, kept),
  forecastBackTest(model),
  paidAndExpected(model),
  forecastMethods(model),
  forecastCalculation(model),
  forecastRates(model),
  forecastHistory(model),
]
