import type { Area } from '../../../formula/area'
import type { CustomFunction } from '../../store/function-host'
import type { PlacedChart } from './chart-of'
import type { CellRule } from './rule-looks'

/** What the grid asks of the page around it. */
export interface GridSurroundings {
  /** Why a person cannot change a sheet's cells, as a sentence; null where nothing is in the way. */
  readonly locked: (sheet: string) => string | null
  /** A cell is being typed into, or no longer: Excel lets an add-in wait until that is done. */
  readonly editing: (isEditing: boolean) => void
  /** What an add-in lets a cell be chosen from. */
  readonly choices: (cell: Area) => readonly string[]
  /** What an add-in wants drawn over a sheet. */
  readonly charts: (sheet: string) => readonly PlacedChart[]
  /** The conditional formats of a sheet. */
  readonly rules: (sheet: string) => readonly CellRule[]
  /** Functions that a formula can be completed to. */
  readonly functions: () => readonly CustomFunction[]
  readonly say: (message: string) => void
}
