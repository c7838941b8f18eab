import { days1904 } from '../../basics/date'
import type { Cell } from '../../basics/cell'

/** Serial of 2000-01-01 in the 1904 date system. */
const firstOf2000In1904 = 35064

/**
 * Days to add to a date of this workbook so that it counts from 1900: 0 or 1462. No interface names the date system,
 * so a date function is asked.
 */
export async function daysToAdd(context: Excel.RequestContext): Promise<number> {
  const probe = context.workbook.functions.date(2000, 1, 1)
  probe.load('value')
  await context.sync()
  return (probe.value as unknown) === firstOf2000In1904 ? days1904 : 0
}

/** Cells with dates of the 1904 system moved to 1900; times of day and other small numbers stay. */
export function withDates1900(
  cells: readonly (readonly Cell[])[],
  days: number,
  columns: ReadonlySet<number>,
): Cell[][] {
  return cells.map((row) =>
    row.map((cell, column) => (columns.has(column) && typeof cell === 'number' && cell > 10_000 ? cell + days : cell)),
  )
}
