import type { Authorization } from '../../payers/authorizations/authorization'
import { authorizationsOfCells } from '../../sheets/office/authorizations'
import { FileProblem } from '../problems'
import { sheetsOf } from './sheets-of'

/**
 * The authorizations of a file of their own.
 *
 * @throws FileProblem with one sentence where the file holds no such table, or a row of it cannot be read
 */
export async function authorizationsIn(path: string): Promise<readonly Authorization[]> {
  const [sheet] = await sheetsOf(path)
  const { rows, problems } = authorizationsOfCells(sheet?.cells ?? [])
  if (problems[0] !== undefined) throw new FileProblem(`${path}: ${problems[0]}`)
  return rows
}
