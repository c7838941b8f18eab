import type { AreaLook, LivingSheet, NumberLook } from '../model/living-sheet'
import type { SheetColumn } from '../model/table'
import type { PrintedSheet } from './coding-chart'

const looks: Readonly<Record<SheetColumn['format'], NumberLook>> = {
  text: 'text',
  number: 'general',
  date: 'date',
  money: 'limit',
}

/** The chart as a worksheet, ready to be printed. */
export function chartSheet({
  name,
  columns,
  rows,
  headings,
  headers,
  titleRows,
  pageStarts,
}: PrintedSheet): LivingSheet {
  const line = (row: number): Omit<AreaLook, 'number'> => ({ row, column: 0, rows: 1, columns: columns.length })
  // Titles run over the columns beside them.
  const running = [...Array.from({ length: titleRows - 1 }, (_, index) => index), ...headings]
  return {
    name,
    rows,
    widths: columns.map((column) => column.width),
    looks: [
      ...columns.map(({ format }, column): AreaLook => ({
        ...{ row: 0, column, rows: rows.length, columns: 1 },
        ...{ number: looks[format], wrap: true },
      })),
      ...running.map((row) => ({ ...line(row), wrap: false })),
      ...[0, ...headings, ...headers].map((row) => ({ ...line(row), bold: true as const })),
      ...headers.map((row) => ({ ...line(row), paper: 'DDEBF7' })),
      { ...line(0), size: 14 },
    ],
    tables: [],
    names: [],
    charts: [],
    choices: [],
    frozenRows: titleRows,
    landscape: true,
    print: { titleRows, pageStarts },
  }
}
