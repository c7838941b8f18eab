import type { Columns, Role } from '../engine/log/columns'
import { letters } from './formula-columns'

/** The arguments of INFUSION_CODES in their order, by the log's columns. */
const order: readonly Role[] = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site', 'Setting', 'Date']

/**
 * One formula over a log's own columns, so that every row knows its visit.
 *
 * @param firstRow - the sheet's number of the first row below the headers, from 1
 * @param lastRow - the last row of the log
 * @param firstColumn - the sheet's column in which the log's cells begin, from 0
 * @returns like `=INFUSION_CODES(J2:J90,K2:K90,D2:D90)`; null for a log without start and drug
 */
export function columnFormula(columns: Columns, firstRow: number, lastRow: number, firstColumn: number): string | null {
  if (!columns.at.has('Start') || !columns.at.has('Drug')) return null
  const args = order.map((role) => {
    const at = columns.at.get(role)
    if (at === undefined) return ''
    const column = letters(firstColumn + at)
    return `${column}${firstRow}:${column}${lastRow}`
  })
  while (args.at(-1) === '') args.pop()
  return `=INFUSION_CODES(${args.join(',')})`
}
