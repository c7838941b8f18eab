import { claimLinesTable, type ClaimLineHeader } from '../sheets/claim/claim-lines'
import { codedLog, logParameters } from './arguments/log-argument'
import { defineFunction } from './define'

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
export const lines = defineFunction({
  id: 'INFUSION_LINES',
  place: 20,
  description: 'The claim lines of a log with its header row: code, modifiers, units and why.',
  parameters: logParameters('The log with its header row.'),
  spills: true,
  examples: [{ formula: '=INFUSION_LINES(A1:H40)', gives: 'a table of claim lines' }],
  answer: (given) => {
    const table = claimLinesTable(codedLog(given).coding)
    return [[...headers], ...table.rows.map((row) => headers.map((header) => row[header] ?? ''))]
  },
})
