import type { SheetColumn } from '../model/sheet-table'

/** Whose and of when a row is, as the contract's tables begin or go on. */
export const visitColumns: readonly SheetColumn[] = [
  { header: 'Encounter', format: 'text', width: 12 },
  { header: 'Patient', format: 'text', width: 12 },
  { header: 'Date', format: 'date', width: 11 },
]
