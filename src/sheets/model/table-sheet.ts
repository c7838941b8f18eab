import type { LivingSheet, NumberLook } from './living-sheet'
import { cellsInOrder, type ResultTable, type SheetColumn, type SheetTable } from './table'

/** How a column of a table shows its numbers on a sheet. */
export type ColumnLooks = Readonly<Record<SheetColumn['format'], NumberLook>>

const ofCopy: ColumnLooks = { text: 'text', number: 'whole', date: 'date', money: 'money' }
const ofResults: ColumnLooks = { text: 'text', number: 'plain', date: 'date', money: 'money' }

/** A header row that stays in sight, and below it rows that columns say how to show. */
export const sheetOfColumns = (
  name: string,
  columns: readonly SheetColumn[],
  height: number,
  looks: ColumnLooks,
): Omit<LivingSheet, 'rows'> => ({
  name,
  widths: columns.map((column) => column.width),
  looks: columns.map((column, index) => ({
    row: 1,
    column: index,
    rows: height,
    columns: 1,
    number: looks[column.format],
  })),
  tables: [],
  names: [],
  charts: [],
  choices: [],
  frozenRows: 1,
  landscape: true,
})

/** A table as a sheet of its own, to be printed or sent on: plain values, no table of Excel's. */
export function plainSheet({ name, columns, rows }: SheetTable): LivingSheet {
  const sheet = sheetOfColumns(name, columns, rows.length, ofCopy)
  return {
    ...sheet,
    rows: [columns.map((column) => column.header), ...rows.map((row) => cellsInOrder(columns, row))],
    looks: [...sheet.looks, { row: 0, column: 0, rows: 1, columns: columns.length, role: 'header' as const }],
  }
}

/** A table of results on a sheet of its own, its rows made as they are written. @param tableName - in the workbook */
export function resultSheet(table: ResultTable, tableName: string): LivingSheet {
  const { name, columns, mostRows, steps } = table
  return {
    ...sheetOfColumns(name, columns, mostRows, ofResults),
    rows: [columns.map((column) => column.header)],
    later: {
      most: mostRows,
      steps,
      *rows() {
        for (const rows of table.rows()) yield rows.map((row) => cellsInOrder(columns, row))
      },
    },
    tables: [{ name: tableName, row: 0, column: 0, rows: 1, columns: columns.length }],
  }
}
