import { code, type Coding } from '../../engine/coding'
import { locationsOfCells } from '../../sheets/office/locations'
import type { LocationsTable } from '../../engine/visits/locations/location'
import { decisionsArgument, isAbsent, rectangle, settingArgument, textArgument } from './read-argument'
import { keptDays } from './kept-days'
import { referenceInForce } from '../excel/reference-in-force'
import { needed, optional, policiesParameter, type Given } from '../define'
import { ArgumentProblem, type Argument } from '../value'

/** The parameters of a function that takes a log; what it says of the log itself is its own. */
export const logParameters = (log: string) => ({
  log: needed(log),
  setting: optional('office or hospital, where the log says nothing.'),
  payer: optional('Payer, where the log names none.'),
  policies: policiesParameter,
  locations: optional('The Locations table of the office with its header row, for a log of several places.'),
})

export type GivenLog = Given<keyof ReturnType<typeof logParameters>>

/**
 * The arguments log, setting, payer, policies and locations, coded.
 *
 * @throws ArgumentProblem with a sentence
 */
export function codedLog({ log, setting, payer, policies, locations }: GivenLog): {
  readonly coding: Coding
  /** Rows of the log's range, its header row included. */
  readonly height: number
} {
  const cells = rectangle(log)
  if (cells === null) throw new ArgumentProblem('Give the log with its header row.')
  const chosen = settingArgument(setting)
  const name = textArgument(payer)
  // Old hosts send 0 for an empty cell; in a log no cell that decides a code is 0 otherwise, but for midnight as a number.
  const rows = cells.map((row) => row.map((cell) => (cell === 0 ? null : cell)))
  const coding = code(rows, {
    ...(chosen === null ? {} : { setting: chosen }),
    ...(name === null ? {} : { payer: name }),
    ...decisionsArgument(policies),
    ...locationsArgument(locations),
    reference: referenceInForce(),
    days: keptDays,
  })
  if ('problem' in coding) throw new ArgumentProblem(coding.problem)
  return { coding, height: cells.length }
}

/**
 * The office's places, where a range holds them.
 *
 * @throws ArgumentProblem for a row that cannot be read: left out in silence it would change what its visits are paid
 */
function locationsArgument(argument: Argument): { readonly locations?: LocationsTable } {
  const cells = rectangle(argument)
  if (cells === null || cells.every((row) => row.every((cell) => isAbsent(cell)))) return {}
  const table = locationsOfCells(
    cells.map((row) => row.map((cell) => (cell === 0 ? null : cell))),
    1,
    referenceInForce(),
  )
  if (table.problems[0] !== undefined) {
    throw new ArgumentProblem(table.problems[0].replace(/ The row is left out\.$/, ''))
  }
  return { locations: table }
}
