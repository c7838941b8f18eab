import { lastAuditIn, type LastAudit } from '../../sheets/audit/last-audit'
import { FileProblem } from '../problems'
import { sheetsOf } from './sheets-of'

/**
 * The workbook of an earlier audit.
 *
 * @throws FileProblem with one sentence
 */
export async function readLastAudit(path: string): Promise<LastAudit> {
  const last = lastAuditIn(await sheetsOf(path))
  if (last === null) throw new FileProblem(`${path}: it has no sheet Audit as an audit writes it.`)
  return last
}
