import { audited } from '../../audit/audit'
import { resultColumns } from '../../sheets/claim/result-columns'
import { codedLog, type GivenLog } from '../arguments/log-argument'
import type { Result } from '../value'

/** A log's findings, one text a row. */
export function auditColumn(given: GivenLog): Result {
  const { coding, height } = codedLog(given)
  return resultColumns(audited(coding, { asked: true }), height).map(([, findings]) => [findings])
}
