import type { References } from './references'
import type { SheetCells } from './sheet-cells'

/** What the calculation needs of the store. */
export interface CalculatedSheets extends References {
  cells(sheet: string): SheetCells
  sheetName(sheet: string): string
}
