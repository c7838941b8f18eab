import { code } from '../engine/coding'
import { claimLinesTable } from '../sheets/claim-lines'
import { policiesArgument, rectangle, settingArgument, textArgument } from './arguments'
import { referenceInForce } from './reference-in-force'
import { ArgumentProblem, type Argument, type Result } from './value'

const headers = ['Encounter', 'Patient', 'Date', 'Payer', 'Code', 'Modifiers', 'Units', 'Drug', 'Rows', 'Why']

/** `INFUSION_LINES`: the claim lines of a log with its header row, as a table with header. */
export function infusionLines([log, setting, payer, policies]: readonly Argument[]): Result {
  const cells = rectangle(log)
  if (cells === null) throw new ArgumentProblem('Give the log with its header row.')
  const chosen = settingArgument(setting)
  const name = textArgument(payer)
  // Old hosts send 0 for an empty cell; in a log no cell that decides a code is 0 otherwise, but for midnight as a number.
  const rows = cells.map((row) => row.map((cell) => (cell === 0 ? null : cell)))
  const coding = code(rows, {
    ...(chosen === null ? {} : { setting: chosen }),
    ...(name === null ? {} : { payer: name }),
    policies: policiesArgument(policies),
    reference: referenceInForce(),
  })
  if ('problem' in coding) throw new ArgumentProblem(coding.problem)
  const table = claimLinesTable(coding)
  const at = headers.map((header) => table.columns.findIndex((column) => column.header === header))
  return [headers, ...table.rows.map((row) => at.map((index) => row[index] ?? ''))]
}
