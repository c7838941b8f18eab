import { claimLines } from '../engine/claim/lines'
import { reasonsOf } from '../engine/texts/reason-texts'
import { lineColumns } from '../sheets/claim/line-columns'
import { rowOf, type HeaderOf } from '../sheets/model/table'
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
] as const satisfies readonly HeaderOf<typeof lineColumns>[]

/** `INFUSION_LINES`: the claim lines of a log with its header row, as a table with header. */
export const lines = defineFunction({
  id: 'INFUSION_LINES',
  place: 20,
  description: 'The claim lines of a log with its header row: code, modifiers, units and why.',
  parameters: logParameters('The log with its header row.'),
  spills: true,
  examples: [{ formula: '=INFUSION_LINES(A1:H40)', gives: 'a table of claim lines' }],
  answer: (given) => {
    const { coding } = codedLog(given)
    const rows = coding.encounters.flatMap((visit) =>
      claimLines(visit.charges).map((line) => {
        const row = rowOf(lineColumns, { line, visit, reasons: reasonsOf(line.charges, visit.payer.policies) })
        return headers.map((header) => row[header] ?? '')
      }),
    )
    return [[...headers], ...rows]
  },
})
