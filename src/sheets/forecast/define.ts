import type { BelowCostList } from '../../forecast/below-cost'
import type { ForecastModel } from '../../forecast/model'
import type { SheetKind } from '../model/define-sheet'
import type { KeptInputs } from './names'

/** What the sheets of a forecast show. */
export interface ForecastToShow {
  readonly model: ForecastModel
  /** What a person typed into an earlier one. */
  readonly kept: KeptInputs
  /** What a unit of each code costs the office, from its `Drug costs` and purchases; a code that is not here is not known. */
  readonly costs: ReadonlyMap<string, number>
  /** Drugs that cost more than they brought. */
  readonly below: BelowCostList
}

/** A sheet of the forecast; the sheets read each other by names and tables, whatever they are called. */
export const defineForecastSheet = (sheet: SheetKind<ForecastToShow>): SheetKind<ForecastToShow> => sheet
