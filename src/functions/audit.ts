import { audited } from '../audit/audit'
import { resultColumns } from '../sheets/claim/result-columns'
import { codedLog } from './log-argument'
import type { Argument, Result } from './value'

/**
 * `INFUSION_AUDIT`: as high as the log, one text a row, the header `Findings` at the header row. The same findings as the
 * command and the pane have; those that only inform are left out.
 */
export function infusionAudit(values: readonly Argument[]): Result {
  const { coding, height } = codedLog(values)
  return resultColumns(audited(coding, { asked: true }), height).map(([, findings]) => [findings])
}
