import type { LivingSheet, NumberLook } from './living-sheet'
import { cellsInOrder, type SheetColumn, type SheetTable } from './table'

const looks: Readonly<Record<SheetColumn['format'], NumberLook>> = {
  text: 'text',
  number: 'whole',
  date: 'date',
  money: 'money',
}

/** A table as a sheet of its own, to be printed or sent on: a header row that stays in sight, and plain values. */
export const plainSheet = ({ name, columns, rows }: SheetTable): LivingSheet => ({
  name,
  rows: [columns.map((column) => column.header), ...rows.map((row) => cellsInOrder(columns, row))],
  widths: columns.map((column) => column.width),
  looks: [
    ...columns.map((column, index) => ({
      row: 1,
      column: index,
      rows: rows.length,
      columns: 1,
      number: looks[column.format],
    })),
    { row: 0, column: 0, rows: 1, columns: columns.length, role: 'header' as const },
  ],
  tables: [],
  names: [],
  charts: [],
  choices: [],
  frozenRows: 1,
  landscape: true,
})
