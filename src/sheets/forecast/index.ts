// Made from the folder by npm run index.
import { backTest } from './back-test'
import { belowCost } from './below-cost'
import { calculation } from './calculation'
import { cash } from './cash'
import { chairs } from './chairs'
import { drugs } from './drugs'
import { history } from './history'
import { inputs } from './inputs'
import { methods } from './methods'
import { page } from './page'
import { paidAndExpected } from './paid-and-expected'
import { places } from './places'
import { rates } from './rates'
import { summary } from './summary'
import { visit } from './visit'

/** Every sheet of the forecast, by the names of the files. */
export const forecastSheetList = [
  backTest,
  belowCost,
  calculation,
  cash,
  chairs,
  drugs,
  history,
  inputs,
  methods,
  page,
  paidAndExpected,
  places,
  rates,
  summary,
  visit,
]
