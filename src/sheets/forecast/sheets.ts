import type { ForecastModel } from '../../forecast/model'
import { forecastBackTest } from './back-test'
import { forecastCalculation } from './calculation'
import { forecastDrugs } from './drugs'
import { forecastHistory } from './history'
import { forecastInputs } from './inputs'
import { nothingKept, type KeptInputs } from './names'
import { forecastMethods } from './methods'
import { forecastRates } from './rates'
import { forecastSummary } from './summary'
import { forecastVisit } from './visit'
import type { LivingSheet } from '../model/living-sheet'
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
