import { isBlank, type Cells } from '../../basics/cell'
import { questionsSheet, signature, written } from './slips'

/** Headers of columns that a person fills in on the audit's sheets. */
export const personHeaders: ReadonlySet<string> = new Set([
  ...['Decision', 'Initials', 'Credential', 'Decided on'],
  ...['Auditors amount', 'Reviewed by', 'Agreed', 'Comment'],
  ...['Original claim number', 'Identified on', 'Done'],
])

/** Labels of the lines of a slip on which somebody writes. */
export const slipLabels: ReadonlySet<string> = new Set([
  ...['Answer', 'Start time', 'Stop time', 'Amount discarded', 'Dose given'],
  signature,
])

/**
 * How many cells somebody filled in on a sheet of the audit; an answer that came back from an earlier slip counts, since it is kept
 * nowhere else.
 *
 * @param sheet - the name that we gave it
 * @param cells - from its first row and column
 */
export function filledCells(sheet: string, cells: Cells): number {
  const count = (places: readonly (readonly [number, number])[]): number =>
    places.filter(([row, column]) => !isBlank(cells[row]?.[column])).length
  if (sheet === questionsSheet) {
    const lines = cells.flatMap((row, at) => (slipLabels.has(String(row[0] ?? '')) ? [at] : []))
    return count(lines.flatMap((at) => [[at, written.answer] as const, [at, written.place] as const]))
  }
  const header = cells.findIndex((row) => row.filter((cell) => personHeaders.has(String(cell ?? ''))).length >= 2)
  if (header < 0) return 0
  const columns = (cells[header] ?? []).flatMap((cell, at) => (personHeaders.has(String(cell ?? '')) ? [at] : []))
  const rows = cells.slice(header + 1).map((_, at) => header + 1 + at)
  return count(rows.flatMap((row) => columns.map((column) => [row, column] as const)))
}
