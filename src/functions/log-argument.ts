import { code, type Coding } from '../engine/coding'
import { decisionsArgument, rectangle, settingArgument, textArgument } from './arguments'
import { referenceInForce } from './reference-in-force'
import { ArgumentProblem, type Argument } from './value'

/**
 * The arguments log, setting, payer and policies, coded.
 *
 * @throws ArgumentProblem with a sentence
 */
export function codedLog([log, setting, payer, policies]: readonly Argument[]): {
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
  })
  if ('problem' in coding) throw new ArgumentProblem(coding.problem)
  return { coding, height: cells.length }
}
