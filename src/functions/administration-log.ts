import type { Cell } from '../basics/cell'
import { code, type Coding } from '../engine/coding'
import { columnsOfOneHeight, decisionsArgument } from './arguments'
import { referenceInForce } from './reference-in-force'
import { ArgumentProblem, type Argument } from './value'

/** The arguments of INFUSION_CODES and INFUSION_WHY, in their order, as the log's columns. */
export const administrationParameters = [
  'start',
  'stop',
  'drug',
  'route',
  'encounter',
  'dose',
  'site',
  'setting',
  'date',
  'policies',
  'payer',
] as const

const headers: Readonly<Record<string, string>> = {
  start: 'Start',
  stop: 'Stop',
  drug: 'Drug',
  route: 'Route',
  encounter: 'Encounter',
  dose: 'Dose',
  site: 'Site',
  setting: 'Setting',
  date: 'Date',
  payer: 'Payer',
}

/** Columns of arguments coded as one log. Row n of the arguments is row n of the coding, from 1. */
export interface CodedArguments {
  readonly height: number
  readonly coding: Coding | null
  /** Rows whose start or stop is 0: a blank cell of an old host, or midnight. */
  readonly blankOrMidnight: ReadonlySet<number>
}

/**
 * Codes columns of arguments.
 *
 * @throws ArgumentProblem with a sentence for columns of unequal height or an unknown policy
 */
export function codeArguments(values: readonly Argument[]): CodedArguments {
  const named = administrationParameters.map((name, index) => [name, values[index]] as const)
  const columns = columnsOfOneHeight(named.filter(([name]) => name !== 'policies'))
  const decisions = decisionsArgument(values[administrationParameters.indexOf('policies')])
  const blankOrMidnight = new Set<number>()
  const present = Object.keys(headers)
    .map((name) => ({ name, cells: columns.column(name) }))
    .filter((one) => one.cells !== null || ['start', 'stop', 'drug'].includes(one.name))
  const rows: Cell[][] = [present.map((one) => headers[one.name])]
  for (let row = 0; row < columns.height; row++) {
    rows.push(
      present.map(({ name, cells }) => {
        const cell = cells?.[row] ?? null
        if (cell !== 0) return cell
        if (name === 'start' || name === 'stop') blankOrMidnight.add(row + 1)
        return null
      }),
    )
  }
  // The header is row 0, so that the first row of the arguments is row 1.
  const coding = code(rows, { ...decisions, firstRow: 0, reference: referenceInForce() })
  if ('problem' in coding) throw new ArgumentProblem(coding.problem)
  return { height: columns.height, coding, blankOrMidnight }
}
