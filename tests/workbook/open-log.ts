import type { Cell } from '../../src/basics/cell'
import type { SheetToOpen } from '../../src/preview/store/cell-store'
import { openWorkbook, type OpenWorkbook, type WorkbookToOpen } from '../preview/harness'

/** A small visit log: two visits, one of them without a stop. */
export const smallLog: Cell[][] = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
  ['E1', '1001', 45720, 'Remicade', 'IV infusion', 0.375, 0.375 + 133 / 1440],
  ['E1', '1001', 45720, 'Benadryl', 'IV push', 0.36, null],
  ['E2', '1002', 45721, 'Benlysta', 'IV infusion', 0.4, null],
]

/** Sheets of one log, as the harness takes them. */
export const sheetOf = (name: string, cells: readonly (readonly Cell[])[]): SheetToOpen => ({
  name,
  cells: cells.map((row) => row.map((cell) => cell ?? null)),
})

/**
 * Opens a workbook and lets the add-in's modules, which name the globals of Office.js as in the page, meet the real
 * library of that workbook.
 */
export async function openForAddIn(options: WorkbookToOpen): Promise<OpenWorkbook> {
  const book = await openWorkbook(options)
  Object.assign(globalThis, { Excel: book.Excel, Office: book.Office })
  return book
}
