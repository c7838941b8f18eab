import { columnLetters } from '../../basics/rectangle'
import { functionPrefix } from '../../functions/excel/formula-names'
import type { Log } from '../../engine/coding'
import type { Role } from '../../engine/log/columns/columns'
import { defaultPolicies, type PolicyName } from '../../policies/policies'

/** The arguments of INFUSION_CODES in their order, by the log's columns. */
const order: readonly Role[] = ['Start', 'Stop', 'Drug', 'Route', 'Encounter', 'Dose', 'Site', 'Setting', 'Date']

/** Columns that can decide a code, and that the formula has no argument for. */
const unseen: readonly Role[] = [
  'Category',
  'Weight',
  'Discarded',
  'Vials',
  'NDC',
  'Minutes',
  'Stop date',
  'Rate',
  'Volume',
  'Site reason',
  'Bag',
  'Primary',
  'Payer',
  'Note',
]

type FormulaLog = Pick<Log, 'columns' | 'encounters' | 'policies'>

/** Why no formula over this log's columns can answer as a run does, as a sentence; null where one can. */
export function whyNoFormula({ columns: { at } }: FormulaLog): string | null {
  if (!at.has('Start') || !at.has('Drug'))
    return 'The formula needs the columns Start and Drug. Write plain values instead.'
  if (at.has('Action'))
    return 'This log has rows of events (the column Action), which the formula does not know. Write plain values instead.'
  if (!at.has('Encounter') && at.has('Patient'))
    return 'This log has no visit numbers, and the formula does not know patients. Write plain values instead.'
  return null
}

/**
 * One formula over a log's own columns, so that every row knows its visit.
 *
 * @param firstRow - the sheet's number of the first row below the headers, from 1
 * @param lastRow - the last row of the log
 * @param firstColumn - the sheet's column in which the log's cells begin, from 0
 * @returns like `=INFUSION_CODES(J2:J90,K2:K90,D2:D90)`; null where none can answer, see `whyNoFormula`
 */
export function columnFormula(log: FormulaLog, firstRow: number, lastRow: number, firstColumn: number): string | null {
  if (whyNoFormula(log) !== null) return null
  const args = order.map((role) => {
    const at = log.columns.at.get(role)
    // What the pane was told of the whole log; a function reads nothing that is no argument.
    if (at === undefined) return role === 'Setting' && isHospital(log) ? '"hospital"' : ''
    const column = columnLetters(firstColumn + at)
    return `${column}${firstRow}:${column}${lastRow}`
  })
  while (args.at(-1) === '') args.pop()
  return `=${functionPrefix}INFUSION_CODES(${args.join(',')})`
}

const isHospital = ({ encounters }: FormulaLog): boolean =>
  encounters.length > 0 && encounters.every((one) => one.setting === 'hospital')

/** What the formula does not know of this log, as a sentence; null where it sees all that a run sees. */
export function limitsOfFormula({ columns, policies }: FormulaLog): string | null {
  const headers = unseen.flatMap((role) => {
    const at = columns.at.get(role)
    return at === undefined ? [] : [columns.headers[at] ?? role]
  })
  const choices = Object.entries(defaultPolicies).some(([name, value]) => policies[name as PolicyName] !== value)
  const missing = [...headers, ...(choices ? ['this office’s choices where sources differ'] : [])]
  if (missing.length === 0) return null
  return `The formula does not see ${missing.join(', ')}: where they decide a code, Claim lines is right.`
}
