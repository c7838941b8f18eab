import { code, type Coding } from '../../engine/coding'
import { decisionsArgument, rectangle, settingArgument, textArgument } from './read-argument'
import { keptDays } from './kept-days'
import { referenceInForce } from '../excel/reference-in-force'
import { needed, optional, policiesParameter, type Given } from '../define'
import { ArgumentProblem } from '../value'

/** The parameters of a function that takes a log; what it says of the log itself is its own. */
export const logParameters = (log: string) => ({
  log: needed(log),
  setting: optional('office or hospital, where the log says nothing.'),
  payer: optional('Payer, where the log names none.'),
  policies: policiesParameter,
})

/**
 * The arguments log, setting, payer and policies, coded.
 *
 * @throws ArgumentProblem with a sentence
 */
export function codedLog({ log, setting, payer, policies }: Given<keyof ReturnType<typeof logParameters>>): {
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
    reference: referenceInForce(),
    days: keptDays,
  })
  if ('problem' in coding) throw new ArgumentProblem(coding.problem)
  return { coding, height: cells.length }
}
