import { claimLinesTable } from '../sheets/claim/claim-lines'
import { codedLog } from './log-argument'
import type { Argument, Result } from './value'

const headers = ['Encounter', 'Patient', 'Date', 'Payer', 'Code', 'Modifiers', 'Units', 'Drug', 'Rows', 'Why']

/** `INFUSION_LINES`: the claim lines of a log with its header row, as a table with header. */
export function infusionLines(values: readonly Argument[]): Result {
  const table = claimLinesTable(codedLog(values).coding)
  const at = headers.map((header) => table.columns.findIndex((column) => column.header === header))
  return [headers, ...table.rows.map((row) => at.map((index) => row[index] ?? ''))]
}
