import { claimLinesTable, type ClaimLineHeader } from '../sheets/claim/claim-lines'
import { codedLog } from './log-argument'
import type { Argument, Result } from './value'

const headers = [
  'Encounter',
  'Patient',
  'Date',
  'Payer',
  'Code',
  'Modifiers',
  'Units',
  'Drug',
  'Rows',
  'Why',
] as const satisfies readonly ClaimLineHeader[]

/** `INFUSION_LINES`: the claim lines of a log with its header row, as a table with header. */
export function infusionLines(values: readonly Argument[]): Result {
  const table = claimLinesTable(codedLog(values).coding)
  return [[...headers], ...table.rows.map((row) => headers.map((header) => row[header] ?? ''))]
}
